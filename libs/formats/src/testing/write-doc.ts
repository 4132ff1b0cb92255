import { ByteWriter } from './bytes';
import { formattingPages, type FormattedItem } from './doc-formatting-pages';
import { listTables, type DocLevel } from './doc-list-tables';
import { styleSheet, type DocStyle } from './doc-style-sheet';
import { windows1252Byte } from './windows-1252';
import { type Streams, writeCompoundFile } from './write-compound-file';

/** A run of a test document; `special` characters stand for something else (notes, pictures). */
export interface DocRun {
  readonly text: string;
  readonly font?: string;
  readonly hidden?: boolean;
  readonly capitals?: boolean;
  readonly deleted?: boolean;
  readonly inserted?: boolean;
  readonly special?: boolean;
  readonly style?: number;
}

/** A paragraph; `end` is its last character, `\r` unless it is a cell (`\u0007`). */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly style?: number;
  readonly list?: number;
  readonly level?: number;
  readonly inTable?: boolean;
  readonly rowEnd?: boolean;
  readonly end?: string;
  readonly endDeleted?: boolean;
}

/** A note or text box: the index of the character it hangs on and what it says. */
export interface DocAttachment {
  readonly at: number;
  readonly paragraphs: readonly DocParagraph[];
}

/** A whole test document. */
export interface DocSource {
  readonly paragraphs: readonly DocParagraph[];
  /** Pieces in Windows-1252, one byte a character, where every character fits; otherwise UTF-16. */
  readonly compressed?: boolean;
  /** Cuts the text into pieces of that many characters, as quick saves do. */
  readonly pieceLength?: number;
  readonly styles?: readonly DocStyle[];
  readonly lists?: readonly (readonly DocLevel[])[];
  readonly footnotes?: readonly DocAttachment[];
  readonly textBoxes?: readonly DocAttachment[];
  readonly encrypted?: boolean;
  /** Streams besides the document's own. */
  readonly streams?: Streams;
}

const TEXT_AT = 0x400;
const LOCATIONS = 0x5d;

const toggle = (code: number, value: boolean | undefined): number[] => (value === undefined ? [] : [code & 0xff, code >> 8, value ? 1 : 0]);
const word = (code: number, value: number | undefined): number[] => (value === undefined ? [] : [code & 0xff, code >> 8, value & 0xff, value >> 8]);
const byte = (code: number, value: number | undefined): number[] => (value === undefined ? [] : [code & 0xff, code >> 8, value]);

function runChanges({ font, hidden, capitals, deleted, inserted, special, style }: DocRun, fonts: string[]): number[] {
  if (font !== undefined && !fonts.includes(font)) fonts.push(font);
  const index = font === undefined ? undefined : fonts.indexOf(font);
  return [
    ...word(0x4a30, style), ...word(0x4a4f, index), ...word(0x4a51, index), ...toggle(0x083c, hidden), ...toggle(0x083b, capitals),
    ...toggle(0x0800, deleted), ...toggle(0x0801, inserted), ...toggle(0x0855, special),
  ];
}

const paragraphChanges = ({ list, level, inTable, rowEnd }: DocParagraph): number[] => [
  ...word(0x460b, list), ...byte(0x260a, level), ...toggle(0x2416, inTable), ...toggle(0x2417, rowEnd),
];

/** Text with its formatting by character position. */
interface Typed {
  text: string;
  readonly characters: FormattedItem[];
  readonly paragraphs: FormattedItem[];
}

function type(paragraphs: readonly DocParagraph[], fonts: string[], into: Typed): void {
  for (const paragraph of paragraphs) {
    const start = into.text.length;
    const end = { text: paragraph.end ?? '\r', ...(paragraph.endDeleted === true && { deleted: true }) };
    for (const run of [...paragraph.runs, end]) {
      if (run.text === '') continue;
      into.characters.push({ start: into.text.length, end: into.text.length + run.text.length, item: runChanges(run, fonts) });
      into.text += run.text;
    }
    into.paragraphs.push({ start, end: into.text.length, item: [...new ByteWriter().uint16(paragraph.style ?? 0).done(), ...paragraphChanges(paragraph)] });
  }
}

function fontTable(fonts: readonly string[]): Uint8Array {
  const writer = new ByteWriter().uint16(fonts.length, 0);
  for (const font of fonts) writer.uint8(39 + 2 * (font.length + 1), 0).uint16(400).uint8(0, 0).zeros(34).text(`${font}\0`);
  return writer.done();
}

/** Types notes or boxes one after the other; returns where each begins and where the last ends, from the first. */
function typeStory(attachments: readonly DocAttachment[], fonts: string[], typed: Typed): number[] {
  const from = typed.text.length;
  const starts = attachments.map(({ paragraphs }) => {
    const start = typed.text.length - from;
    type(paragraphs, fonts, typed);
    return start;
  });
  const end = typed.text.length - from;
  if (attachments.length > 0) type([{ runs: [] }], fonts, typed);
  return [...starts, end, typed.text.length - from];
}

/** Positions and items of notes and text boxes. */
function attachmentTables({ footnotes = [], textBoxes = [] }: DocSource, notes: readonly number[], boxes: readonly number[], end: number): Map<number, Uint8Array> {
  const tables = new Map<number, Uint8Array>();
  if (footnotes.length > 0) {
    const refs = new ByteWriter().uint32(...footnotes.map(({ at }) => at), end);
    footnotes.forEach(() => refs.uint16(1));
    tables.set(2, refs.done());
    tables.set(3, new ByteWriter().uint32(...notes).done());
  }
  if (textBoxes.length > 0) {
    const shapes = new ByteWriter().uint32(...textBoxes.map(({ at }) => at), end);
    textBoxes.forEach((_, index) => shapes.uint32(1026 + index).zeros(22));
    tables.set(40, shapes.done());
    const texts = new ByteWriter().uint32(...boxes);
    textBoxes.forEach((_, index) => texts.zeros(14).uint32(1026 + index, 0));
    tables.set(56, texts.zeros(22).done());
  }
  return tables;
}

function pieceTable(length: number, width: 1 | 2, pieceLength: number): Uint8Array {
  const starts: number[] = [];
  for (let start = 0; start < length; start += pieceLength) starts.push(start);
  const plc = new ByteWriter().uint32(...starts, length);
  for (const start of starts) plc.uint16(0).uint32(width === 1 ? 0x4000_0000 + 2 * (TEXT_AT + start) : TEXT_AT + 2 * start).uint16(0);
  return new ByteWriter().uint8(2).uint32(plc.length).bytes(plc.done()).done();
}

function fib(source: DocSource, stories: Record<number, number>, places: ReadonlyMap<number, { at: number; length: number }>, size: number): Uint8Array {
  const writer = new ByteWriter().uint16(0xa5ec, 0xc1, 0, 0x042a, 0, 0x1200 | (source.encrypted === true ? 0x0100 : 0), 0xbf).zeros(0x18 - 14);
  writer.uint32(TEXT_AT, TEXT_AT + size).uint16(14).zeros(28).uint16(22).uint32(TEXT_AT + size).zeros(8);
  for (let story = 0; story < 8; story += 1) writer.uint32(stories[story] ?? 0);
  writer.zeros(0x98 - writer.length).uint16(LOCATIONS);
  for (let index = 0; index < LOCATIONS; index += 1) writer.uint32(places.get(index)?.at ?? 0, places.get(index)?.length ?? 0);
  return writer.zeros(TEXT_AT - writer.length).done();
}

/**
 * A Word 97 document (MS-DOC) in a Compound File: FIB, text in one or more pieces, formatting pages for characters and
 * paragraphs, style sheet, fonts, lists, footnotes and text boxes; everything else a real file carries is left out.
 * Checked against word-extractor, which reads the same text from it.
 */
export function writeDoc(source: DocSource): Uint8Array {
  const fonts = ['Times New Roman'];
  const typed: Typed = { text: '', characters: [], paragraphs: [] };
  type(source.paragraphs, fonts, typed);
  const main = typed.text.length;
  const notes = typeStory(source.footnotes ?? [], fonts, typed);
  const boxesFrom = typed.text.length;
  const boxes = typeStory(source.textBoxes ?? [], fonts, typed);
  const width = source.compressed === true ? 1 : 2;
  const text = new ByteWriter();
  for (let index = 0; index < typed.text.length; index += 1) {
    if (width === 1) text.uint8(windows1252Byte(typed.text.charAt(index)));
    else text.uint16(typed.text.charCodeAt(index));
  }
  const table = new ByteWriter();
  const places = new Map<number, { at: number; length: number }>();
  const put = (index: number, bytes: Uint8Array): void => void (places.set(index, { at: table.length, length: bytes.length }), table.bytes(bytes));
  const document = new ByteWriter().zeros(TEXT_AT).bytes(text.done()).padTo(512);
  const byteOf = (position: number): number => TEXT_AT + width * position;
  put(1, styleSheet(source.styles ?? [], fonts));
  put(12, formattingPages(document, typed.characters, byteOf, 'character'));
  put(13, formattingPages(document, typed.paragraphs, byteOf, 'paragraph'));
  put(15, fontTable(fonts));
  put(33, pieceTable(typed.text.length, width, source.pieceLength ?? typed.text.length));
  for (const [index, bytes] of attachmentTables(source, notes, boxes, main)) put(index, bytes);
  if (source.lists !== undefined) {
    const tables = listTables(source.lists);
    put(73, tables.lists);
    table.bytes(tables.levels);
    put(74, tables.references);
  }
  const stories = { 0: main, 1: boxesFrom - main, 6: typed.text.length - boxesFrom };
  const whole = document.done();
  whole.set(fib(source, stories, places, text.length), 0);
  return writeCompoundFile({ WordDocument: whole, '1Table': table.done(), ...source.streams });
}
