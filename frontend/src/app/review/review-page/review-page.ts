import { Dialog } from '@angular/cdk/dialog';
import { Location } from '@angular/common';
import { ApplicationRef, ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { Span } from '@huong-uoc/contracts';
import type { ReviewAction } from '@huong-uoc/workflow';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { LiveEvents } from '../../shared/live/live-events';
import { ProductTitle } from '../../shared/layout/product-title';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { RoundActions } from '../../shared/rounds/round-actions/round-actions';
import { TakeStep } from '../../shared/rounds/take-step';
import { showDay, today } from '../../shared/ui/dates/vietnamese-dates';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { toProblem } from '../../shared/problems/data/to-problem';
import { LeaseKeeper } from '../data/lease-keeper';
import { PaperStore } from '../data/paper-store';
import { ReviewClient } from '../data/review-client';
import { ReviewStore } from '../data/review-store';
import { type Command, isForTyping, readKey } from '../keyboard/keymap';
import { KeymapStore } from '../keyboard/keymap-store';
import { ClauseColumn } from '../ui/clause-column/clause-column';
import { FindingColumn } from '../ui/finding-column/finding-column';
import { KeysDialog } from '../ui/keys-dialog/keys-dialog';
import { ReviewHeader } from '../ui/review-header/review-header';
import { type Later, SetAsideDialog } from '../ui/set-aside-dialog/set-aside-dialog';
import { SourceColumn, type SourceView } from '../ui/source-column/source-column';
import { SubmitBar } from '../ui/submit-bar/submit-bar';

type Panel = 'source' | 'clauses' | 'findings';

/** The review desk: text as read, clauses and findings side by side, everything within reach of the keyboard. */
@Component({
  selector: 'app-review-page',
  imports: [ClauseColumn, FindingColumn, PageState, ProblemNote, ReviewHeader, RoundActions, SourceColumn, SubmitBar, Translate],
  providers: [ReviewStore, PaperStore, LeaseKeeper],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
  host: { '(document:keydown)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewPage {
  readonly roundId = input.required<string>();
  /** Deep link to one finding. */
  readonly finding = input<string>();

  protected readonly store = inject(ReviewStore);
  readonly #app = inject(ApplicationRef);
  readonly #keys = inject(KeymapStore);
  readonly #keeper = inject(LeaseKeeper);
  readonly #client = inject(ReviewClient);
  readonly #dialog = inject(Dialog);
  readonly #router = inject(Router);
  readonly #location = inject(Location);
  readonly #steps = inject(TakeStep);
  readonly #toaster = inject(Toaster);
  readonly #live = inject(LiveEvents);
  readonly #title = inject(ProductTitle);
  private readonly column = viewChild(FindingColumn);
  private readonly source = viewChild(SourceColumn);

  /** Each round opens on its text: what was looked at before may not exist here, and an original is opened only when asked for. */
  protected readonly view = linkedSignal<string, SourceView>({ source: this.roundId, computation: () => 'text' });
  protected readonly panel = signal<Panel>('findings');
  protected readonly panels: readonly Panel[] = ['source', 'clauses', 'findings'];
  protected readonly panelWords = { source: 'review.source', clauses: 'review.clauses', findings: 'review.findings' } as const;
  protected readonly selection = signal<Span | null>(null);
  protected readonly adding = signal(false);
  protected readonly reviewer = inject(SessionStore).me()?.role === 'reviewer';
  protected readonly leaderSteps: readonly ReviewAction[] = ['approve', 'return-for-rework', 'recall', 'stop-waiting', 'reopen'];
  protected readonly atDesk = computed(() => this.reviewer && this.store.document()?.round.state === 'in-review');

  constructor() {
    effect(() => this.store.roundId.set(this.roundId()));
    effect(() => {
      const wanted = this.finding();
      if (wanted) this.store.wanted.set(wanted);
    });
    effect(() => {
      const id = this.store.wanted();
      if (id) this.#location.replaceState(`/review/${untracked(this.roundId)}`, `finding=${encodeURIComponent(id)}`);
    });
    effect(() => {
      const charter = this.store.document()?.charter;
      if (charter) this.#title.show(charter.title);
    });
    effect(() => {
      const event = this.#live.latest();
      if (event?.topic === 'round' && event.roundId === untracked(this.roundId) && (!untracked(this.store.editable) || untracked(this.store.correcting))) this.store.reload();
    });
  }

  protected press(event: KeyboardEvent): void {
    if (!this.#keys.on() || event.defaultPrevented || this.#dialog.openDialogs.length > 0 || isForTyping(event.target, event.key)) return;
    // A key may come before the last one is drawn; its opinion must never land on the finding before.
    this.#app.tick();
    const opinion = this.column()?.card()?.opinion();
    if (event.key === 'Escape') opinion?.choosingReason.set(false);
    if (!opinion?.choosingReason() && this.column()?.doubt()?.press(event.key)) return event.preventDefault();
    const asked = readKey(event, this.#keys.keymap(), opinion?.choosingReason() ?? false);
    if (asked === null) return;
    event.preventDefault();
    if ('reason' in asked) opinion?.chooseReason(asked.reason);
    else this.#commands[asked.command]();
  }

  /** What each key does; the names are those of the keymap, so none can be forgotten. */
  readonly #commands: Readonly<Record<Command, () => void>> = {
    nextFinding: () => this.store.moveFinding(1),
    previousFinding: () => this.store.moveFinding(-1),
    nextClause: () => this.store.moveClause(1),
    previousClause: () => this.store.moveClause(-1),
    yes: () => this.#onFinding(() => this.column()?.card()?.opinion()?.yes()),
    no: () => this.#onFinding(() => this.column()?.card()?.opinion()?.no()),
    note: () => this.#onFinding(() => this.column()?.card()?.opinion()?.openNote()),
    wording: () => this.#onFinding(() => this.column()?.card()?.wording()?.open()),
    same: () => this.#onFinding(() => this.column()?.card()?.showSame()),
    add: () => this.#onFinding(() => this.adding.set(this.store.editable())),
    view: () => this.#turnView(),
    undo: () => void this.store.undo(),
    saveNext: () => this.advance(),
    nextDocument: () => void this.nextDocument(),
    help: () => this.showKeys(),
  };

  protected advance(): void {
    if (!this.store.moveToOpen()) this.#toaster.say(t('review.allDecided'));
  }

  protected select(span: Span | null): void {
    if (span !== null || !this.adding()) this.selection.set(span);
  }

  protected showKeys(): void {
    this.#dialog.open(KeysDialog, { ariaLabelledBy: 'keys-dialog-title' });
  }

  protected async step(action: ReviewAction): Promise<void> {
    const document = this.store.document();
    if (!document) return;
    try {
      await this.#keeper.tellNow();
      const after = await this.#steps.run(document.round, action, this.store.lease()?.fence);
      if (after) await this.#router.navigate(['/queue']);
    } catch (error) {
      this.store.fail(error);
    }
  }

  /** Puts the round back for a day, with the reason everybody sees in the list. */
  protected async setAside(): Promise<void> {
    const lease = this.store.lease();
    if (lease === null) return;
    const later = await firstValueFrom(this.#dialog.open<Later>(SetAsideDialog, { data: today(), ariaLabelledBy: 'set-aside-title', autoFocus: 'first-tabbable' }).closed);
    if (later === undefined) return;
    try {
      await this.#keeper.tellNow();
      await this.#client.setAside(this.roundId(), { ...later, fence: lease.fence });
      this.#toaster.say(t('setAside.done', { day: showDay(later.until) }));
      await this.#router.navigate(['/queue']);
    } catch (error) {
      this.store.fail(error);
    }
  }

  protected async nextDocument(): Promise<void> {
    if (!this.reviewer) return;
    try {
      const { roundId } = await this.#client.claimNext();
      await this.#router.navigate(['/review', roundId]);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'nothing-to-claim') this.#toaster.say(problem.title);
      else this.store.fail(error);
    }
  }

  #onFinding(act: () => void): void {
    this.panel.set('findings');
    act();
  }

  #turnView(): void {
    this.panel.set('source');
    this.source()?.turn();
  }
}
