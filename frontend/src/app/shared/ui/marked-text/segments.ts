/** A stretch of the text that carries a finding; offsets are UTF-16 into the whole text. */
export type TextMark = { readonly id: string; readonly start: number; readonly end: number };

/** A piece of text under the same marks from its first to its last character. */
export type Segment<M extends TextMark> = {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly M[];
  /** Marks that begin, and end, with this piece: where the hidden words for screen readers go. */
  readonly begins: readonly M[];
  readonly ends: readonly M[];
};

/**
 * Cuts `text` between `start` and `end` into pieces at every border of a mark; marks may overlap or reach outside.
 * Joined together the pieces are exactly the text again.
 */
export function segments<M extends TextMark>(text: string, start: number, end: number, marks: readonly M[]): readonly Segment<M>[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const borders = new Set([start, end]);
  for (const mark of inside) {
    borders.add(Math.max(start, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const here = inside.filter((mark) => mark.start <= from && mark.end >= to);
    return {
      text: text.slice(from, to),
      start: from,
      marks: here,
      begins: here.filter((mark) => Math.max(start, mark.start) === from),
      ends: here.filter((mark) => Math.min(end, mark.end) === to),
    };
  });
}

/** A piece of the text, in words the machine was sure of (`percent` null) and others. */
export type DoubtPart = { readonly text: string; readonly start: number; readonly percent: number | null };

/** Cuts a piece at its doubtful words; joined together the parts are the piece again. */
export function doubtParts({ text, start }: Pick<Segment<TextMark>, 'text' | 'start'>, doubts: readonly { readonly start: number; readonly end: number; readonly confidence: number }[]): readonly DoubtPart[] {
  const end = start + text.length;
  const here = doubts.filter((doubt) => doubt.start < end && doubt.end > start);
  if (here.length === 0) return [{ text, start, percent: null }];
  const cuts = [...new Set([start, end, ...here.flatMap((doubt) => [Math.max(start, doubt.start), Math.min(end, doubt.end)])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const doubt = here.find((candidate) => candidate.start <= from && candidate.end >= to);
    return { text: text.slice(from - start, to - start), start: from, percent: doubt === undefined ? null : Math.floor(100 * doubt.confidence) };
  });
}

/** Cuts a rule's example at its ⟦ ⟧ signs: which pieces carry the finding. */
export function bracketed(example: string): readonly { readonly text: string; readonly marked: boolean }[] {
  return example
    .split(/([⟦⟧])/)
    .reduce<{ pieces: { text: string; marked: boolean }[]; marked: boolean }>(
      ({ pieces, marked }, part) => {
        if (part === '⟦' || part === '⟧') return { pieces, marked: part === '⟦' };
        return { pieces: part === '' ? pieces : [...pieces, { text: part, marked }], marked };
      },
      { pieces: [], marked: false },
    ).pieces;
}
