import { decodeWindows1252 } from '../assembly/western';
import { FormatProblem } from '../format-problem';
import { TableSlice } from './table-slice';

/** A stretch of the text as it lies in the WordDocument stream. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  /** Byte offset of the first character. */
  readonly offset: number;
  /** 1: Windows-1252, 2: UTF-16. */
  readonly width: 1 | 2;
  /** Changes a quick save laid over the whole piece; null when none. */
  readonly changes: Uint8Array | null;
}

const CHANGES = 1;
const TABLE = 2;
const COMPRESSED = 0x4000_0000;

/** Reads the piece table (`Clx`): which characters lie where. */
export function readPieces(clx: TableSlice, label: string): TextPiece[] {
  const changes: Uint8Array[] = [];
  let at = 0;
  while (at < clx.length && clx.uint8(at) === CHANGES) {
    const length = clx.uint16(at + 1);
    changes.push(clx.bytes.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (at >= clx.length || clx.uint8(at) !== TABLE) throw new FormatProblem('unreadable-structure', { label, reason: 'piece-table' });
  const table = new TableSlice(clx.bytes.subarray(at + 5, at + 5 + clx.uint32(at + 1)));
  const pieces: TextPiece[] = [];
  for (const { start, end, at: item } of table.plc(8)) {
    if (start < (pieces.at(-1)?.end ?? 0) || end < start) throw new FormatProblem('unreadable-structure', { label, reason: 'piece-order' });
    if (end === start) continue;
    const position = table.uint32(item + 2);
    const compressed = (position & COMPRESSED) !== 0;
    const prm = table.uint16(item + 6);
    pieces.push({
      start,
      end,
      offset: compressed ? (position & (COMPRESSED - 1)) >>> 1 : position & (COMPRESSED - 1),
      width: compressed ? 1 : 2,
      changes: (prm & 1) === 1 ? (changes[prm >> 1] ?? null) : null,
    });
  }
  return pieces;
}

/** The characters of a piece between two positions; refuses a piece that points outside the stream. */
export function pieceText(piece: TextPiece, document: Uint8Array, from: number, to: number, label: string): string {
  const start = piece.offset + (from - piece.start) * piece.width;
  const end = piece.offset + (to - piece.start) * piece.width;
  if (end > document.length) throw new FormatProblem('truncated', { label });
  const bytes = document.subarray(start, end);
  return piece.width === 1 ? decodeWindows1252(bytes) : new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
}
