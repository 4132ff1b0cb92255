import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import type { ChangeWorkSettings, WorkKind, WorkSettings } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import type { PlainKey } from '../../shared/i18n/vi';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { settingsResource, WorkClient } from '../data/work-client';

const weekdays: readonly PlainKey[] = ['work.weekday1', 'work.weekday2', 'work.weekday3', 'work.weekday4', 'work.weekday5', 'work.weekday6', 'work.weekday7'];

/** When a person hears of their work by mail, and of which kinds. */
@Component({
  selector: 'app-work-settings-page',
  imports: [FormsModule, RouterLink, PageState, ProblemNote, Translate],
  templateUrl: './settings-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  readonly #client = inject(WorkClient);
  readonly #toaster = inject(Toaster);
  protected readonly weekdays = weekdays.map((words, index) => ({ words, number: index + 1 }));
  protected readonly hours = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
  protected readonly settings = settingsResource();
  protected readonly chosen = linkedSignal<ChangeWorkSettings | null>(() => (this.settings.hasValue() ? choices(this.settings.value()) : null));
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected set<K extends keyof ChangeWorkSettings>(key: K, value: ChangeWorkSettings[K]): void {
    this.chosen.update((chosen) => (chosen === null ? null : { ...chosen, [key]: value }));
  }

  protected show(kind: WorkKind, shown: boolean): void {
    const muted = this.chosen()?.muted ?? [];
    this.set('muted', shown ? muted.filter((other) => other !== kind) : [...muted, kind]);
  }

  protected async save(): Promise<void> {
    const chosen = this.chosen();
    if (chosen === null) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.settings.set(await this.#client.choose(chosen));
      this.#toaster.say(t('state.saved'));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

const choices = ({ mail, rhythm, weekday, hour, muted }: WorkSettings): ChangeWorkSettings => ({ mail, rhythm, weekday, hour, muted });
