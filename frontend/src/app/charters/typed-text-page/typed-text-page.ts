import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { originalUrl } from '../../shared/rounds/data/rounds-client';
import { MomentPipe } from '../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { typingResource, TypingClient } from '../data/typing-client';
import { PagePicture } from '../ui/page-picture/page-picture';
import { PageDrafts } from './page-drafts';

const longest = 200_000;
const leads = { whole: 'typing.leadWhole', page: 'typing.leadPage', nothing: 'typing.leadNothing' } as const;

/** A person types the text page by page beside its picture; what is typed is kept here and on the server until it is sent. */
@Component({
  selector: 'app-typed-text-page',
  imports: [FormsModule, RouterLink, Icon, MomentPipe, PagePicture, PageState, ProblemNote, Translate],
  providers: [PageDrafts],
  templateUrl: './typed-text-page.html',
  styleUrl: './typed-text-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TypedTextPage {
  readonly roundId = input.required<string>();

  readonly #client = inject(TypingClient);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  protected readonly drafts = inject(PageDrafts);
  protected readonly longest = longest;
  protected readonly leads = leads;
  protected readonly sheet = typingResource(this.roundId);
  protected readonly original = computed(() => originalUrl(this.roundId()));
  protected readonly number = linkedSignal({ source: this.roundId, computation: () => 1 });
  protected readonly pages = computed(() => (this.sheet.hasValue() ? this.sheet.value().pages : []));
  protected readonly page = computed(() => this.pages().find(({ number }) => number === this.number()) ?? this.pages()[0] ?? null);
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly words = computed(() => this.drafts.textOf(this.number()).trim().split(/\s+/).filter(Boolean).length);
  protected readonly empty = computed(() => this.pages().filter(({ number }) => this.drafts.textOf(number).trim() === '').map(({ number }) => number));
  protected readonly emptyWords = computed(() => this.empty().map((number) => t('typing.page', { number })).join(', '));
  protected readonly missing = computed(() => this.tried() && (this.sheet.value()?.sends === 'page' ? this.words() === 0 : this.empty().length === this.pages().length));

  constructor() {
    effect(() => {
      const pages = this.pages();
      untracked(() => this.drafts.begin(this.roundId(), pages));
    });
  }

  protected turn(by: 1 | -1): void {
    this.show((this.page()?.number ?? 1) + by);
  }

  protected show(number: number): void {
    if (!this.pages().some((page) => page.number === number)) return;
    this.tried.set(false);
    this.number.set(number);
    void this.drafts.saveWaiting();
  }

  protected statusOf(number: number): 'typing.status.typed' | 'typing.status.read' | 'typing.status.empty' {
    if (this.drafts.textOf(number).trim() === '') return 'typing.status.empty';
    return this.drafts.stateOf(number) === 'clean' ? 'typing.status.read' : 'typing.status.typed';
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.missing() || !this.sheet.hasValue()) return;
    const { sends, charter } = this.sheet.value();
    this.busy.set(true);
    this.problem.set(null);
    try {
      if (sends === 'page') await this.#sendPage();
      else await this.#sendAll(charter.id);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  async #sendPage(): Promise<void> {
    const number = this.number();
    const after = await this.#client.usePage(this.roundId(), number, this.drafts.textOf(number));
    this.drafts.forget([number]);
    // The new version is on its way; until it is here the page keeps what was typed.
    const typed = this.drafts.textOf(number);
    this.sheet.set({ ...after, pages: after.pages.map((page) => (page.number === number ? { ...page, source: 'typed', read: typed, draft: null } : page)) });
    this.#toaster.say(t('typing.used', { number }));
    this.tried.set(false);
  }

  async #sendAll(charterId: string): Promise<void> {
    const numbers = this.pages().map(({ number }) => number);
    await this.#client.sendAll(this.roundId(), numbers.map((number) => this.drafts.textOf(number).trim()).filter((text) => text !== '').join('\n'));
    this.drafts.forget(numbers);
    this.#toaster.say(t('typed.done'));
    await this.#router.navigate(['/charters', charterId]);
  }
}
