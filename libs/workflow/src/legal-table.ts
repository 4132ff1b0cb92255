import type { LegalAct } from './legal-acts';
import type { LegalNeed } from './legal-needs';
import type { LegalState } from './legal-states';

/** One lawful act: from these statuses, if every need is met, to a status (`same` = it stays), by these articles. */
export type LegalRow = {
  readonly from: readonly LegalState[];
  readonly act: LegalAct;
  readonly to: LegalState | 'same';
  readonly needs: readonly LegalNeed[];
  /** The article the act rests on since 16/8/2023; null where no law rules it. */
  readonly article: string | null;
};

/**
 * The whole legal life of a charter, one act per line; an act that is not here does not exist. Recognition and entry into
 * force are one act (Nghị định 61/2023 Điều 11 khoản 5), and a suspension ends by re-recognition only (Điều 12 khoản 5).
 */
export const legalTable = [
  // The village drafts, posts and adopts; the committee recognises or refuses.
  { from: ['not-adopted', 'refused', 'in-force', 'amended', 'abolished-part', 'suspended-part', 'suspended-whole'], act: 'draft-posted', to: 'same', needs: ['in-order'], article: 'Nghị định 61/2023 Điều 9 khoản 1' },
  { from: ['not-adopted', 'refused'], act: 'adoption', to: 'adopted', needs: ['in-order', 'votes-counted', 'quorum-met', 'ballot-after-meeting', 'votes-carry'], article: 'Nghị định 61/2023 Điều 10' },
  { from: ['adopted'], act: 'dossier-received', to: 'same', needs: ['in-order'], article: 'Nghị định 61/2023 Điều 11 khoản 3 điểm a' },
  { from: ['adopted'], act: 'recognition', to: 'in-force', needs: ['in-order', 'paper-numbered'], article: 'Nghị định 61/2023 Điều 11 khoản 3 điểm b, khoản 5' },
  { from: ['adopted'], act: 'refusal', to: 'refused', needs: ['in-order', 'paper-numbered', 'reason-given'], article: 'Nghị định 61/2023 Điều 11 khoản 3 điểm b' },

  // A text in force is amended or replaced by the same way.
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part', 'suspended-whole'], act: 'amendment-adoption', to: 'same', needs: ['in-order', 'votes-counted', 'quorum-met', 'ballot-after-meeting', 'votes-carry'], article: 'Nghị định 61/2023 Điều 13' },
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part', 'suspended-whole'], act: 'dossier-received', to: 'same', needs: ['in-order', 'adopted-again'], article: 'Nghị định 61/2023 Điều 13 khoản 4' },
  { from: ['in-force', 'amended', 'abolished-part'], act: 'amendment', to: 'amended', needs: ['in-order', 'paper-numbered', 'adopted-again'], article: 'Nghị định 61/2023 Điều 13 khoản 4' },
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part', 'suspended-whole'], act: 'amendment-refusal', to: 'same', needs: ['in-order', 'paper-numbered', 'reason-given', 'adopted-again'], article: 'Nghị định 61/2023 Điều 11 khoản 3 điểm b' },
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part', 'suspended-whole'], act: 'replacement', to: 'replaced', needs: ['in-order', 'paper-numbered'], article: 'Nghị định 61/2023 Điều 13' },
  { from: ['in-force', 'amended', 'abolished-part'], act: 'decision-sent', to: 'same', needs: ['in-order'], article: 'Nghị định 61/2023 Điều 18 khoản 1 điểm a' },

  // A complaint, a result or a recommendation arrives: the committee answers or decides.
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part', 'suspended-whole'], act: 'matter-received', to: 'same', needs: ['in-order'], article: 'Nghị định 61/2023 Điều 12 khoản 2' },
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part', 'suspended-whole'], act: 'complaint-answered', to: 'same', needs: ['in-order', 'paper-numbered', 'reason-given'], article: 'Nghị định 61/2023 Điều 12 khoản 2 điểm a' },
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part'], act: 'suspension-part', to: 'suspended-part', needs: ['in-order', 'paper-numbered', 'ground-is-content', 'clauses-named', 'reason-given', 'deadline-set'], article: 'Nghị định 61/2023 Điều 12 khoản 2 điểm c' },
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part'], act: 'suspension-whole', to: 'suspended-whole', needs: ['in-order', 'paper-numbered', 'ground-is-procedure', 'reason-given', 'deadline-set'], article: 'Nghị định 61/2023 Điều 12 khoản 2 điểm b' },
  { from: ['suspended-part'], act: 're-recognition', to: 'amended', needs: ['in-order', 'paper-numbered', 'adopted-again'], article: 'Nghị định 61/2023 Điều 12 khoản 5' },
  { from: ['suspended-whole'], act: 're-recognition', to: 'in-force', needs: ['in-order', 'paper-numbered', 'adopted-again'], article: 'Nghị định 61/2023 Điều 12 khoản 5, khoản 6' },
  { from: ['suspended-part'], act: 'abolition-part', to: 'abolished-part', needs: ['in-order', 'paper-numbered', 'partial-suspension-lapsed', 'clauses-named', 'only-suspended-clauses'], article: 'Nghị định 61/2023 Điều 14 khoản 2' },
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part', 'suspended-whole'], act: 'abolition-whole', to: 'abolished-whole', needs: ['in-order', 'paper-numbered', 'ground-for-abolition', 'whole-suspension-lapsed'], article: 'Nghị định 61/2023 Điều 14 khoản 1' },

  // After a merger or division of villages somebody must say which text goes on.
  { from: ['in-force', 'amended', 'abolished-part', 'suspended-part', 'suspended-whole'], act: 'survival', to: 'same', needs: ['in-order', 'paper-numbered', 'village-merged'], article: null },
] as const satisfies readonly LegalRow[];
