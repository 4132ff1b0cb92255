import type { TypedEdit } from './characters';

/** Edits of both steps that touch each other, with the stretch of middle text they cover. */
interface Group {
  start: number;
  end: number;
  readonly first: TypedEdit[];
  readonly second: TypedEdit[];
}

/** Groups of touching edits in order; `first` is given with its outputs' offsets in the middle text. */
function groupsOf(first: readonly TypedEdit[], second: readonly TypedEdit[]): Group[] {
  const groups: Group[] = [];
  let shift = 0;
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const own = first[i];
    const later = second[j];
    const ownStart = own === undefined ? Infinity : own.start + shift;
    const laterStart = later === undefined ? Infinity : later.start;
    const takeOwn = ownStart <= laterStart;
    const start = takeOwn ? ownStart : laterStart;
    const end = takeOwn && own !== undefined ? ownStart + own.text.length : (later?.end ?? start);
    let group = groups.at(-1);
    if (group === undefined || start >= group.end) groups.push((group = { start, end, first: [], second: [] }));
    else group.end = Math.max(group.end, end);
    if (takeOwn && own !== undefined) {
      group.first.push(own);
      shift += own.text.length - (own.end - own.start);
      i++;
    } else if (later !== undefined) {
      group.second.push(later);
      j++;
    }
  }
  return groups;
}

function rewritten(middle: string, group: Group): string {
  let out = '';
  let from = group.start;
  for (const edit of group.second) {
    out += middle.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return out + middle.slice(from, group.end);
}

/**
 * Two steps of edits as one: `first` turned the source into the middle text, `second` changes the middle text; the result
 * is in source offsets. Where both touch the same place the later step gives the reason and the lower confidence is kept.
 */
export function composeEdits(first: readonly TypedEdit[], middle: string, second: readonly TypedEdit[]): TypedEdit[] {
  if (first.length === 0) return [...second];
  if (second.length === 0) return [...first];
  const out: TypedEdit[] = [];
  let toSource = 0;
  for (const group of groupsOf(first, second)) {
    const start = group.start + toSource;
    for (const edit of group.first) toSource += edit.end - edit.start - edit.text.length;
    const later = group.second[0];
    if (later === undefined) {
      out.push(...group.first);
      continue;
    }
    const doubts = [...group.first, ...group.second].flatMap((edit) => edit.confidence ?? []);
    const whole = { start, end: group.end + toSource, text: rewritten(middle, group), kind: later.kind };
    out.push(doubts.length === 0 ? whole : { ...whole, confidence: Math.min(...doubts) });
  }
  return out;
}
