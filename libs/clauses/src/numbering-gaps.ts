import type { Clause, ClauseTree } from './clause';
import { type Marker, readMarker, type Style } from './marker';

/** A place where the numbers of a list do not follow each other: perhaps something was not read, or was typed wrongly. */
export interface NumberingGap {
  /** Clause whose number surprises. */
  readonly index: number;
  readonly address: string;
  readonly kind: 'missing' | 'repeated' | 'backwards';
  /** How many numbers are missing; 0 for the other kinds. */
  readonly missing: number;
}

const NUMBERED: ReadonlySet<Style> = new Set<Style>(['part', 'chapter', 'tiet', 'section', 'article', 'khoan', 'roman', 'upper', 'arabic', 'letter']);

/** After d many lists go on with e: the letter đ is left out as often as not. */
const D = 4;
const E = 6;

interface Last {
  readonly value: number;
  readonly parent: number | null;
}

function gapAt(clause: Clause, marker: Marker, value: number, last: Last | undefined): NumberingGap | null {
  const { index, address, parent } = clause;
  if (last === undefined) return value > 1 ? { index, address, kind: 'missing', missing: value - 1 } : null;
  if (marker.style === 'letter' && last.value === D && value === E) return null;
  if (value === last.value + 1 || (value === 1 && parent !== last.parent)) return null;
  if (value === last.value) return { index, address, kind: 'repeated', missing: 0 };
  if (value < last.value) return { index, address, kind: 'backwards', missing: 0 };
  return { index, address, kind: 'missing', missing: value - last.value - 1 };
}

/** The gaps of a document in reading order. Articles are counted through the sections, other lists below their parent. */
export function numberingGaps(tree: ClauseTree): NumberingGap[] {
  const gaps: NumberingGap[] = [];
  const lists = new Map<string, Last>();
  for (const clause of tree.clauses) {
    if (clause.label === '' || clause.kind === 'dash') continue;
    const marker = readMarker(tree.text, clause.start, clause.end);
    if (marker === null || marker.value === null || !NUMBERED.has(marker.style)) continue;
    const list = marker.style === 'article' ? 'article' : `${marker.style} ${clause.parent ?? ''}`;
    const gap = gapAt(clause, marker, marker.value, lists.get(list));
    if (gap !== null) gaps.push(gap);
    lists.set(list, { value: marker.value, parent: clause.parent });
  }
  return gaps;
}
