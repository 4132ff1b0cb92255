import { ByteWriter } from './bytes';

/** A level of a list: number format by its code, label with `%1` for the number of the first level. */
export interface DocLevel {
  readonly format: number;
  readonly text: string;
  readonly start?: number;
  /** Counts on whatever stands above. */
  readonly runsThrough?: boolean;
}

function level(writer: ByteWriter, { format, text, start = 1, runsThrough = false }: DocLevel): void {
  const label = text.replace(/%([1-9])/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
  writer.uint32(start).uint8(format, runsThrough ? 8 : 0).zeros(9).uint8(0).zeros(8).uint8(0, 0, 0, 0).uint16(label.length).text(label);
}

/** The tables of lists: definitions, their levels right after, and the references paragraphs use (list 1 is the first). */
export function listTables(lists: readonly (readonly DocLevel[])[]): { lists: Uint8Array; levels: Uint8Array; references: Uint8Array } {
  const definitions = new ByteWriter().uint16(lists.length);
  const levels = new ByteWriter();
  const references = new ByteWriter().uint32(lists.length);
  lists.forEach((own, index) => {
    definitions.uint32(1000 + index, 0).zeros(18).uint8(own.length === 1 ? 1 : 0, 0);
    const depth = own.length === 1 ? 1 : 9;
    for (let at = 0; at < depth; at += 1) level(levels, own[at] ?? { format: 255, text: '' });
    references.uint32(1000 + index).zeros(8).uint8(0, 0, 0, 0);
  });
  lists.forEach(() => references.uint32(0xffff_ffff));
  return { lists: definitions.done(), levels: levels.done(), references: references.done() };
}
