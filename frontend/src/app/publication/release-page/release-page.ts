import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import type { PublicFigures, Publications } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayInput } from '../../shared/ui/day-input/day-input';
import { DayPipe, MomentPipe, showDay, today } from '../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Asking } from '../../shared/ui/reason-dialog/reason-dialog';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { PublicationClient, publicationsResource } from '../data/publication-client';
import { Counts } from '../ui/counts/counts';

type Item = Publications['items'][number];

/** The leader looks at what the public would read, releases it, and withdraws it. */
@Component({
  selector: 'app-release-page',
  imports: [FormsModule, RouterLink, Counts, DayInput, DayPipe, Icon, MomentPipe, PageState, ProblemNote, Translate],
  templateUrl: './release-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReleasePage {
  readonly #client = inject(PublicationClient);
  readonly #asking = inject(Asking);
  readonly #toaster = inject(Toaster);
  protected readonly publications = publicationsResource();
  /** A pack's id, or nothing for a day of its own. */
  protected readonly pack = signal('');
  protected readonly day = signal(today());
  protected readonly unreadable = signal(false);
  protected readonly preview = signal<PublicFigures | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly asked = computed<{ D: string } | { packId: string }>(() => (this.pack() === '' ? { D: this.day() } : { packId: this.pack() }));

  protected choose(pack: string): void {
    this.pack.set(pack);
    this.preview.set(null);
  }

  protected setDay(day: string): void {
    this.day.set(day);
    this.preview.set(null);
  }

  protected look(): Promise<void> {
    return this.#try(async () => this.preview.set(await this.#client.preview(this.asked())));
  }

  protected async release({ D }: PublicFigures): Promise<void> {
    const sure = await this.#asking.ask({ title: t('publication.releaseTitle', { day: showDay(D) }), lead: t('publication.releaseLead'), confirm: t('publication.release') });
    if (sure === null) return;
    await this.#try(async () => {
      this.publications.set(await this.#client.release(this.asked()));
      this.preview.set(null);
      this.#toaster.say(t('publication.released'));
    });
  }

  protected async withdraw({ id, D }: Item): Promise<void> {
    const reason = await this.#asking.ask({ title: t('publication.withdrawTitle', { day: showDay(D) }), lead: t('publication.withdrawLead'), confirm: t('publication.withdraw'), reason: t('dialog.reason'), danger: true });
    if (reason === null) return;
    await this.#try(async () => {
      this.publications.set(await this.#client.withdraw(id, reason));
      this.#toaster.say(t('publication.withdrawDone'));
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
