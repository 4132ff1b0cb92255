import { decodeTcvn3, decodeVni } from '@huong-uoc/text';
import type { LegacyRun } from '../document';
import type { DocxTally } from './docx-tally';
import type { Piece } from './inline-reader';

const NAMES = { tcvn3: 'TCVN3', vni: 'VNI' } as const;

/** The encoding a font name stands for: `.VnTime`, `.VnArialH` … are TCVN3, `VNI-Times` … are VNI; null for Unicode fonts. */
export function legacyEncodingOf(font: string): LegacyRun['encoding'] | null {
  const name = font.trim().toLowerCase();
  if (name.startsWith('.vn')) return 'tcvn3';
  return name.startsWith('vni-') || name.startsWith('vni ') ? 'vni' : null;
}

/** TCVN3 fonts whose name ends in H show small letters as capitals. */
const showsCapitals = (font: string): boolean => legacyEncodingOf(font) === 'tcvn3' && font.trim().endsWith('H');

/** Word splits a word into runs at every edit; a VNI letter and its mark must be decoded together. */
function mergeAdjacent(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && last.font === piece.font && last.capitals === piece.capitals) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    } else merged.push(piece);
  }
  return merged;
}

function asShown({ text, font, capitals }: Piece): string {
  const encoding = legacyEncodingOf(font);
  const decoded = encoding === 'tcvn3' ? decodeTcvn3(text, { upper: showsCapitals(font) }) : encoding === 'vni' ? decodeVni(text) : text;
  return capitals ? decoded.toLocaleUpperCase('vi') : decoded;
}

/** Joins a paragraph's pieces into trimmed Unicode text, legacy fonts repaired and their stretches remembered. */
export function joinPieces(pieces: readonly Piece[], tally: DocxTally): { text: string; runs: LegacyRun[] } {
  let text = '';
  const runs: LegacyRun[] = [];
  for (const piece of mergeAdjacent(pieces)) {
    const start = text.length;
    text += asShown(piece);
    const encoding = legacyEncodingOf(piece.font);
    if (encoding === null || piece.text.trim() === '') continue;
    runs.push({ start, end: text.length, font: piece.font, encoding });
    tally.countLegacyRun(NAMES[encoding], piece.font);
  }
  const cut = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const within = (offset: number): number => Math.min(Math.max(offset - cut, 0), trimmed.length);
  return { text: trimmed, runs: runs.map((run) => ({ ...run, start: within(run.start), end: within(run.end) })) };
}
