import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { AddFinding, Finding, GiveOpinion, Opinion, Recommend } from '@huong-uoc/contracts';
import { breaksTarget } from '@huong-uoc/workflow';
import { SessionStore } from '../../shared/auth/session-store';
import { doubtsResource, DoubtsClient } from '../../shared/doubts/data/doubts-client';
import { t } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { Toaster, undoWindow } from '../../shared/ui/toasts/toaster';
import { deskSteps } from './desk-facts';
import { noteDrafts } from './note-drafts';
import { opinionInWords } from './opinion-words';
import { ReviewClient, reviewResource } from './review-client';

export type OpinionDraft = Pick<GiveOpinion, 'kind'> & Partial<Pick<GiveOpinion, 'reason' | 'citation' | 'note' | 'commits'>>;
type Given = { readonly findingId: string; readonly before: Opinion | null; readonly at: number };

/** The order of the text; findings on the same words keep theirs whatever is written on them. */
function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}

/** One round on the desk: the document, the opinions as they grow, the lease, and where the reviewer stands in it. */
@Injectable()
export class ReviewStore {
  readonly #client = inject(ReviewClient);
  readonly #doubtsClient = inject(DoubtsClient);
  readonly #session = inject(SessionStore);
  readonly #toaster = inject(Toaster);
  #lastGiven: Given | null = null;
  #lastWrite: Promise<unknown> = Promise.resolve();

  readonly roundId = signal('');
  readonly resource = reviewResource(() => this.roundId() || undefined);
  readonly document = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly #all = linkedSignal(() => [...(this.document()?.findings ?? [])].sort(inOrder));
  /** Those that wait for a word to be read on paper are questions first, not alarms. */
  readonly findings = computed(() => {
    const inDoubt = new Set(this.questions().flatMap(({ findings }) => findings));
    return this.#all().filter(({ id }) => !inDoubt.has(id));
  });
  /** Words that must be read on paper first; the rule-keeper sees no paper. */
  readonly doubts = doubtsResource(() => (this.#session.me()?.role === 'rule-keeper' ? undefined : this.roundId() || undefined));
  readonly questions = computed(() => (this.doubts.hasValue() ? this.doubts.value().questions : []));
  /** Words the machine was not sure of; none while the text they belong to is being replaced. */
  readonly words = computed(() => (this.doubts.hasValue() && !this.correcting() ? this.doubts.value().words : []));
  /** Answers were given and the text they lead to is not here yet. */
  readonly correcting = signal(false);
  readonly lease = linkedSignal(() => this.document()?.lease ?? null);
  readonly shown = linkedSignal<ReadonlySet<number>>(() => new Set(this.document()?.shown ?? []));
  readonly problem = signal<ShownProblem | null>(null);
  readonly busy = signal(false);

  readonly wanted = signal<string | null>(null);
  readonly current = computed(() => this.findings().find(({ id }) => id === this.wanted()) ?? this.findings()[0] ?? null);
  readonly position = computed(() => this.findings().findIndex(({ id }) => id === this.current()?.id));
  readonly clauseIndex = linkedSignal(() => this.current()?.clauseIndex ?? 0);
  readonly decided = computed(() => this.findings().filter(({ opinion }) => opinion !== null).length);
  readonly editable = computed(() => this.#session.me()?.role === 'reviewer' && this.document()?.round.state === 'in-review' && this.lease()?.mine === true);
  readonly steps = computed(() => {
    const document = this.document();
    const me = this.#session.me();
    if (document === null || me?.role !== 'reviewer') return [];
    return deskSteps({ document, findings: this.findings(), openDoubts: this.questions().length, shown: this.shown(), lease: this.lease(), me: me.id });
  });

  moveFinding(by: 1 | -1): void {
    const next = this.findings()[this.position() + by];
    if (next) this.wanted.set(next.id);
  }

  moveClause(by: 1 | -1): void {
    const last = (this.document()?.clauses.length ?? 1) - 1;
    this.clauseIndex.update((index) => Math.min(last, Math.max(0, index + by)));
  }

  /** Moves to the next finding that still asks for something, round the end: an opinion first, then the recommendation of an A; false when all is done. */
  moveToOpen(): boolean {
    return this.#moveTo(({ opinion }) => opinion === null) || this.#moveTo(({ opinion, recommendation }) => opinion !== null && breaksTarget(opinion.kind) && recommendation === null);
  }

  #moveTo(asks: (finding: Finding) => boolean): boolean {
    const findings = this.findings();
    const from = this.position();
    const next = [...findings.slice(from + 1), ...findings.slice(0, from + 1)].find(asks);
    if (next) this.wanted.set(next.id);
    return next !== undefined;
  }

  async give(finding: Finding, draft: OpinionDraft): Promise<boolean> {
    const body = { reason: null, citation: null, note: noteDrafts.read(finding.id).trim() || finding.opinion?.note || null, ...draft };
    const after = await this.#write((fence) => this.#client.giveOpinion(finding.id, { fence, ...body }));
    if (!after?.opinion) return false;
    noteDrafts.keep(finding.id, '');
    this.#lastGiven = { findingId: finding.id, before: finding.opinion, at: Date.now() };
    this.#toaster.offerUndo(t('review.recorded', { words: opinionInWords(after, after.opinion) }), () => void this.undo());
    return true;
  }

  /** Takes the last opinion back, within its ten seconds. */
  async undo(): Promise<void> {
    await this.#lastWrite;
    const given = this.#lastGiven;
    if (given === null || Date.now() - given.at > undoWindow) return;
    this.#lastGiven = null;
    const { before, findingId } = given;
    const after = await this.#write((fence) =>
      before === null
        ? this.#client.takeBackOpinion(findingId, fence)
        : this.#client.giveOpinion(findingId, { fence, kind: before.kind, reason: before.reason, citation: before.citation, note: before.note, ...(before.commits === null ? {} : { commits: before.commits }) }),
    );
    if (after) {
      this.wanted.set(findingId);
      this.#toaster.say(t('review.undone'));
    }
  }

  async recommend(findingId: string, body: Omit<Recommend, 'fence'>): Promise<boolean> {
    return (await this.#write((fence) => this.#client.recommend(findingId, { fence, ...body }))) !== null;
  }

  async confirm(findingId: string): Promise<void> {
    await this.#run(() => this.#client.confirmOpinion(findingId));
  }

  async add(body: Omit<AddFinding, 'fence'>): Promise<boolean> {
    const added = await this.#write((fence) => this.#client.addFinding(this.roundId(), { fence, ...body }));
    if (added) this.wanted.set(added.id);
    return added !== null;
  }

  async claim(): Promise<void> {
    try {
      await this.#client.claim(this.roundId());
      this.problem.set(null);
      this.resource.reload();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Says what a doubtful word is on paper; null = it cannot be read. The text that follows comes by itself. */
  async answerDoubt(doubtId: string, word: string | null): Promise<void> {
    this.busy.set(true);
    try {
      await this.#lastWrite;
      const fence = this.lease()?.fence;
      this.doubts.set(await this.#doubtsClient.answer(this.roundId(), doubtId, { word, ...(fence === undefined ? {} : { fence }) }));
      this.correcting.set(true);
      this.problem.set(null);
    } catch (error) {
      this.fail(error);
      this.doubts.reload();
    } finally {
      this.busy.set(false);
    }
  }

  /** Takes in what somebody else, or the machine, has changed. */
  reload(): void {
    this.correcting.set(false);
    this.resource.reload();
    this.doubts.reload();
  }

  /** Shows a failure; a lost lease leaves everything readable and ends the writing. */
  fail(error: unknown): void {
    const problem = toProblem(error);
    this.problem.set(problem);
    const lease = this.lease();
    if (problem.code === 'lease-lost' && lease) this.lease.set({ ...lease, mine: false });
  }

  #write(call: (fence: number) => Promise<Finding>): Promise<Finding | null> {
    const lease = this.lease();
    return lease?.mine ? this.#run(() => call(this.lease()?.fence ?? lease.fence)) : Promise.resolve(null);
  }

  /** Writes go one after the other, in the order they were asked for: quick keys are never dropped and never overtake each other. */
  #run(call: () => Promise<Finding>): Promise<Finding | null> {
    const turn = this.#lastWrite.then(() => this.#runNow(call));
    this.#lastWrite = turn;
    return turn;
  }

  async #runNow(call: () => Promise<Finding>): Promise<Finding | null> {
    this.busy.set(true);
    try {
      const after = await call();
      this.problem.set(null);
      this.#all.update((findings) => [...findings.filter(({ id }) => id !== after.id), after].sort(inOrder));
      return after;
    } catch (error) {
      this.fail(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
