import { daysIn } from './days';
import { formIn, type Form } from './form';
import { placesIn, type Place } from './places';
import { recognitionIn, type Recognition } from './recognition';
import { signaturesIn } from './signatures';
import { sourceOf, type Source, type Spotted } from './source';

/** What the head and the foot of a paper say of it; each with the words it rests on, null or empty where nothing was found. */
export interface Letterhead extends Form {
  readonly places: readonly Spotted<Place>[];
  /** The day of the meeting that passed it. */
  readonly adoptedOn: Spotted<string> | null;
  /** The day beside the place at its top ("Quân Hà, ngày …"), which often is the same. */
  readonly writtenOn: Spotted<string> | null;
  readonly recognition: Recognition;
  readonly signatures: readonly Spotted<string>[];
  readonly seal: Spotted<string> | null;
}

const passing = /th[a-z]ng qua|nh[a-z]t tr[a-z]|bi[a-z]u quy[a-z]t/;
const reach = 70;

/**
 * Reads the head and foot of a text (NFC). Pure and linear; it never refuses, and what it finds is a proposal: dates of meetings
 * and decisions are told apart by the words beside them, the body is not asked.
 */
export function readLetterhead(text: string): Letterhead {
  const source = sourceOf(text);
  const recognition = recognitionIn(source);
  const days = daysIn(source.folded, 0, source.headEnd).filter(({ start }) => start !== recognition.on?.start);
  return { ...formIn(source), places: placesIn(source), adoptedOn: days.find((day) => isPassing(source, day)) ?? null, writtenOn: days.find((day) => isTop(source, day)) ?? null, recognition, ...signaturesIn(source) };
}

function isPassing({ folded }: Source, { start, end }: Spotted<string>): boolean {
  return passing.test(untilStop(folded.slice(end, end + reach))) || passing.test(fromStop(folded.slice(Math.max(0, start - reach), start)));
}

/** "X, ngày …" alone on its line or at the end of it. */
function isTop({ text, head }: Source, { start, end }: Spotted<string>): boolean {
  const line = head.find((candidate) => candidate.start <= start && end <= candidate.end);
  return line !== undefined && line.end - end <= 2 && !/^\(/.test(text.slice(line.start, line.end)) && start - line.start <= 100;
}

const untilStop = (words: string): string => words.split(/[;.)(]/)[0] ?? '';
const fromStop = (words: string): string => words.split(/[;.)(]/).at(-1) ?? '';
