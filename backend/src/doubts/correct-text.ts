import { segment } from '@huong-uoc/clauses';
import { normalise, type Change } from '@huong-uoc/text';
import { gapNotes, type TextLine, type TextPage, type TextParagraph } from '../reading';
import { doubtfulWords, type KeptDoubt, type KeptText, type StoredReading } from '../scans';

/** What a person says the paper says: of a word (null = it cannot be read), or of a whole page. */
export type Correction =
  | { readonly kind: 'word'; readonly place: number; readonly said: string | null }
  | { readonly kind: 'page'; readonly place: number; readonly said: string };

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly page: number | null;
}

/**
 * The text with the corrections put in: a new text, cut into clauses anew; places on paper, doubts and repairs move with it.
 * A word that was answered is doubted no more; one that cannot be read stays as it is and is not asked again.
 */
export function correctText(text: KeptText, corrections: readonly Correction[]): StoredReading {
  const kept: KeptText = { ...text, doubts: text.doubts.map((doubt) => ({ place: doubt.start, ...doubt })) };
  const words = new Map(doubtfulWords(kept).map((word) => [word.place, word]));
  const edits: Edit[] = [];
  const illegible: { start: number; end: number }[] = [];
  for (const { kind, place, said } of corrections) {
    const word = words.get(place);
    if (kind === 'page') edits.push(pageEdit(kept, place, said));
    else if (word !== undefined && said === null) illegible.push(word);
    else if (word !== undefined && said !== null) edits.push({ start: word.start, end: word.end, text: normalise(said).text, page: null });
  }
  return apply(kept, withoutOverlap(edits), illegible);
}

/** A page typed anew says it all: words answered on it before are in it. */
function withoutOverlap(edits: readonly Edit[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => b.end - b.start - (a.end - a.start))) if (!chosen.some(({ start, end }) => edit.start < end && edit.end > start)) chosen.push(edit);
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Everything read on a page gives way to what was typed; a page nothing was read on gets its place after the page before it. */
function pageEdit({ paragraphs, text }: KeptText, page: number, said: string): Edit {
  const typed = normalise(said).text.trim();
  const own = paragraphs.filter((paragraph) => paragraph.page === page);
  if (own.length > 0) return { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)), text: typed, page };
  const before = paragraphs.filter((paragraph) => (paragraph.page ?? 0) < page).at(-1);
  if (before !== undefined) return { start: before.end, end: before.end, text: `\n${typed}`, page };
  return { start: 0, end: 0, text: text === '' ? typed : `${typed}\n`, page };
}

function apply(text: KeptText, edits: readonly Edit[], illegible: readonly { start: number; end: number }[]): StoredReading {
  const shift = shifting(edits);
  const moved = <Placed extends { start: number; end: number }>(placed: Placed): Placed => ({ ...placed, start: shift.start(placed.start), end: shift.end(placed.end) });
  const untouched = ({ start, end }: { start: number; end: number }) => !edits.some((edit) => start < edit.end && end > edit.start);
  const retyped = new Set(edits.flatMap(({ page }) => (page === null ? [] : [page])));
  const corrected = edits.reduceRight((now, { start, end, text: said }) => now.slice(0, start) + said + now.slice(end), text.text);
  const tree = segment(corrected);
  const cannotRead = (doubt: KeptDoubt) => illegible.some(({ start, end }) => doubt.start < end && doubt.end > start);
  return {
    format: text.format,
    pages: text.pages,
    text: corrected,
    tree,
    notes: [...text.notes.filter(({ code }) => code !== 'numbering-gaps'), ...gapNotes(tree)],
    paragraphs: [...text.paragraphs.filter(({ page }) => page === null || !retyped.has(page)).map(moved), ...edits.flatMap((edit) => typedParagraphs(edit, shift.start(edit.start)))].sort((a, b) => a.start - b.start),
    lines: text.lines.filter(({ page }) => !retyped.has(page)).map((line): TextLine => moved(line)),
    pageReports: text.pageReports.map((report) => (retyped.has(report.page) ? typedPage(report) : report)),
    changes: text.changes.filter(({ span }) => untouched(span)).map((change): Change => ({ ...change, span: moved(change.span) })),
    doubts: text.doubts.filter(untouched).map((doubt): KeptDoubt => (cannotRead(doubt) ? { ...moved(doubt), illegible: true } : moved(doubt))),
  };
}

/** Where a place of the text before lies in the text after; inside an edit, its ends. */
function shifting(edits: readonly Edit[]) {
  const by = (offset: number, passed: (edit: Edit) => boolean) => offset + edits.filter(passed).reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  return {
    start: (offset: number) => {
      const inside = edits.find(({ start, end }) => start < offset && offset < end);
      return by(inside?.start ?? offset, ({ start, end }) => end <= (inside?.start ?? offset) && !(start === end && start === offset));
    },
    end: (offset: number) => {
      const inside = edits.find(({ start, end }) => start < offset && offset < end);
      return by(inside?.end ?? offset, ({ start, end }) => end <= (inside?.end ?? offset) && !(start === end && start === offset));
    },
  };
}

function typedParagraphs({ text, page }: Edit, at: number): TextParagraph[] {
  if (page === null) return [];
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: at + index, end: at + index + line.length, page }));
}

/** What is known of a page a person typed: nothing of it was recognised any more. */
const typedPage = (report: TextPage): TextPage => ({ ...report, source: 'typed', confidence: null, engine: null }) as unknown as TextPage;
