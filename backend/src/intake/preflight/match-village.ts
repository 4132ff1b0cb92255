import type { Letterhead, Place } from '@huong-uoc/clauses';
import type { VillageGuess } from '@huong-uoc/contracts';
import { foldVi } from '@huong-uoc/text';
import type { KnownVillage } from './village-names.queries';

/** Everything a village may be recognised by. */
export interface Evidence {
  readonly letterhead: Letterhead | null;
  readonly fileName: string;
  readonly folder: string;
}

export interface MatchedVillages {
  readonly guesses: VillageGuess[];
  /** The paper's own words for the place, null where it names none. */
  readonly place: string | null;
  /** A commune the paper names that is none of these villages' communes, then or now. */
  readonly elsewhere: string | null;
}

const shown = 5;
/** How much each kind of evidence is worth; agreement of several adds up, and nothing is ever quite certain. */
const worth = { paper: 0.85, folder: 0.6, fileName: 0.5, nearly: 0.45 } as const;
const mostSure = 0.99;

interface Clue {
  readonly worth: number;
  readonly reason: string;
}

/** Which villages a file may belong to, the likeliest first. Accents, capitals and old names do not matter. */
export function matchVillage(villages: readonly KnownVillage[], evidence: Evidence): MatchedVillages {
  const places = evidence.letterhead?.places.map(({ value }) => value) ?? [];
  const elsewhere = foreignCommune(villages, places);
  const guesses = villages
    .map((village) => ({ village, clues: cluesFor(village, evidence, places) }))
    .filter(({ clues }) => clues.length > 0)
    .map(({ village, clues }): VillageGuess => {
      const doubt = clues.reduce((rest, clue) => rest * (1 - clue.worth), 1);
      const sure = Math.min(mostSure, 1 - doubt) * (elsewhere === null ? 1 : 0.5);
      const reasons = clues.map(({ reason }) => reason).join('; ');
      return { villageId: village.id, label: village.label, confidence: Math.round(sure * 100) / 100, reason: `${reasons.charAt(0).toUpperCase()}${reasons.slice(1)}.`, ended: village.ended };
    });
  return { guesses: likeliest(guesses), place: placeInWords(places), elsewhere };
}

/** Two villages of one name share what speaks for both. */
function likeliest(guesses: readonly VillageGuess[]): VillageGuess[] {
  const sorted = [...guesses].sort((a, b) => b.confidence - a.confidence || Number(a.ended) - Number(b.ended));
  const [first] = sorted;
  const rivals = sorted.filter(({ confidence }) => first !== undefined && first.confidence - confidence < 0.05).length;
  return sorted.slice(0, shown).map((guess) => (rivals > 1 ? { ...guess, confidence: Math.round((guess.confidence / rivals) * 100) / 100 } : guess));
}

function cluesFor(village: KnownVillage, { fileName, folder }: Evidence, places: readonly Place[]): Clue[] {
  const clues: Clue[] = [];
  for (const { kind, name, shown: written, former } of village.names) {
    const as = former ? ` (tên cũ của ${village.label})` : '';
    // In "thôn Bản Chang" the word for a village is part of the name.
    const place = places.find((candidate) => candidate.level === 'village' && (follows(candidate.tail, name) || follows(`${foldVi(candidate.kind)} ${candidate.tail}`, name)));
    if (place !== undefined) clues.push({ worth: paperWorth(village, place, kind, places), reason: `phần đầu văn bản ghi “${place.kind} ${place.name}”${as}${around(village, places)}` });
    else if (places.some((candidate) => candidate.level === 'village' && nearly(candidate.tail, name))) clues.push({ worth: worth.nearly, reason: `phần đầu văn bản ghi gần giống “${written}”` });
    const within = folder.split('/').findLast((part) => isNamed(foldVi(part), kind, name));
    if (within !== undefined) clues.push({ worth: worth.folder, reason: `thư mục tên “${within}”${as}` });
    if (holds(foldFileName(fileName), kind, name)) clues.push({ worth: worth.fileName, reason: `tên tệp có “${written}”${as}` });
  }
  return [...new Map(clues.map((clue) => [clue.reason, clue])).values()];
}

/** The same kind of place, and the commune or district it lay in, make a name on paper surer. */
function paperWorth(village: KnownVillage, place: Place, kind: string, places: readonly Place[]): number {
  const sameKind = foldVi(place.kind) === kind || foldVi(place.kind) === 'tdp' ? 0.05 : -0.15;
  return worth.paper + sameKind + (around(village, places) === '' ? 0 : 0.05);
}

/** ", xã Quân Hà, huyện Bạch Thông" as far as it agrees with where the village lay. */
function around(village: KnownVillage, places: readonly Place[]): string {
  const agreeing = places.filter(({ level, tail }) => (level === 'commune' ? village.communes : level === 'village' ? [] : village.above).some((name) => follows(tail, name)));
  const words = [...new Map(agreeing.map(({ level, kind, name }) => [level, `${kind.toLowerCase()} ${name}`])).values()];
  return words.length === 0 ? '' : `, ${words.join(', ')}`;
}

/** The commune a paper names, if it is none of those any of the villages lay in. */
function foreignCommune(villages: readonly KnownVillage[], places: readonly Place[]): string | null {
  const known = new Set(villages.flatMap(({ communes }) => communes));
  const named = places.filter(({ level }) => level === 'commune');
  if (named.length === 0 || known.size === 0 || named.some(({ tail }) => [...known].some((name) => follows(tail, name)))) return null;
  const [first] = named;
  return first === undefined ? null : `${first.kind} ${first.name}`;
}

function placeInWords(places: readonly Place[]): string | null {
  const last = new Map(places.map(({ level, kind, name }) => [level, `${kind.toLowerCase()} ${name}`]));
  const words = (['village', 'commune', 'district', 'province'] as const).flatMap((level) => last.get(level) ?? []);
  return words.length === 0 ? null : words.join(', ');
}

/** The villages a person may mean by a name typed in a list: kind and accents may be missing, an old name will do. Standing ones before ended ones. */
export function villagesNamed(villages: readonly KnownVillage[], written: string): KnownVillage[] {
  const [first = ''] = foldVi(written).split(/\s?[,–-]\s/);
  const named = villages.filter(({ names }) => names.some(({ kind, name }) => first === name || first === `${kind} ${name}`));
  const standing = named.filter(({ ended }) => !ended);
  return standing.length > 0 ? standing : named;
}

const letter = /[\p{L}\p{N}]/u;
/** A folded text begins with the name, and the name ends there. */
const follows = (tail: string, name: string): boolean => withoutMarks(tail).startsWith(name) && !letter.test(withoutMarks(tail).charAt(name.length));
const withoutMarks = (text: string): string => text.replace(/^so\s/, '').replace(/^0(?=\d)/, '');

/** "Thôn Nà Phầy" or the bare name. */
const isNamed = (text: string, kind: string, name: string): boolean => text === name || text === `${kind} ${name}` || holds(text, kind, name);

/** The name stands in the text as words of its own; a bare number only behind its kind. */
function holds(text: string, kind: string, name: string): boolean {
  const wanted = /^\d+$/.test(name) || name.length < 4 ? [`${kind} ${name}`, `${kind} so ${name}`] : [name];
  return wanted.some((words) => ` ${text} `.includes(` ${words} `));
}

/** "01_Quy-uoc.thon.Na_Phay (ban cuoi).docx" → words. */
const foldFileName = (name: string): string => foldVi(name.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[^\p{L}\p{N}]/gu, ' '));

/** One letter read wrongly in a name long enough for that to mean little. */
function nearly(tail: string, name: string): boolean {
  if (name.length < 6) return false;
  const read = tail.slice(0, name.length);
  let wrong = 0;
  for (let index = 0; index < name.length && wrong <= 1; index += 1) if (read[index] !== name[index]) wrong += 1;
  return wrong === 1 && !letter.test(tail.charAt(name.length));
}
