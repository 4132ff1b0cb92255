import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { originalUrl } from '../../shared/rounds/data/rounds-client';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { ChartersClient, roundResource } from '../data/charters-client';

const longest = 1_000_000;
const draftKey = (roundId: string): string => `typed-text:${roundId}`;

/** A person types the text beside the original; what is typed stays in this browser until it is sent. */
@Component({
  selector: 'app-typed-text-page',
  imports: [FormsModule, RouterLink, Icon, PageState, ProblemNote, Translate],
  templateUrl: './typed-text-page.html',
  styleUrl: './typed-text-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TypedTextPage {
  readonly roundId = input.required<string>();

  readonly #client = inject(ChartersClient);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  protected readonly longest = longest;
  protected readonly round = roundResource(this.roundId);
  protected readonly original = computed(() => originalUrl(this.roundId()));
  protected readonly text = signal('');
  protected readonly tried = signal(false);
  protected readonly missing = computed(() => this.tried() && this.text().trim() === '');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly words = computed(() => this.text().trim().split(/\s+/).filter(Boolean).length);

  constructor() {
    effect(() => this.text.set(sessionStorage.getItem(draftKey(this.roundId())) ?? ''));
  }

  protected type(text: string): void {
    this.text.set(text);
    sessionStorage.setItem(draftKey(this.roundId()), text);
  }

  protected async send(charterId: string): Promise<void> {
    this.tried.set(true);
    if (this.missing()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.#client.typeText(this.roundId(), this.text());
      sessionStorage.removeItem(draftKey(this.roundId()));
      this.#toaster.say(t('typed.done'));
      await this.#router.navigate(['/charters', charterId]);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
