import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Finding } from '@huong-uoc/contracts';
import { SessionStore } from '../../../shared/auth/session-store';
import { Translate } from '../../../shared/i18n/translate';
import { directionWords } from '../../../shared/rounds/finding-words';
import { Icon } from '../../../shared/ui/icon/icon';
import { LawNote } from '../../../shared/ui/law-note/law-note';
import { SeverityChip } from '../../../shared/ui/severity-chip/severity-chip';
import { ReviewStore } from '../../data/review-store';
import { FindingCrop } from '../finding-crop/finding-crop';
import { FamilyProposal } from '../family-proposal/family-proposal';
import { OpinionForm } from '../opinion-form/opinion-form';
import { SameElsewhere } from '../same-elsewhere/same-elsewhere';
import { WordingForm } from '../wording-form/wording-form';

const sure = 0.9;

/** One finding: what the machine says and why, the law, and the person's opinion. */
@Component({
  selector: 'app-finding-card',
  imports: [FamilyProposal, RouterLink, FindingCrop, Icon, LawNote, OpinionForm, SameElsewhere, SeverityChip, Translate, WordingForm],
  templateUrl: './finding-card.html',
  styleUrl: './finding-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindingCard {
  readonly finding = input.required<Finding>();
  readonly advance = output();

  protected readonly store = inject(ReviewStore);
  readonly #me = inject(SessionStore).me();
  readonly opinion = viewChild(OpinionForm);
  readonly wording = viewChild(WordingForm);
  protected readonly directionWords = directionWords;
  protected readonly sameOpen = signal(false);
  protected readonly doubtful = computed(() => this.finding().confidence < sure);
  protected readonly percent = computed(() => Math.round(100 * this.finding().confidence));
  /** Matched words, not the engine's own names for them. */
  protected readonly pieces = computed(() => {
    const text = this.store.document()?.text ?? '';
    return [...new Set(this.finding().pieces.map(({ start, end }) => text.slice(start, end)))];
  });
  protected readonly mayConfirm = computed(() => {
    const opinion = this.finding().opinion;
    return opinion?.reason === 7 && opinion.confirmed === false && opinion.byId !== this.#me?.id;
  });

  showSame(): void {
    this.sameOpen.update((open) => !open);
  }
}
