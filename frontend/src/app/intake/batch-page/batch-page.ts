import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import type { BatchCounts, BatchFile, DecideFile } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import { LiveEvents } from '../../shared/live/live-events';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Pager } from '../../shared/ui/pager/pager';
import { Asking } from '../../shared/ui/reason-dialog/reason-dialog';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { batchResource, filesResource, IntakeClient } from '../data/intake-client';
import { TusSender } from '../data/tus-sender';
import { batchStateWords, type Show, shows, showWords, waitsForWord } from '../intake-words';
import { Arrivals } from '../ui/arrivals/arrivals';
import { FileIntake } from '../ui/file-intake/file-intake';
import { FileRow } from '../ui/file-row/file-row';
import { RowEditor } from '../ui/row-editor/row-editor';

const countOf: Partial<Record<Show, keyof BatchCounts>> = { all: 'files', reading: 'reading', refused: 'refused', accepted: 'accepted', skipped: 'skipped', done: 'done', failed: 'failed' };

/** One batch: files come in at the top, each becomes a line, a person has the last word on every line. */
@Component({
  selector: 'app-batch-page',
  imports: [FormsModule, RouterLink, Arrivals, EmptyState, FileIntake, FileRow, Icon, PageState, Pager, ProblemNote, RowEditor, Translate],
  templateUrl: './batch-page.html',
  styleUrl: './batch-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BatchPage {
  readonly batchId = input.required<string>();
  readonly show = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();

  readonly #client = inject(IntakeClient);
  readonly #router = inject(Router);
  readonly #asking = inject(Asking);
  readonly #toaster = inject(Toaster);
  readonly #sender = inject(TusSender);
  protected readonly stateWords = batchStateWords;
  protected readonly showWords = showWords;
  protected readonly batch = batchResource(() => this.batchId());
  protected readonly shown = computed<Show>(() => shows.find((show) => show === this.show()) ?? 'all');
  protected readonly pageNumber = computed(() => Number(this.page() ?? 1));
  protected readonly files = filesResource(
    () => this.batchId(),
    () => ({ show: this.shown(), q: this.q() ?? '', page: this.pageNumber() }),
  );
  protected readonly search = signal('');
  protected readonly editing = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  /** A batch that closed with its last skipped line opens again when that line is taken back. */
  protected readonly locked = computed(() => this.batch.hasValue() && (this.batch.value().state === 'committing' || this.batch.value().state === 'discarded'));
  protected readonly counts = computed(() => (this.batch.hasValue() ? this.batch.value().counts : null));
  protected readonly villages = computed(() => new Map(this.batch.hasValue() ? this.batch.value().villages.map(({ id, label }) => [id, label]) : []));
  protected readonly filters = computed(() => {
    const counts = this.counts();
    return shows.map((show) => ({ show, count: counts && countOf[show] ? counts[countOf[show]] : null })).filter(({ show, count }) => show === 'all' || count === null || count > 0);
  });

  constructor() {
    const live = inject(LiveEvents);
    effect(() => this.search.set(this.q() ?? ''));
    effect(() => {
      const arrived = this.#sender.all().filter(({ batchId, state }) => batchId === this.batchId() && state === 'sent').length;
      if (live.changes('batch') + arrived > 0) untracked(() => this.#reload());
    });
  }

  protected find(): void {
    void this.#router.navigate([], { queryParams: { q: this.search().trim() || null, page: null }, queryParamsHandling: 'merge' });
  }

  protected toggle(id: string): void {
    this.editing.update((open) => (open === id ? null : id));
  }

  protected decide(file: BatchFile, body: Omit<DecideFile, 'version'>): Promise<void> {
    return this.#try(async () => {
      const next = this.#nextAfter(file.id);
      const saved = await this.#client.decide(file.id, { version: file.version, ...body });
      this.files.update((list) => list && { ...list, items: list.items.map((line) => (line.id === saved.id ? saved : line)) });
      if (this.editing() === file.id && body.decision !== 'undecided') this.editing.set(next);
      this.batch.reload();
    });
  }

  protected acceptReady(): Promise<void> {
    return this.#try(async () => {
      const { changed, left } = await this.#client.decideMany(this.batchId(), { decision: 'accepted' });
      this.#toaster.say(t('intake.accepted', { n: changed, left }));
      this.#reload();
    });
  }

  protected async commit(n: number): Promise<void> {
    const sure = await this.#asking.ask({ title: t('intake.commitTitle', { n }), lead: t('intake.commitLead'), confirm: t('intake.commit', { n }) });
    if (sure === null) return;
    await this.#try(async () => this.batch.set(await this.#client.act(this.batchId(), 'commit')));
  }

  protected async discard(): Promise<void> {
    const sure = await this.#asking.ask({ title: t('intake.discardTitle'), lead: t('intake.discardLead'), confirm: t('intake.discard'), danger: true });
    if (sure === null) return;
    await this.#try(async () => {
      await this.#client.act(this.batchId(), 'discard');
      await this.#router.navigate(['/batches']);
    });
  }

  protected manifest(file: File): Promise<void> {
    return this.#try(async () => {
      await this.#client.manifest(this.batchId(), file);
      this.#reload();
    });
  }

  /** The next line below that waits for a word, so that one hand can go down the table. */
  #nextAfter(id: string): string | null {
    const lines = this.files.hasValue() ? this.files.value().items : [];
    const below = lines.slice(lines.findIndex((line) => line.id === id) + 1);
    return below.find(waitsForWord)?.id ?? null;
  }

  #reload(): void {
    this.batch.reload();
    this.files.reload();
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await act();
    } catch (error) {
      const problem = toProblem(error);
      this.problem.set(problem);
      if (problem.code === 'changed-meanwhile') this.#reload();
    } finally {
      this.busy.set(false);
    }
  }
}
