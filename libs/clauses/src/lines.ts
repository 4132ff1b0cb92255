/** A line without its outer blanks; offsets into the text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Whether an empty line stands before it. */
  readonly blankBefore: boolean;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0;
}

/** The non-empty lines of a text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = false;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from);
    const until = feed < 0 ? text.length : feed;
    let start = from;
    let end = until;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) lines.push({ start, end, blankBefore });
    blankBefore = start === end;
    from = until + 1;
  }
  return lines;
}
