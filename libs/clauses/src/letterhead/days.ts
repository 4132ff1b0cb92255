import { spotted, type Spotted } from './source';

/** Any letter for the vowels: scans give "thóng" for "tháng", and the three words in a row mean nothing else. */
const inWords = /ng[a-z]y\s{0,3}(\d{1,2})\s{0,3}th[a-z]ng\s{0,3}(\d{1,2})\s{0,3}n[a-z]m\s{0,3}(\d{4})/g;
const inFigures = /(?:^|[^\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/])/g;

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD`, or null for a day no calendar has or no charter can be of. */
function dayOf(day: number, month: number, year: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && !leap ? 28 : lengths[month - 1];
  if (last === undefined || day < 1 || day > last || year < 1945 || year > 2100) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days written out in a folded text between two places, in order: "ngày 20 tháng 4 năm 2024", "20/4/2024". */
export function daysIn(folded: string, from = 0, until = folded.length): Spotted<string>[] {
  const part = folded.slice(from, until);
  const found: Spotted<string>[] = [];
  for (const pattern of [inWords, inFigures]) {
    for (const match of part.matchAll(pattern)) {
      const value = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
      if (value === null) continue;
      const lead = pattern === inFigures && /\D/.test(match[0].charAt(0)) ? 1 : 0;
      found.push(spotted(value, from + match.index + lead, from + match.index + match[0].length));
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
