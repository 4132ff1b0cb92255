/** One replacement: source[start, end) became `text`. Lists of edits are sorted and never overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** UTF-16 span; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a changed text came from. Two arrays of numbers per edit, nothing per character; unchanged text costs nothing. */
export interface Origin {
  /** Source index of the character that text[offset] came from; text.length maps to the source's length. */
  first(offset: number): number;
  /** Source index just after what text[offset - 1] came from. */
  last(offset: number): number;
}

export interface Applied {
  readonly text: string;
  readonly origin: Origin;
}

const IDENTITY: Origin = { first: (offset) => offset, last: (offset) => offset };

/** Applies edits to a text and remembers how to find the way back. */
export function applyEdits(source: string, edits: readonly Edit[]): Applied {
  if (edits.length === 0) return { text: source, origin: IDENTITY };
  const pieces: string[] = [];
  const table = new RunTable(edits.length, source.length);
  let from = 0;
  let out = 0;
  edits.forEach((edit, i) => {
    pieces.push(source.slice(from, edit.start), edit.text);
    out += edit.start - from;
    table.set(i, out, out + edit.text.length, edit);
    out += edit.text.length;
    from = edit.end;
  });
  pieces.push(source.slice(from));
  return { text: pieces.join(''), origin: table };
}

/** Maps a span back so that it covers every source character its text came from; an empty span stays empty. */
export function spanBack(origin: Origin, start: number, end: number): Span {
  const from = origin.first(start);
  if (end <= start) return { start: from, end: from };
  return { start: from, end: Math.max(from, origin.last(end)) };
}

class RunTable implements Origin {
  private readonly outStart: Int32Array;
  private readonly outEnd: Int32Array;
  private readonly srcStart: Int32Array;
  private readonly srcEnd: Int32Array;

  constructor(size: number, private readonly sourceLength: number) {
    this.outStart = new Int32Array(size);
    this.outEnd = new Int32Array(size);
    this.srcStart = new Int32Array(size);
    this.srcEnd = new Int32Array(size);
  }

  set(i: number, outStart: number, outEnd: number, edit: Edit): void {
    this.outStart[i] = outStart;
    this.outEnd[i] = outEnd;
    this.srcStart[i] = edit.start;
    this.srcEnd[i] = edit.end;
  }

  first(offset: number): number {
    const i = this.lastAtOrBefore(offset);
    if (i < 0) return offset;
    const end = this.outEnd[i] as number;
    if (offset < end) return this.srcStart[i] as number;
    return Math.min(this.sourceLength, (this.srcEnd[i] as number) + offset - end);
  }

  last(offset: number): number {
    if (offset <= 0) return 0;
    const i = this.lastAtOrBefore(offset - 1);
    if (i < 0) return offset;
    const end = this.outEnd[i] as number;
    if (offset <= end) return this.srcEnd[i] as number;
    return (this.srcEnd[i] as number) + offset - end;
  }

  /** Last edit whose output begins at or before the offset. */
  private lastAtOrBefore(offset: number): number {
    let low = 0;
    let high = this.outStart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.outStart[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
