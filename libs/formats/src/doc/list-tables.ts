import type { Level, List } from '../numbering/list';
import { characterChanges } from './looks';
import { TableSlice } from './table-slice';

const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const LEVELS = 9;
const SIMPLE = 1;
const LEGAL = 0x04;
const NO_RESTART = 0x08;
const START = 0x10;
const FORMATTING = 0x20;
const BULLET = 23;

/** Number formats by their code (MS-OSHARED MSONFC), named as in DOCX. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 5: 'ordinal', 6: 'cardinalText', 7: 'ordinalText',
  22: 'decimalZero', [BULLET]: 'bullet', 56: 'vietnameseCounting', 255: 'none',
};

type FontName = (index: number | undefined) => string;

/** Reads levels one after the other, each as long as it says itself. */
class LevelReader {
  constructor(
    private readonly table: TableSlice,
    public at: number,
    private readonly fontName: FontName,
  ) {}

  read(): Level {
    const { table, at } = this;
    const flags = table.uint8(at + 5);
    const character = table.uint8(at + 24);
    const paragraph = table.uint8(at + 25);
    const textAt = at + LEVEL + paragraph + character;
    const length = table.uint16(textAt);
    const font = characterChanges(table.bytes.subarray(at + LEVEL + paragraph, textAt)).font;
    this.at = textAt + 2 + 2 * length;
    const format = table.uint8(at + 4);
    return {
      start: table.view.getInt32(at, true),
      format: FORMATS[format] ?? `MSONFC ${format}`,
      // A character below 9 stands for the number of that level.
      text: table.text(textAt + 2, length).replace(/%/g, '').replace(/[\u0000-\u0008]/g, (sign) => `%${sign.charCodeAt(0) + 1}`),
      restart: (flags & NO_RESTART) === 0 ? undefined : table.uint8(at + 26),
      legal: (flags & LEGAL) !== 0,
      styleId: undefined,
      look: font === undefined ? {} : { font: this.fontName(font) },
    };
  }
}

/** Levels of every list by its id; their texts follow the table of lists itself. */
function readDefinitions(table: TableSlice, at: number, fontName: FontName): Map<number, ReadonlyMap<number, Level>> {
  const definitions = new Map<number, ReadonlyMap<number, Level>>();
  const count = table.uint16(at);
  const levels = new LevelReader(table, at + 2 + LIST * count, fontName);
  for (let index = 0; index < count; index += 1) {
    const list = at + 2 + LIST * index;
    const depth = (table.uint8(list + 26) & SIMPLE) === 0 ? LEVELS : 1;
    const own = new Map<number, Level>();
    for (let level = 0; level < depth; level += 1) own.set(level, levels.read());
    definitions.set(table.uint32(list), own);
  }
  return definitions;
}

/** Reads what a list reference changes; returns where the next one's changes begin. */
function readOverrides(table: TableSlice, from: number, count: number, fontName: FontName, levels: Map<number, Level>, starts: Map<number, number>): number {
  let at = from;
  for (let index = 0; index < count; index += 1) {
    const flags = table.uint32(at + 4);
    const depth = flags & 0xf;
    const start = table.view.getInt32(at, true);
    at += 8;
    if ((flags & FORMATTING) !== 0) {
      const reader = new LevelReader(table, at, fontName);
      levels.set(depth, reader.read());
      at = reader.at;
    } else if ((flags & START) !== 0) starts.set(depth, start);
  }
  return at;
}

/** The document's lists by the number a paragraph refers to (`PlfLst`, `PlfLfo`); what cannot be read is left out. */
export function readLists(table: Uint8Array, lists: number | null, references: number | null, fontName: FontName): ReadonlyMap<number, List> {
  const byNumber = new Map<number, List>();
  if (lists === null || references === null) return byNumber;
  const slice = new TableSlice(table);
  try {
    const definitions = readDefinitions(slice, lists, fontName);
    const count = slice.uint32(references);
    let at = references + 4 + OVERRIDE * count;
    for (let index = 0; index < count; index += 1) {
      const reference = references + 4 + OVERRIDE * index;
      const id = slice.uint32(reference);
      const levels = new Map(definitions.get(id));
      const startOverrides = new Map<number, number>();
      at = readOverrides(slice, at + 4, slice.uint8(reference + 12), fontName, levels, startOverrides);
      byNumber.set(index + 1, { abstractId: String(id), levels, startOverrides });
    }
  } catch (cause) {
    // Paragraphs that refer to a list not read here are counted as having lost their number.
    if (!(cause instanceof RangeError)) throw cause;
  }
  return byNumber;
}
