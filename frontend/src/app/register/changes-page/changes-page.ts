import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayPipe, MomentPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { changesResource, RegisterClient } from '../data/register-client';

@Component({
  selector: 'app-changes-page',
  imports: [RouterLink, DayPipe, EmptyState, Icon, MomentPipe, PageState, ProblemNote, Translate],
  templateUrl: './changes-page.html',
  styleUrl: './changes-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangesPage {
  readonly #client = inject(RegisterClient);
  readonly #toaster = inject(Toaster);
  protected readonly mine = inject(SessionStore).me()?.role === 'commune';
  protected readonly changes = changesResource();
  protected readonly problem = signal<ShownProblem | null>(null);

  protected async attach(id: string, file: File | undefined): Promise<void> {
    if (file === undefined) return;
    this.problem.set(null);
    try {
      await this.#client.attach(id, file);
      this.#toaster.say(t('changes.attached'));
      this.changes.reload();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
