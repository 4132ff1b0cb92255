import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Finding } from '@huong-uoc/contracts';
import { checkOpinion, opinionAwaitsLabels, type OpinionKind, opinionKinds, opinionLabels, reasonLabels, type ZeroReason, zeroReasons } from '@huong-uoc/workflow';
import { LabelPipe } from '../../../shared/i18n/labels';
import { Translate } from '../../../shared/i18n/translate';
import { MomentPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';
import { noteDrafts } from '../../data/note-drafts';
import { opinionInWords, primaryKind } from '../../data/opinion-words';
import { ReviewStore } from '../../data/review-store';
import { KeymapStore } from '../../keyboard/keymap-store';

/** The person's opinion: one key either way, the rest within reach. */
@Component({
  selector: 'app-opinion-form',
  imports: [FormsModule, Icon, LabelPipe, MomentPipe, Translate],
  templateUrl: './opinion-form.html',
  styleUrl: './opinion-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpinionForm {
  readonly finding = input.required<Finding>();
  readonly advance = output();

  protected readonly store = inject(ReviewStore);
  protected readonly keys = inject(KeymapStore);
  private readonly proof = viewChild<ElementRef<HTMLInputElement>>('proof');
  private readonly noteBox = viewChild<ElementRef<HTMLTextAreaElement>>('noteBox');
  protected readonly opinionLabels = opinionLabels;
  protected readonly reasonLabels = reasonLabels;
  protected readonly reasons = zeroReasons;

  readonly choosingReason = linkedSignal({ source: () => this.finding().id, computation: () => false });
  /** Reason 4 waits for its article, reason 7 for its words. */
  protected readonly asking = linkedSignal<string, 4 | 7 | null>({ source: () => this.finding().id, computation: () => null });
  protected readonly proofText = linkedSignal({ source: () => this.finding().id, computation: () => '' });
  protected readonly proofMissing = signal(false);
  protected readonly note = linkedSignal(() => this.finding().opinion?.note ?? noteDrafts.read(this.finding().id));
  protected readonly noteOpen = linkedSignal(() => this.note() !== '');
  protected readonly primary = computed<OpinionKind>(() => primaryKind[this.finding().severity]);
  protected readonly others = computed(() => opinionKinds.filter((kind) => kind !== '0' && kind !== this.primary()));
  protected readonly recorded = computed(() => {
    const opinion = this.finding().opinion;
    return opinion === null ? null : { opinion, words: opinionInWords(this.finding(), opinion) };
  });
  protected readonly awaits = computed(() => {
    const opinion = this.finding().opinion;
    const waiting = opinion && checkOpinion({ ...opinion, confirmedBy: opinion.confirmed ? 'somebody-else' : null }).awaits;
    return waiting ? opinionAwaitsLabels[waiting] : null;
  });
  protected readonly noteChanged = computed(() => this.finding().opinion !== null && this.note().trim() !== (this.finding().opinion?.note ?? ''));

  /** On content for equality the one key says the more: that it commits somebody to something. */
  yes(): void {
    if (this.primary() === 'E') this.acknowledge(true);
    else this.say(this.primary());
  }

  acknowledge(commits: boolean): void {
    void this.#give('E', null, { commits });
  }

  no(): void {
    if (this.store.editable()) this.choosingReason.set(true);
  }

  chooseReason(reason: ZeroReason): void {
    if (reason === 4 || reason === 7) {
      this.asking.set(reason);
      this.proofMissing.set(false);
      setTimeout(() => this.proof()?.nativeElement.focus());
      return;
    }
    void this.#give('0', reason);
  }

  say(kind: OpinionKind): void {
    void this.#give(kind, null);
  }

  openNote(): void {
    this.noteOpen.set(true);
    setTimeout(() => this.noteBox()?.nativeElement.focus());
  }

  protected prove(): void {
    const reason = this.asking();
    const text = this.proofText().trim();
    this.proofMissing.set(text === '');
    if (reason === null || text === '') return;
    void this.#give('0', reason, reason === 4 ? { citation: text } : { note: text });
  }

  protected keepNote(text: string): void {
    this.note.set(text);
    if (this.finding().opinion === null) noteDrafts.keep(this.finding().id, text);
  }

  protected saveNote(): void {
    const opinion = this.finding().opinion;
    if (opinion) void this.store.give(this.finding(), { kind: opinion.kind, reason: opinion.reason, citation: opinion.citation, note: this.note().trim() || null, ...(opinion.commits === null ? {} : { commits: opinion.commits }) });
  }

  async #give(kind: OpinionKind, reason: ZeroReason | null, more: { citation?: string; note?: string; commits?: boolean } = {}): Promise<void> {
    if (!this.store.editable()) return;
    const finding = this.finding();
    const given = await this.store.give(finding, { kind, reason, ...more });
    // A quick reader is already at the next finding: what is open there stays open.
    if (given && this.finding().id === finding.id) {
      this.choosingReason.set(false);
      this.asking.set(null);
    }
  }
}
