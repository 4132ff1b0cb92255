import { ParagraphList } from '../assembly/paragraph-list';
import { ReadingTally } from '../assembly/reading-tally';
import { CompoundFile } from '../cfb/compound-file';
import type { ReadContent } from '../document';
import type { Format, Probe, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import { NumberingCounters } from '../numbering/numbering-counters';
import { readAttachments } from './attachments';
import { Fib, type Location } from './fib';
import { readFontNames } from './font-names';
import { FormattedRanges } from './formatting-pages';
import { readLists } from './list-tables';
import { readPieces } from './pieces';
import { StoryReader } from './story-reader';
import { StyleSheet } from './style-sheet';
import { TableSlice } from './table-slice';
import { TextRuns } from './text-runs';

const LABEL = 'Word đời cũ (DOC)';
const DOCUMENT = 'WordDocument';
/** Streams of other programs; a workbook may well carry a Word document inside. */
const OTHERS = ['Workbook', 'Book', 'PowerPoint Document'];

/** Its own document lies in the root; where the directory is too damaged to tell, names must do. */
function isWordDocument({ bytes, compoundStreams }: Probe): boolean {
  if (!compoundStreams.has(DOCUMENT)) return false;
  try {
    const root = new CompoundFile(bytes, LABEL).rootNames();
    if (root.length > 0) return root.includes(DOCUMENT);
  } catch {
    // Damaged or cut short: the reader will say so, under the right name.
  }
  return !OTHERS.some((name) => compoundStreams.has(name));
}

function streamOf(file: CompoundFile, name: string): Uint8Array {
  const stream = file.stream(name);
  if (stream === null) throw new FormatProblem('unreadable-structure', { label: LABEL, reason: `no ${name}` });
  return stream;
}

function readStories(file: CompoundFile, fib: Fib, maxCharacters: number): ReadContent {
  const tableStream = streamOf(file, fib.tableName);
  const table = (location: Location): TableSlice | null => TableSlice.of(tableStream, fib.extent(location), LABEL);
  const clx = table('pieces');
  if (clx === null) throw new FormatProblem('unreadable-structure', { label: LABEL, reason: 'no piece table' });
  const pieces = readPieces(clx, LABEL);
  const characters = pieces.at(-1)?.end ?? 0;
  if (characters > maxCharacters) throw new FormatProblem('text-too-long', { characters, limit: maxCharacters });
  const fonts = readFontNames(table('fonts'));
  const lists = readLists(tableStream, fib.extent('lists')?.at ?? null, fib.extent('listOverrides')?.at ?? null, (index) => fonts[index ?? -1] ?? '');
  const tally = new ReadingTally();
  const list = new ParagraphList(tally, maxCharacters);
  const sources = {
    runs: new TextRuns(fib.document, pieces, FormattedRanges.ofCharacters(fib.document, table('characterPages')), LABEL),
    paragraphs: FormattedRanges.ofParagraphs(fib.document, table('paragraphPages')),
    styles: new StyleSheet(table('styles')),
    fonts,
    counters: new NumberingCounters(lists, tally.unknownFormats),
    tally,
    list,
  };
  const main = fib.story('main');
  new StoryReader(sources, readAttachments(fib, table)).read(main.start, main.end);
  const root = file.rootNames();
  tally.macros = root.includes('Macros');
  tally.embeddedFiles = root.includes('ObjectPool') ? file.storageCount('ObjectPool') : 0;
  if (list.paragraphs.length === 0) throw new FormatProblem('no-text', { label: LABEL });
  return { paragraphs: list.paragraphs, pages: null, notes: tally.notes() };
}

function readDoc({ probe, limits }: ReadingContext): ReadContent {
  const file = new CompoundFile(probe.bytes, LABEL);
  return readStories(file, new Fib(streamOf(file, DOCUMENT), LABEL), limits.maxCharacters);
}

/** Word 97–2003 documents: text through the piece table, old fonts, lists, notes and text boxes; macros and embedded files stay closed. */
export const doc = {
  id: 'doc',
  label: LABEL,
  recognises: isWordDocument,
  read: async (context) => readDoc(context),
} as const satisfies Format;
