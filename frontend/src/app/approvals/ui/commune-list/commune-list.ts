import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { opinionKinds, opinionLabels, resultLabels, type ReviewAction } from '@huong-uoc/workflow';
import { inLanguage, LabelPipe } from '../../../shared/i18n/labels';
import { Translate } from '../../../shared/i18n/translate';
import { RoundActions } from '../../../shared/rounds/round-actions/round-actions';
import { MomentPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';
import type { Commune, Waiting } from '../../data/approvals-client';
import { ClockPreview } from '../clock-preview/clock-preview';
import { sortWaiting } from './sort-waiting';

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The results of one commune: a list to approve at once, and the exceptions one by one. */
@Component({
  selector: 'app-commune-list',
  imports: [RouterLink, ClockPreview, Icon, LabelPipe, MomentPipe, RoundActions, Translate],
  templateUrl: './commune-list.html',
  styleUrl: './commune-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommuneList {
  readonly commune = input.required<Commune>();
  /** What the last attempt said, by round. */
  readonly refusals = input<Readonly<Record<string, string>>>({});
  readonly busy = input(false);
  readonly approve = output<readonly string[]>();
  readonly changed = output();

  protected readonly resultLabels = resultLabels;
  protected readonly steps: readonly ReviewAction[] = ['approve', 'return-for-rework'];
  protected readonly sorted = computed(() => sortWaiting(this.commune().items));
  /** All of the list are chosen until the leader takes one out. */
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(() => new Set(this.sorted().together.map(({ round }) => round.id)));

  protected toggle(id: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  /** `2 phân biệt đối xử về giới · 4 không có vấn đề` */
  protected summary({ opinions }: Waiting): string {
    return opinionKinds
      .filter((kind) => (opinions[kind] ?? 0) > 0)
      .map((kind) => `${opinions[kind]} ${lowered(inLanguage(opinionLabels[kind]))}`)
      .join(' · ');
  }
}
