import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ClockPreview as Preview } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';
import { previewResource } from '../../data/approvals-client';

/** What begins by law when a not-clean result is sent: whose clocks, until when, by which article. The tool picks no path. */
@Component({
  selector: 'app-clock-preview',
  imports: [DayPipe, Icon, Translate],
  templateUrl: './clock-preview.html',
  styleUrl: './clock-preview.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClockPreview {
  readonly charterId = input.required<string>();

  protected readonly preview = previewResource(() => this.charterId());
  protected readonly paths = computed(() => this.open(this.preview.value()));

  private open(preview: Preview | undefined): Preview['paths'] {
    return preview?.paths.filter(({ open }) => open) ?? [];
  }
}
