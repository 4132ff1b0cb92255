import type { Citation } from '@huong-uoc/contracts';

/** One clause the letter asks to be changed. */
export interface LetterItem {
  /** A = gender discrimination; B = a stereotype, which does not break the target. */
  readonly kind: 'A' | 'B';
  readonly address: string;
  readonly clauseText: string;
  readonly quote: string;
  readonly reason: string;
  readonly proposed: string;
  readonly law: readonly Citation[];
}

/** Everything a recommendation letter says; names as they stood on the day of approval. */
export interface LetterFacts {
  readonly provinceLabel: string;
  readonly communeLabel: string;
  readonly villageLabel: string;
  readonly charterTitle: string;
  readonly roundNumber: number;
  readonly purpose: 'text-in-force' | 'draft';
  /** Calendar day on which the result was approved, `YYYY-MM-DD`. */
  readonly approvedOn: string;
  readonly items: readonly LetterItem[];
}

/** The statute every letter rests on, read in its published text; the article on sanctions is for staff and stays out (product.md). */
export const statute = 'khoản 5 Điều 5, Điều 6 và khoản 2 Điều 11 Luật Bình đẳng giới năm 2006';

/** Laws as a letter may cite them: in force on that day, without the article on sanctions, those not yet verified marked so. */
export function citedInLetter(law: readonly Citation[], on: string): readonly string[] {
  const cited = law
    .filter(({ validFrom, validTo }) => (validFrom === null || validFrom <= on) && (validTo === null || validTo >= on))
    .filter(({ label }) => !isSanction(label))
    .map(({ label, verified }) => (verified ? label : `${label} (chưa đối chiếu)`));
  return [...new Set(cited)];
}

function isSanction(label: string): boolean {
  return /(?:Điều|Đ\.) ?40(?!\d)/.test(label) && /bình đẳng giới|BĐG/i.test(label);
}
