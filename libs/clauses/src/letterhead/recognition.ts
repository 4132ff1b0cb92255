import { daysIn } from './days';
import { spotted, wordsAt, type Source, type Spotted } from './source';

/** The act by which a charter was recognised or approved, as the paper itself names it. */
export interface Recognition {
  readonly number: Spotted<string> | null;
  readonly on: Spotted<string> | null;
  readonly by: Spotted<string> | null;
}

/** Any letter for the vowels: scans give "công nhộn" for "công nhận". */
const decision = /quy[a-z]t d[a-z]nh\s{0,3}(?:so\s{0,2}:?\s{0,3})?(\d{1,5}\s{0,2}\/\s{0,2}[a-z0-9][a-z0-9/-]{1,20})/g;
const recognising = /c[a-z]ng nh[a-z]n|ph[a-z] duy[a-z]t|k[a-z]m theo|ph[a-z] chu[a-z]n/;
const committee = /(?:chu tich\s{1,3})?(?:uy|ủy) ban nhan dan|ubnd/g;
const context = 160;

/** Looks in the head only: the body quotes decisions of all kinds. An order of the Prime Minister recognises no charter. */
export function recognitionIn(source: Source): Recognition {
  const { folded, headEnd } = source;
  const head = folded.slice(0, headEnd);
  for (const match of head.matchAll(decision)) {
    const number = match[1] ?? '';
    const around = head.slice(Math.max(0, match.index - context), match.index + match[0].length + context);
    if (!/qd/.test(number) || /ttg|cp$/.test(number) || !recognising.test(around)) continue;
    const end = match.index + match[0].length;
    const numberStart = end - number.length;
    const day = daysIn(head, end, Math.min(headEnd, end + 60))[0] ?? null;
    return { number: spotted(wordsAt(source, numberStart, end).replace(/\s/g, ''), numberStart, end), on: day, by: issuer(source, match.index, day?.end ?? end) };
  }
  return ownDecision(source);
}

/** "… của Ủy ban nhân dân xã X" after the day, else who "phê duyệt tại" before the number. */
function issuer(source: Source, before: number, after: number): Spotted<string> | null {
  const { folded, headEnd } = source;
  const following = /^\s{0,3}cua\s{1,3}/.exec(folded.slice(after, after + 10));
  if (following !== null) {
    const start = after + following[0].length;
    const end = start + Math.max(0, folded.slice(start, Math.min(headEnd, start + 120)).search(/[);.,\n]|$/));
    return end > start ? spotted(wordsAt(source, start, end), start, end) : null;
  }
  const from = Math.max(0, before - context);
  const last = [...folded.slice(from, before).matchAll(committee)].at(-1);
  if (last === undefined) return null;
  const start = from + last.index;
  const verb = folded.slice(start, before).search(/\s(?:phe duyet|cong nhan|phe chuan|ban hanh)/);
  return verb < 0 ? null : spotted(wordsAt(source, start, start + verb), start, start + verb);
}

/** A decision bound in front of the charter it recognises: its own number, day and issuer. */
function ownDecision(source: Source): Recognition {
  const { folded, headEnd } = source;
  const head = folded.slice(0, headEnd);
  if (!/(?:^|\n)\s{0,20}quyet dinh\s{0,3}(?:\n|$)/.test(head) || !/cong nhan\s|phe duyet\s/.test(head)) return { number: null, on: null, by: null };
  const match = /so\s{0,2}:?\s{0,3}(\d{1,5}\/qd[a-z0-9/-]{1,20})/.exec(head);
  const number = match === null ? null : spotted(wordsAt(source, match.index + match[0].length - (match[1] ?? '').length, match.index + match[0].length), match.index + match[0].length - (match[1] ?? '').length, match.index + match[0].length);
  const first = head.search(/(?:uy|ủy) ban nhan dan/);
  const end = first < 0 ? -1 : first + head.slice(first).search(/\s{2,}|\n|cong hoa|$/);
  return { number, on: daysIn(head)[0] ?? null, by: first < 0 ? null : spotted(wordsAt(source, first, end), first, end) };
}
