import { segment } from '@huong-uoc/clauses';
import { asPrinted } from '@huong-uoc/formats/testing';

/** Differences are sought this far to either side: a page that was lost is beyond it and counts whole. */
const reach = 800;
/** A clause is the right one when at most this share of its letters differ. */
const alike = 0.2;

export const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Letters to change, put in or take out to make one text of the other. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > reach) return Math.max(a.length, b.length);
  let above = new Int32Array(b.length + 2).fill(1 << 28);
  for (let j = 0; j <= Math.min(reach, b.length); j += 1) above[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Int32Array(b.length + 2).fill(1 << 28);
    if (i <= reach) row[0] = i;
    for (let j = Math.max(1, i - reach); j <= Math.min(b.length, i + reach); j += 1) {
      row[j] = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    above = row;
  }
  return above[b.length] as number;
}

/**
 * How many clauses of a charter came out under their own address with their own words. The letterhead is left out: its lines
 * have no numbers, and how many there are depends on how it is printed.
 */
export function addressesRight(lines: readonly string[], read: string): { right: number; of: number; missed: string[] } {
  const wanted = segment(asPrinted(lines).join('\n')).clauses.filter(({ zone }) => zone !== 'letterhead');
  const got = new Map(segment(read).clauses.map(({ address, text }) => [address, folded(text)]));
  const missed = wanted.filter(({ address, text }) => {
    const found = got.get(address);
    return found === undefined || editDistance(folded(text), found) > alike * folded(text).length;
  });
  return { right: wanted.length - missed.length, of: wanted.length, missed: missed.map(({ address }) => address) };
}
