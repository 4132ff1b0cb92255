import { ByteWriter } from './bytes';

/** A style of a test document; a paragraph style unless it is said to be one of characters. */
export interface DocStyle {
  readonly name: string;
  readonly kind?: 'paragraph' | 'character';
  readonly font?: string;
  readonly hidden?: boolean;
  readonly basedOn?: number;
  readonly list?: number;
  readonly level?: number;
}

const BASE = 10;
const NO_STYLE = 0xfff;

function changes(writer: ByteWriter, grpprl: readonly number[]): void {
  writer.uint16(grpprl.length).bytes(grpprl).padTo(2);
}

function styleRecord({ name, kind = 'paragraph', font, hidden, basedOn = NO_STYLE, list, level }: DocStyle, index: number, fonts: string[]): Uint8Array {
  if (font !== undefined && !fonts.includes(font)) fonts.push(font);
  const number = font === undefined ? -1 : fonts.indexOf(font);
  const character = [...(number < 0 ? [] : [0x4f, 0x4a, number, 0, 0x51, 0x4a, number, 0]), ...(hidden === true ? [0x3c, 0x08, 1] : [])];
  const paragraph = [...(list === undefined ? [] : [0x0b, 0x46, list, 0]), ...(level === undefined ? [] : [0x0a, 0x26, level])];
  const writer = new ByteWriter().uint16(0x0ffe, (kind === 'paragraph' ? 1 : 2) | (basedOn << 4), (kind === 'paragraph' ? 2 : 1) | (index << 4), 0, 0);
  writer.uint16(name.length).text(`${name}\0`);
  if (kind === 'paragraph') changes(writer, [index & 0xff, index >> 8, ...paragraph]);
  changes(writer, character);
  return writer.done();
}

/** A style sheet; fonts a style names join the font table. Without styles there is only “Normal”. */
export function styleSheet(styles: readonly DocStyle[], fonts: string[]): Uint8Array {
  const all = styles.length === 0 ? [{ name: 'Normal' }] : styles;
  const writer = new ByteWriter().uint16(18, all.length, BASE, 1, 91, 15, 0, 0, 0, 0);
  all.forEach((style, index) => {
    const record = styleRecord(style, index, fonts);
    writer.uint16(record.length).bytes(record).padTo(2);
  });
  return writer.done();
}
