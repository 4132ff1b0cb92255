import { FormatProblem } from '../format-problem';

const FREE_FROM = 0xffff_fffa;
const END_OF_CHAIN = 0xffff_fffe;
const NO_ENTRY = 0xffff_ffff;
const HEADER = 512;
const HEADER_DIFAT = 109;
const RECORD = 128;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/** One stream or storage of the directory. */
interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * A Compound File (MS-CFB) held in memory: the directory is read on opening, a stream put together when asked for.
 * A chain that leaves the file is `truncated`, one that runs in a circle `unreadable-structure`.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly miniSize: number;
  private readonly miniCutoff: number;
  private readonly allocation: Uint32Array;
  private readonly entries: readonly Entry[];
  private mini: { stream: Uint8Array; allocation: Uint32Array } | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly label: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER) throw this.truncated();
    const shift = this.view.getUint16(0x1e, true);
    if (shift !== 9 && shift !== 12) throw this.damaged('sector-size');
    this.sectorSize = 1 << shift;
    this.miniSize = 1 << Math.min(this.view.getUint16(0x20, true), shift);
    this.miniCutoff = this.view.getUint32(0x38, true);
    this.allocation = this.readAllocation();
    this.entries = this.readDirectory(this.chain(this.view.getUint32(0x30, true)));
  }

  /** Names of what lies directly in the root, not in a storage below it. */
  rootNames(): string[] {
    return this.childrenOf(this.entries.find(({ kind }) => kind === ROOT));
  }

  /** How many entries a storage holds. */
  storageCount(name: string): number {
    return this.childrenOf(this.entries.find((entry) => entry.name === name && entry.kind === STORAGE)).length;
  }

  private childrenOf(storage: Entry | undefined): string[] {
    const names: string[] = [];
    const seen = new Set<number>();
    const waiting = [storage?.child ?? NO_ENTRY];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.entries[id];
      if (entry === undefined || seen.has(id)) continue;
      seen.add(id);
      names.push(entry.name);
      waiting.push(entry.left, entry.right);
    }
    return names;
  }

  /** Bytes of the first stream of that name; null when there is none. */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.find((candidate) => candidate.name === name && candidate.kind === STREAM);
    if (entry === undefined) return null;
    const whole = entry.size < this.miniCutoff ? this.miniChain(entry) : this.chain(entry.start);
    if (whole.length < entry.size) throw this.truncated();
    return whole.subarray(0, entry.size);
  }

  private readAllocation(): Uint32Array {
    const sectors: number[] = [];
    for (let index = 0; index < HEADER_DIFAT; index += 1) sectors.push(this.view.getUint32(0x4c + 4 * index, true));
    const perSector = this.sectorSize / 4;
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    let next = this.view.getUint32(0x44, true);
    for (let count = 0; next < FREE_FROM && count < most; count += 1) {
      const table = this.sector(next);
      for (let index = 0; index < perSector - 1; index += 1) sectors.push(readNumber(table, index));
      next = readNumber(table, perSector - 1);
    }
    const used = sectors.filter((sector) => sector < FREE_FROM).slice(0, most);
    const allocation = new Uint32Array(used.length * perSector).fill(NO_ENTRY);
    used.forEach((sector, part) => {
      const table = this.sector(sector);
      for (let index = 0; index < perSector; index += 1) allocation[part * perSector + index] = readNumber(table, index);
    });
    return allocation;
  }

  private readDirectory(directory: Uint8Array): Entry[] {
    const entries: Entry[] = [];
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    for (let at = 0; at + RECORD <= directory.length; at += RECORD) {
      const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
      entries.push({
        name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
        kind: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  private sector(number: number): Uint8Array {
    const start = (number + 1) * this.sectorSize;
    if (start >= this.bytes.length) throw this.truncated();
    // Some writers leave the last sector short; what is missing there reads as zeros.
    const part = this.bytes.subarray(start, start + this.sectorSize);
    if (part.length === this.sectorSize) return part;
    const padded = new Uint8Array(this.sectorSize);
    padded.set(part);
    return padded;
  }

  private chain(first: number): Uint8Array {
    return this.follow(first, this.allocation, this.sectorSize, (number) => this.sector(number));
  }

  private miniChain(entry: Entry): Uint8Array {
    this.mini ??= this.readMini();
    const { stream, allocation } = this.mini;
    return this.follow(entry.start, allocation, this.miniSize, (number) => {
      const part = stream.subarray(number * this.miniSize, (number + 1) * this.miniSize);
      if (part.length < this.miniSize) throw this.truncated();
      return part;
    });
  }

  private readMini(): { stream: Uint8Array; allocation: Uint32Array } {
    const root = this.entries.find(({ kind }) => kind === ROOT);
    const table = this.chain(this.view.getUint32(0x3c, true));
    const allocation = Uint32Array.from({ length: Math.floor(table.length / 4) }, (_, index) => readNumber(table, index));
    return { stream: root === undefined ? new Uint8Array() : this.chain(root.start), allocation };
  }

  private follow(first: number, allocation: Uint32Array, size: number, part: (number: number) => Uint8Array): Uint8Array {
    const parts: Uint8Array[] = [];
    const seen = new Set<number>();
    for (let number = first; number < FREE_FROM; ) {
      if (seen.has(number)) throw this.damaged('circular-chain');
      seen.add(number);
      parts.push(part(number));
      number = allocation[number] ?? END_OF_CHAIN;
    }
    const whole = new Uint8Array(parts.length * size);
    parts.forEach((piece, index) => whole.set(piece, index * size));
    return whole;
  }

  private truncated(): FormatProblem {
    return new FormatProblem('truncated', { label: this.label });
  }

  private damaged(reason: string): FormatProblem {
    return new FormatProblem('unreadable-structure', { label: this.label, reason });
  }
}

function readNumber(table: Uint8Array, index: number): number {
  return new DataView(table.buffer, table.byteOffset + 4 * index, 4).getUint32(0, true);
}
