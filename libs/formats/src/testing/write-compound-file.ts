import { ByteWriter } from './bytes';

/** A stream of the root storage by its name. */
export type Streams = Readonly<Record<string, Uint8Array>>;

const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const FREE = 0xffff_ffff;
const END = 0xffff_fffe;
const FAT = 0xffff_fffd;

interface Directory {
  name: string;
  kind: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const sectorsOf = (length: number, size: number): number => Math.ceil(length / size);

function padded(bytes: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(sectorsOf(bytes.length, size) * size);
  whole.set(bytes);
  return whole;
}

/** Appends a run of sectors to an allocation table as one chain; returns its first sector. */
function chain(table: number[], count: number): number {
  const first = table.length;
  for (let index = 0; index < count; index += 1) table.push(index === count - 1 ? END : first + index + 1);
  return count === 0 ? END : first;
}

function directoryRecord(writer: ByteWriter, { name, kind, right, child, start, size }: Directory): void {
  writer.text(name).zeros(64 - 2 * name.length).uint16(name === '' ? 0 : 2 * name.length + 2).uint8(kind, 1);
  writer.uint32(FREE, right, child).zeros(16 + 4 + 16).uint32(start, size, 0);
}

function header(fatSectors: readonly number[], directory: number, miniTable: number, miniSectors: number): Uint8Array {
  const writer = new ByteWriter().bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).zeros(16);
  writer.uint16(0x3e, 3, 0xfffe, 9, 6).zeros(6).uint32(0, fatSectors.length, directory, 0, CUTOFF, miniTable, miniSectors, END, 0);
  for (let index = 0; index < 109; index += 1) writer.uint32(fatSectors[index] ?? FREE);
  return writer.done();
}

/**
 * A Compound File of version 3 (MS-CFB): streams shorter than 4,096 bytes go to the mini stream, as Word puts them.
 * Streams stand in the root as one chain of right siblings, which every reader accepts. At most 109 FAT sectors (7 MB).
 */
export function writeCompoundFile(streams: Streams): Uint8Array {
  const fat: number[] = [];
  const mini: number[] = [];
  const body: Uint8Array[] = [];
  const small: Uint8Array[] = [];
  const names = Object.keys(streams);
  const entries = names.map((name, index): Directory => {
    const bytes = streams[name] as Uint8Array;
    const isSmall = bytes.length < CUTOFF;
    (isSmall ? small : body).push(padded(bytes, isSmall ? MINI : SECTOR));
    const start = isSmall ? chain(mini, sectorsOf(bytes.length, MINI)) : chain(fat, sectorsOf(bytes.length, SECTOR));
    return { name, kind: 2, right: index === names.length - 1 ? FREE : index + 2, child: FREE, start, size: bytes.length };
  });
  const miniStream = padded(Buffer.concat(small), SECTOR);
  const miniStart = chain(fat, miniStream.length / SECTOR);
  const miniTable = padded(new ByteWriter().uint32(...mini).done(), SECTOR).map((byte) => byte);
  const miniTableStart = chain(fat, miniTable.length / SECTOR);
  const root: Directory = { name: 'Root Entry', kind: 5, right: FREE, child: names.length === 0 ? FREE : 1, start: miniStart, size: miniStream.length };
  const records = new ByteWriter();
  for (const entry of [root, ...entries]) directoryRecord(records, entry);
  const directory = padded(records.done(), SECTOR);
  const directoryStart = chain(fat, directory.length / SECTOR);
  const fatSectors: number[] = [];
  while ((fat.length + fatSectors.length) * 4 > fatSectors.length * SECTOR) fatSectors.push(fat.length + fatSectors.length);
  fatSectors.forEach(() => fat.push(FAT));
  const table = new ByteWriter().uint32(...fat);
  while (table.length % SECTOR !== 0) table.uint32(FREE);
  return new Uint8Array(Buffer.concat([header(fatSectors, directoryStart, miniTableStart, miniTable.length / SECTOR), ...body, miniStream, miniTable, directory, table.done()]));
}
