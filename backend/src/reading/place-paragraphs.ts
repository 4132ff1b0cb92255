import type { Paragraph, WordBox } from '@huong-uoc/formats';
import type { TextDoubt, TextLine, TextParagraph } from './read-file';

/** Words an engine is surer of than this are hardly ever misread (bench:ocr); the others are doubtful. */
const sureWord = 0.85;

/** Where a file's paragraphs, their lines and their doubtful words lie in the text. */
export interface PlacedParagraphs {
  readonly paragraphs: readonly TextParagraph[];
  readonly lines: readonly TextLine[];
  readonly doubts: readonly TextDoubt[];
}

/** Carries everything a reader knows of its paragraphs over into the repaired text; `forward` leads from the joined paragraphs there. */
export function placeParagraphs(paragraphs: readonly Paragraph[], forward: (offset: number) => number): PlacedParagraphs {
  const doubts: TextDoubt[] = [];
  const lines: TextLine[] = [];
  let at = 0;
  const placed = paragraphs.map(({ text, page, runs = [], boxes = [], words = [] }): TextParagraph => {
    const start = at;
    at += text.length + 1;
    const moved = <T extends { start: number; end: number }>(span: T): T => ({ ...span, start: forward(start + span.start), end: forward(start + span.end) });
    for (const run of runs) doubts.push({ kind: 'decoded', start: forward(start + run.start), end: forward(start + run.end), confidence: run.confidence });
    for (const word of words) if (isDoubtful(word, text)) doubts.push({ kind: 'recognised', ...moved(word) });
    for (const box of boxes) lines.push(moved(box));
    return { start: forward(start), end: forward(start + text.length), page: page ?? null };
  });
  return { paragraphs: placed, lines, doubts };
}

/** Numbers count as well as words: "3 lần" or "8 lần" is no small matter; marks do not. */
function isDoubtful({ start, end, confidence, readAs }: WordBox, text: string): boolean {
  return (confidence < sureWord || readAs !== undefined) && /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
