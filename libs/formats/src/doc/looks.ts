import { sprms } from './sprms';

/** An on/off property as the file stores it: set, cleared, like the style's, or its opposite. */
type Toggle = 'on' | 'off' | 'style' | 'opposite';

/** What a run's changes say directly. */
export interface CharacterChanges {
  /** Index of the font for letters beyond ASCII. */
  readonly font?: number;
  readonly hidden?: Toggle;
  readonly capitals?: Toggle;
  readonly deleted?: boolean;
  readonly inserted?: boolean;
  /** The character stands for something else: a picture, a note's number, a symbol. */
  readonly special?: boolean;
  readonly symbol?: { readonly font: number; readonly character: string };
  readonly style?: number;
}

/** What a paragraph's changes say directly. */
export interface ParagraphChanges {
  readonly list?: number;
  readonly level?: number;
  readonly inTable?: boolean;
  readonly rowEnd?: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const TOGGLES: readonly Toggle[] = ['off', 'on'];
const toggleOf = (operand: DataView): Toggle => {
  const value = operand.getUint8(0);
  return value === 0x80 ? 'style' : value === 0x81 ? 'opposite' : (TOGGLES[value] ?? 'on');
};
const isOn = (operand: DataView): boolean => operand.getUint8(0) !== 0;

const CHARACTER: Readonly<Record<number, (changes: Mutable<CharacterChanges>, operand: DataView) => void>> = {
  // Latin letters beyond ASCII take the third font; a file that names only the first means both.
  0x4a4f: (changes, operand) => (changes.font ??= operand.getUint16(0, true)),
  0x4a51: (changes, operand) => (changes.font = operand.getUint16(0, true)),
  0x083c: (changes, operand) => (changes.hidden = toggleOf(operand)),
  0x083b: (changes, operand) => (changes.capitals = toggleOf(operand)),
  0x0800: (changes, operand) => (changes.deleted = isOn(operand)),
  0x0801: (changes, operand) => (changes.inserted = isOn(operand)),
  0x0855: (changes, operand) => (changes.special = isOn(operand)),
  0x6a09: (changes, operand) => (changes.symbol = { font: operand.getUint16(0, true), character: String.fromCharCode(operand.getUint16(2, true)) }),
  0x4a30: (changes, operand) => (changes.style = operand.getUint16(0, true)),
};

const PARAGRAPH: Readonly<Record<number, (changes: Mutable<ParagraphChanges>, operand: DataView) => void>> = {
  0x460b: (changes, operand) => (changes.list = operand.getUint16(0, true)),
  0x260a: (changes, operand) => (changes.level = operand.getUint8(0)),
  0x2416: (changes, operand) => (changes.inTable = isOn(operand)),
  0x6649: (changes, operand) => (changes.inTable = operand.getInt32(0, true) > 0),
  0x2417: (changes, operand) => (changes.rowEnd = isOn(operand)),
  0x244c: (changes, operand) => (changes.rowEnd = isOn(operand)),
};

/** Reads the changes of a run; later ones win. */
export function characterChanges(...grpprls: readonly Uint8Array[]): CharacterChanges {
  const changes: Mutable<CharacterChanges> = {};
  for (const grpprl of grpprls) for (const { code, operand } of sprms(grpprl)) CHARACTER[code]?.(changes, operand);
  return changes;
}

/** Reads the changes of a paragraph; later ones win. */
export function paragraphChanges(...grpprls: readonly Uint8Array[]): ParagraphChanges {
  const changes: Mutable<ParagraphChanges> = {};
  for (const grpprl of grpprls) for (const { code, operand } of sprms(grpprl)) PARAGRAPH[code]?.(changes, operand);
  return changes;
}

/** A toggle laid over what stands below it. */
export function toggled(toggle: Toggle | undefined, below: boolean): boolean {
  if (toggle === undefined || toggle === 'style') return below;
  return toggle === 'opposite' ? !below : toggle === 'on';
}
