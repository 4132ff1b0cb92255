import type { Style } from './marker';
import type { Unit } from './units';

const FIXED: Readonly<Record<Style, number>> = {
  preamble: 0, part: 1, chapter: 2, tiet: 2.5, section: 3, capitals: 4, roman: 4.2, upper: 4.4, article: 5, khoan: 6, arabic: 6.5, decimal: 6.7, letter: 7, 'point-word': 7, dash: 8, plus: 9,
};

/**
 * Depth of every style in this document. Most habits agree; three levels move: khoản stands above điều in old charters,
 * tiết above or below both mục and khoản, and A./I. either way round. The order in which they first appear decides.
 */
export function ranksOf(units: readonly Unit[]): Readonly<Record<Style, number>> {
  const first = new Map<Style, number>();
  let romanRestarts = 0;
  let articles = 0;
  units.forEach((unit, i) => {
    const style = unit.marker?.style;
    if (style === undefined) return;
    if (!first.has(style)) first.set(style, i);
    if (style === 'article') articles++;
    if (style === 'roman' && unit.marker?.value === 1 && articles > 0) romanRestarts++;
  });
  const before = (a: Style, b: Style): boolean => first.has(a) && (first.get(a) ?? 0) < (first.get(b) ?? Infinity);
  const ranks: Record<Style, number> = { ...FIXED };
  if (first.has('article') && before('khoan', 'article')) ranks.khoan = 3.8;
  if (before('article', 'tiet') || before('khoan', 'tiet')) ranks.tiet = 7.5;
  else if (before('section', 'tiet')) ranks.tiet = 3.5;
  if (before('upper', 'roman')) ranks.upper = 4.1;
  if (before('article', 'roman') && romanRestarts > 1) ranks.roman = 5.2;
  if (before('article', 'upper')) ranks.upper = ranks.roman + 0.2;
  if (before('section', 'part')) ranks.part = 3.2;
  return ranks;
}
