import type { Fib } from './fib';
import type { Attachment } from './story-reader';
import type { TableSlice } from './table-slice';

const NOTE_REFERENCE = 2;
const SHAPE = 26;
const TEXT_BOX = 22;
const TEXT_BOX_SHAPE_AT = 14;

interface Extent {
  readonly start: number;
  readonly end: number;
}

type Tables = (location: 'footnoteRefs' | 'footnoteTexts' | 'endnoteRefs' | 'endnoteTexts' | 'shapes' | 'textBoxTexts') => TableSlice | null;

/** Stretches of a story that follow each other; one that reaches back or out is not read, so no text is read twice. */
function* ranges(texts: TableSlice, size: number, story: Extent): Generator<Extent & { at: number } | null> {
  let last = 0;
  for (const { start, end, at } of texts.plc(size)) {
    const sound = start >= last && end > start && story.start + end <= story.end;
    if (sound) last = end;
    yield sound ? { start: story.start + start, end: story.start + end, at } : null;
  }
}

function notes(refs: TableSlice | null, texts: TableSlice | null, story: Extent): Attachment[] {
  if (refs === null || texts === null) return [];
  const found = [...ranges(texts, 0, story)];
  return [...refs.plc(NOTE_REFERENCE)].flatMap(({ start: at }, index) => {
    const range = found[index];
    return range === null || range === undefined ? [] : [{ at, kind: 'footnote' as const, start: range.start, end: range.end }];
  });
}

/** A text box belongs to the shape of the same id, and the shape hangs on a place of the main text. */
function textBoxes(shapes: TableSlice | null, texts: TableSlice | null, story: Extent): Attachment[] {
  if (texts === null) return [];
  const places = new Map<number, number>();
  if (shapes !== null) for (const { start, at } of shapes.plc(SHAPE)) places.set(shapes.uint32(at), start);
  return [...ranges(texts, TEXT_BOX, story)].flatMap((range) => {
    if (range === null) return [];
    const at = places.get(texts.uint32(range.at + TEXT_BOX_SHAPE_AT)) ?? Number.MAX_SAFE_INTEGER;
    return [{ at, kind: 'text-box' as const, start: range.start, end: range.end }];
  });
}

/** Notes and text boxes in the order of the places they hang on. */
export function readAttachments(fib: Fib, table: Tables): Attachment[] {
  return [
    ...notes(table('footnoteRefs'), table('footnoteTexts'), fib.story('footnotes')),
    ...notes(table('endnoteRefs'), table('endnoteTexts'), fib.story('endnotes')),
    ...textBoxes(table('shapes'), table('textBoxTexts'), fib.story('textBoxes')),
  ].sort((one, other) => one.at - other.at);
}
