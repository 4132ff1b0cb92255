/** What a clause is: a heading; an article's own text; a khoản, điểm or dash; an unnumbered paragraph; a line of letterhead or signatures. */
export type ClauseKind = 'heading' | 'article' | 'item' | 'point' | 'dash' | 'paragraph' | 'line';

/** Where in the document a clause stands. */
export type Zone = 'letterhead' | 'preamble' | 'body' | 'signatures';

/** One piece of a document with a stable address; offsets are UTF-16 into the tree's text and `text` is exactly that slice. */
export interface Clause {
  readonly index: number;
  /**
   * Readable and unique in the document: "Điều 8 khoản 3 điểm a". An article's own paragraph is "Điều 8" (or "đoạn 1", "đoạn 2"),
   * its title line "Điều 8 tiêu đề"; a number that stands twice gets "(lần 2)".
   */
  readonly address: string;
  readonly kind: ClauseKind;
  /** Title of the nearest titled article, khoản or section above it, null if none. */
  readonly heading: string | null;
  /** Its own number as written ("3.", "a)", "Điều thứ hai."), empty for unnumbered paragraphs. */
  readonly label: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of the heading or clause it stands under. */
  readonly parent: number | null;
  /** Index of the clause or heading whose lead-in sentence governs it ("Nghiêm cấm các hành vi sau đây:"). */
  readonly leadIn: number | null;
  /** Text of the enclosing chapter, part or section heading, blanks squeezed. */
  readonly partOf: string | null;
  readonly zone: Zone;
}

/** A document cut into clauses in reading order; every non-blank character belongs to exactly one of them. */
export interface ClauseTree {
  readonly text: string;
  readonly clauses: readonly Clause[];
}
