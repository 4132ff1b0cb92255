import { CompoundFile } from '../cfb/compound-file';
import { shortCharter } from './short-charter';
import { writeDoc } from './write-doc';

/** How a charter is typed into a document. */
export interface DocOptions {
  readonly font?: string;
  /** Turns Unicode into what the font holds. */
  readonly encode?: (text: string) => string;
  readonly compressed?: boolean;
  readonly pieceLength?: number;
  readonly encrypted?: boolean;
}

/**
 * A charter typed by hand, one paragraph a line. TCVN3 has no capitals with a tone, so a line in capitals is typed small
 * in the H font, as people did.
 */
export function docOf(lines: readonly string[], { font, encode = (text) => text, ...rest }: DocOptions = {}): Uint8Array {
  const paragraphs = lines.map((line) => {
    const capitals = font?.startsWith('.Vn') === true && line === line.toUpperCase();
    const own = font === undefined ? {} : { font: capitals ? `${font}H` : font };
    return { runs: [{ text: encode(capitals ? line.toLowerCase() : line), ...own }] };
  });
  return writeDoc({ paragraphs, ...rest });
}

/** The short charter numbered by Word: Điều and khoản in one list of two levels. */
export function numberedDoc(): Uint8Array {
  const paragraphs = shortCharter.map((line) => {
    const label = /^(Điều \d+\.|\d+\.) /.exec(line)?.[1];
    return label === undefined ? { runs: [{ text: line }] } : { runs: [{ text: line.slice(label.length + 1) }], list: 1, level: label.startsWith('Điều') ? 0 : 1 };
  });
  return writeDoc({ paragraphs, lists: [[{ format: 0, text: 'Điều %1.' }, { format: 0, text: '%2.' }]] });
}

/** Only the WordDocument stream. */
export const docStream = (lines: readonly string[]): Uint8Array => new CompoundFile(docOf(lines), 'DOC').stream('WordDocument') ?? new Uint8Array();

const FAT_SECTOR_AT = 0x4c;
const SECTOR = 512;

/** The allocation table sends the document stream back to its own beginning. */
export function circularDoc(): Uint8Array {
  const bytes = docOf(Array.from({ length: 200 }, () => shortCharter[2] as string));
  const view = new DataView(bytes.buffer);
  view.setUint32((view.getUint32(FAT_SECTOR_AT, true) + 1) * SECTOR + 4, 0, true);
  return bytes;
}

/** Writes into the only piece of the piece table; `Clx` is found by its mark and length. */
function withPiece(change: (view: DataView, plc: number) => void): Uint8Array {
  const bytes = docOf(shortCharter);
  const at = Buffer.from(bytes).indexOf(Buffer.from([2, 16, 0, 0, 0, 0, 0, 0, 0]));
  change(new DataView(bytes.buffer), at + 5);
  return bytes;
}

export const endlessDoc = (): Uint8Array => withPiece((view, plc) => view.setUint32(plc + 4, 1_000_000_000, true));

export const outsideDoc = (): Uint8Array => withPiece((view, plc) => view.setUint32(plc + 10, 0x00ff_0000, true));
