import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { RecordSelfReport } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../../shared/problems/data/to-problem';
import { ProblemNote } from '../../../shared/problems/problem-note/problem-note';
import { DayInput } from '../../../shared/ui/day-input/day-input';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { SelfReportsClient, selfReportsResource } from '../../data/self-reports-client';

const blank = { year: '', percent: '', x: '', y: '', number: '', issuedOn: '', note: '' };
/** `98,7` as a person types it; NaN where it is no number. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

/** The official figure a unit reported of itself beside the measured one, for leaders; it explains why the two differ and counts nowhere. */
@Component({
  selector: 'app-self-report-panel',
  imports: [DayInput, DayPipe, FormsModule, ProblemNote, Translate],
  templateUrl: './self-report-panel.html',
  styleUrl: './self-report-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SelfReportPanel {
  readonly unit = input<string>();

  readonly #client = inject(SelfReportsClient);
  protected readonly reports = selfReportsResource(() => this.unit());
  protected readonly form = signal({ ...blank });
  protected readonly open = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly ready = computed(() => {
    const { year, percent, number, issuedOn } = this.form();
    return Number.isInteger(numberOf(year)) && numberOf(percent) >= 0 && number.trim() !== '' && issuedOn !== '';
  });

  protected set(key: keyof typeof blank, value: string): void {
    this.form.update((form) => ({ ...form, [key]: value }));
  }

  protected percent(value: number): string {
    return `${value.toFixed(1).replace('.', ',')}%`;
  }

  protected async record(): Promise<void> {
    if (!this.ready()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.#client.record(this.#told());
      this.form.set({ ...blank });
      this.open.set(false);
      this.reports.reload();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  #told(): RecordSelfReport {
    const { year, percent, x, y, number, issuedOn, note } = this.form();
    const whole = (text: string): number | null => (text.trim() === '' ? null : numberOf(text));
    const unit = this.unit();
    return { ...(unit === undefined ? {} : { unit }), year: numberOf(year), percent: Math.round(numberOf(percent) * 10) / 10, x: whole(x), y: whole(y), number, issuedOn, note: note.trim() || null };
  }
}
