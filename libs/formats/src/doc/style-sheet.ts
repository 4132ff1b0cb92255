import { type CharacterChanges, characterChanges, type ParagraphChanges, paragraphChanges, toggled } from './looks';
import type { TableSlice } from './table-slice';

/** A style's own say, what it is based on left out. */
interface Style {
  readonly name: string;
  readonly basedOn: number;
  readonly character: CharacterChanges;
  readonly paragraph: ParagraphChanges;
}

/** What text of a style looks like. */
export interface StyleLook {
  readonly font: number | undefined;
  readonly hidden: boolean;
  readonly capitals: boolean;
}

const NO_STYLE = 0xfff;
const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
const NOTHING = new Uint8Array();
/** Styles based on each other in a circle exist in damaged files only. */
const DEEPEST = 32;

const even = (at: number): number => at + (at % 2);

/** One length-prefixed set of changes and where the next begins. */
function changesAt(std: TableSlice, at: number): { grpprl: Uint8Array; next: number } {
  if (at + 2 > std.length) return { grpprl: NOTHING, next: at };
  const size = std.uint16(at);
  return { grpprl: std.bytes.subarray(at + 2, at + 2 + size), next: even(at + 2 + size) };
}

function readStyle(std: TableSlice, baseSize: number): Style {
  const kind = std.uint16(2) & 0xf;
  const characters = std.uint16(baseSize);
  const first = changesAt(std, even(baseSize + 2 + 2 * characters + 2));
  const second = kind === PARAGRAPH_STYLE ? changesAt(std, first.next) : null;
  // A paragraph's changes begin with the number of its style.
  const paragraph = kind === PARAGRAPH_STYLE ? first.grpprl.subarray(2) : NOTHING;
  const character = kind === CHARACTER_STYLE ? first.grpprl : (second?.grpprl ?? NOTHING);
  return { name: std.text(baseSize + 2, characters), basedOn: std.uint16(2) >> 4, character: characterChanges(character), paragraph: paragraphChanges(paragraph) };
}

/** The style sheet (`STSH`): names, fonts and numbering of styles, each resolved through what it is based on. */
export class StyleSheet {
  private readonly styles = new Map<number, Style>();
  private readonly defaultFont: number | undefined;

  constructor(sheet: TableSlice | null) {
    if (sheet === null) return;
    const header = sheet.uint16(0);
    const count = sheet.uint16(2);
    const baseSize = sheet.uint16(4);
    this.defaultFont = header >= 18 ? sheet.uint16(2 + 16) : undefined;
    let at = 2 + header;
    for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
      const size = sheet.uint16(at);
      const std = sheet.slice(at + 2, size);
      if (size > baseSize + 2 && std.length === size) this.styles.set(index, readStyle(std, baseSize));
      at += 2 + size;
    }
  }

  nameOf(index: number): string | undefined {
    return this.styles.get(index)?.name;
  }

  /** The style and what it is based on, nearest first. */
  private chain(index: number): Style[] {
    const chain: Style[] = [];
    for (let next = index; next !== NO_STYLE && chain.length < DEEPEST; ) {
      const style = this.styles.get(next);
      if (style === undefined) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }

  /** Text in a paragraph of that style. */
  paragraphLook(index: number): StyleLook {
    return this.over({ font: this.defaultFont, hidden: false, capitals: false }, index);
  }

  /** `look` with a character style laid over it. */
  over(look: StyleLook, index: number): StyleLook {
    return this.chain(index).reduceRight<StyleLook>((below, { character }) => laidOver(below, character), look);
  }

  numberingOf(index: number): ParagraphChanges {
    return this.chain(index).reduceRight<ParagraphChanges>((below, { paragraph }) => ({ ...below, ...paragraph }), {});
  }
}

/** Direct changes over a look. */
export function laidOver(below: StyleLook, changes: CharacterChanges): StyleLook {
  return { font: changes.font ?? below.font, hidden: toggled(changes.hidden, below.hidden), capitals: toggled(changes.capitals, below.capitals) };
}
