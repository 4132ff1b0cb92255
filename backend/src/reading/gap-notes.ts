import { numberingGaps, type ClauseTree } from '@huong-uoc/clauses';
import type { TextNote } from './read-file';

/** So many places are named; a text with more has no numbering to speak of. */
const most = 8;

const what = { missing: 'thiếu số ngay trước', repeated: 'lặp số', backwards: 'lùi số' } as const;

/** One note on the places where the numbers of a text do not follow each other; none where they do. */
export function gapNotes(tree: ClauseTree): TextNote[] {
  const gaps = numberingGaps(tree);
  if (gaps.length === 0) return [];
  const places = gaps.slice(0, most).map(({ address, kind }) => `${what[kind]} ${address}`);
  const rest = gaps.length > most ? ` và ${gaps.length - most} chỗ khác` : '';
  return [{ code: 'numbering-gaps', sentence: `Số thứ tự không liền nhau: ${places.join('; ')}${rest}. Cần đối chiếu với bản gốc.` }];
}
