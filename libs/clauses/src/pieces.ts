import { InlineMarkers } from './inline-markers';
import { isFinished, isLower } from './letters';
import type { Line } from './lines';
import { type Marker, readMarker } from './marker';
import { Numbering } from './numbering';
import { isPageNumber } from './page-number';
import type { Wrapping } from './wrapping';

/** A line, or a part of a line where headings were glued together; offsets into the text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marker: Marker | null;
  readonly blankBefore: boolean;
}

const CITING_END = /(?:^|\s)(?:tại|theo|của|khoản|điểm|và|đến|từ|các|hoặc|trong|ở|với|tới|cùng|,|\d+)$/i;

/** Whether a line stops in mid-sentence, so that what looks like a number below it may be part of the sentence. */
function runsOn(text: string, before: Piece | undefined): boolean {
  return before !== undefined && before.end - before.start >= 40 && !isFinished(text.slice(before.end - 6, before.end));
}

function isSentencePart(text: string, before: Piece | undefined, line: Line, marker: Marker, numbering: Numbering, wrapping: Wrapping): boolean {
  if (line.blankBefore || !runsOn(text, before) || before === undefined) return false;
  const tail = text.slice(before.end - 12, before.end);
  switch (marker.style) {
    case 'article': case 'khoan': case 'section': case 'chapter': case 'part': case 'tiet': case 'point-word':
      return CITING_END.test(tail) || tail.endsWith(',');
    case 'arabic': case 'letter': case 'decimal': case 'roman': case 'upper':
      return wrapping.wrapped && before.end - before.start >= wrapping.width * 0.75 && !numbering.continues(marker) && marker.value !== 1;
    case 'dash': case 'plus':
      return wrapping.wrapped && before.end - before.start >= wrapping.width * 0.9 && isLower(text.charAt(marker.contentStart));
    default:
      return false;
  }
}

/** Cuts lines where one heading was glued to another or to the paragraph before it, and reads each piece's marker. */
export function piecesOf(text: string, lines: readonly Line[], wrapping: Wrapping): Piece[] {
  const pieces: Piece[] = [];
  const numbering = new Numbering();
  lines.forEach((line, i) => {
    let marker = isPageNumber(text, line.start, line.end) ? null : readMarker(text, line.start, line.end);
    if (marker !== null && isSentencePart(text, pieces.at(-1), line, marker, numbering, wrapping)) marker = null;
    const inline = new InlineMarkers(text, line, lines[i + 1], numbering);
    let start = line.start;
    let blankBefore = line.blankBefore;
    for (;;) {
      if (marker !== null) numbering.note(marker);
      const next = inline.after(start, marker);
      const end = next === null ? line.end : trimmedEnd(text, start, next.at);
      pieces.push({ start, end, marker, blankBefore });
      if (next === null) break;
      start = next.at;
      marker = next.marker;
      blankBefore = false;
    }
  });
  return pieces;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 0x20) at--;
  return at;
}
