import { CONSONANTS, type Tone, vowel, withTone } from './alphabet';
import {
  BACK_ONSETS, FREE_ONSETS, FRONT_ONSETS, NAME_SYLLABLES, ONSETS_BEFORE_Y, RIMES, RIMES_AFTER_GI, RIMES_AFTER_QU, VOWEL_INITIAL,
} from './syllable-tables';

const FRONT = /^[eêi]/;
const STOP = /(?:c|ch|p|t)$/;

/** Index, inside a toneless rime, of the letter that carries the tone in official spelling (hóa, thúy, hoàn, khuỷu, thuở). */
export function toneIndex(rime: string): number {
  let end = 0;
  while (end < rime.length && !CONSONANTS.includes(rime.charAt(end))) end++;
  for (let i = end - 1; i >= 0; i--) if (/[ăâêôơư]/.test(rime.charAt(i))) return i;
  if (end <= 1) return 0;
  if (end < rime.length) return end - 1;
  return end === 3 ? 1 : 0;
}

function toned(rime: string, tone: Tone): string[] {
  const official = toneIndex(rime);
  const places = [official];
  if (rime === 'oa' || rime === 'oe' || rime === 'uy') places.push(1);
  return places.map((at) => rime.slice(0, at) + withTone(rime.charAt(at), tone) + rime.slice(at + 1));
}

function allTones(rime: string): string[] {
  const tones: Tone[] = STOP.test(rime) ? [4, 5] : [0, 1, 2, 3, 4, 5];
  return [...new Set(tones.flatMap((tone) => toned(rime, tone)))];
}

/** Every onset with the toned rimes it may be written with (onsets alike share one list); the empty onset has the listed vowel-initial syllables. */
export function spellings(): Array<readonly [onset: string, rimes: string[]]> {
  const front = RIMES.filter((r) => FRONT.test(r)).flatMap(allTones);
  const back = RIMES.filter((r) => !FRONT.test(r)).flatMap(allTones);
  const bareY = allTones('y');
  const table: Array<readonly [string, string[]]> = [['', VOWEL_INITIAL], ['', NAME_SYLLABLES]];
  const both = [...front, ...back];
  for (const onset of FREE_ONSETS) table.push([onset, both]);
  for (const onset of BACK_ONSETS) table.push([onset, back]);
  for (const onset of FRONT_ONSETS) table.push([onset, front]);
  for (const onset of ONSETS_BEFORE_Y) table.push([onset, bareY]);
  table.push(['g', RIMES.filter((r) => /^i(?!a|ê|u)/.test(r)).flatMap(allTones)]);
  table.push(['gi', RIMES_AFTER_GI.flatMap(allTones)]);
  table.push(['qu', RIMES_AFTER_QU.flatMap(allTones)]);
  return table;
}

interface Parts {
  readonly onset: string;
  readonly rime: string;
  readonly tone: Tone;
}

const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?/;

/** Takes a lower-case syllable apart without judging it; undefined when two letters carry a tone. */
function parts(lower: string): Parts | undefined {
  let tone: Tone = 0;
  let bare = '';
  for (const letter of lower) {
    const v = vowel(letter);
    if (v !== undefined && v.tone !== 0) {
      if (tone !== 0) return undefined;
      tone = v.tone;
    }
    bare += v?.bare ?? letter;
  }
  let onset = ONSET.exec(bare)?.[0] ?? '';
  const next = bare.charAt(onset.length);
  if (onset === 'gi' && (next === '' || CONSONANTS.includes(next))) onset = 'g';
  if (onset === 'qu' && next === '') onset = '';
  return { onset, rime: bare.slice(onset.length), tone };
}

const MIXED_RIME = /^(?:[aăâeêioôơuưy]+)(?:c|ch|m|n|ng|nh|p|t)?$/;

/**
 * One form for all spellings of the same syllable: lower case, tone placed as in "hóa, thúy, quý", final y written i
 * after a consonant (kỳ → kì, quý → quí), never ui for uy. Words that are no syllables are only lower-cased and composed.
 */
export function foldSyllable(syllable: string): string {
  const lower = syllable.normalize('NFC').toLowerCase();
  const found = parts(lower);
  if (found === undefined || !MIXED_RIME.test(found.rime)) return lower;
  const { onset, tone } = found;
  let rime = found.rime;
  if (rime === 'y' && onset !== '') rime = 'i';
  else if (onset === 'qu' && rime.startsWith('y')) rime = `i${rime.slice(1)}`;
  const at = toneIndex(rime);
  return onset + rime.slice(0, at) + withTone(rime.charAt(at), tone) + rime.slice(at + 1);
}
