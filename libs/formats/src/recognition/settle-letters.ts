import { frequencyOf, isCompound, isSyllable } from '@huong-uoc/text';

/**
 * Letters an engine takes for others in print where "a" has no roof (VnAvant, Century Gothic, Be Vietnam Pro): it was taught
 * on "a" with a roof, so a bare bowl is an "o" to it. Left: as read, right: what may have been printed.
 */
const LOOKALIKES: readonly (readonly [read: string, meant: string])[] = [
  ['oóòỏõọ', 'aáàảãạ'],
  ['ơớờởỡợ', 'aáàảãạ'],
  ['ôốồổỗộ', 'âấầẩẫậ'],
  ['ôốồổỗộ', 'aáàảãạ'],
  ['ơớờởỡợ', 'ăắằẳẵặ'],
  ['oóòỏõọ', 'ăắằẳẵặ'],
  ['g', 'a'],
  ['d', 'a'],
];

/** Fewest words and smallest share of a document's words that must make sense only with the other letter. */
const FEWEST = 6;
const SMALLEST_SHARE = 0.004;
/** An engine is surer than this of nearly every letter it reads right, and of hardly any it takes for another. */
const SURE = 0.93;
/** How much more common the other word must be before a real word is given up, in steps of frequency (0–9). */
const STEPS = { unsure: 2, sure: 5 } as const;

/** A word that may have been printed otherwise than it was read. */
export interface Settled {
  readonly text: string;
  readonly confidence: number;
}

interface Read {
  readonly text: string;
  readonly confidence: number;
}

const CORE = /^([^\p{L}]*)(\p{L}+)([^\p{L}]*)$/u;

/** The commonest syllable a word becomes with one look-alike put back; capitals are kept. */
function otherReading(word: string): { text: string; frequency: number } | null {
  let best: { text: string; frequency: number } | null = null;
  const letters = [...word];
  letters.forEach((letter, index) => {
    const small = letter.toLowerCase();
    for (const [read, meant] of LOOKALIKES) {
      const at = read.indexOf(small);
      const put = at < 0 ? undefined : meant[at];
      if (put === undefined) continue;
      const text = [...letters.slice(0, index), small === letter ? put : put.toUpperCase(), ...letters.slice(index + 1)].join('');
      const frequency = isSyllable(text.toLowerCase()) ? frequencyOf(text.toLowerCase()) : -1;
      if (frequency >= 0 && frequency > (best?.frequency ?? -1)) best = { text, frequency };
    }
  });
  return best;
}

const commonness = (word: string): number => (isSyllable(word.toLowerCase()) ? frequencyOf(word.toLowerCase()) : -2);

/** Whether the print of a document is one whose "a" the engine takes for "o": words that are none make sense with the other letter. */
function confusesLetters(cores: readonly string[]): boolean {
  const speaking = cores.filter((core) => commonness(core) < 0 && (otherReading(core)?.frequency ?? -1) >= 2).length;
  return speaking >= FEWEST && speaking >= SMALLEST_SHARE * cores.length;
}

/**
 * Puts look-alike letters right where a whole document shows that its print was misread: what is no word becomes one, what is a
 * rare word becomes a far commoner one. Returns the new reading and a lowered confidence for each word changed, null for the rest.
 */
export function settleLetters(words: readonly Read[]): (Settled | null)[] {
  const parts = words.map(({ text }) => CORE.exec(text));
  const cores = parts.flatMap((part) => (part?.[2] === undefined ? [] : [part[2]]));
  if (!confusesLetters(cores)) return words.map(() => null);
  const coreAt = (index: number): string => parts[index]?.[2] ?? '';
  return words.map(({ confidence }, index) => {
    const [, before = '', core = '', after = ''] = parts[index] ?? [];
    // A letter alone is a label, and labels are judged by their sequence.
    const other = core.length < 2 ? null : otherReading(core);
    if (other === null) return null;
    const own = commonness(core);
    const paired = isCompound(coreAt(index - 1), other.text) || isCompound(other.text, coreAt(index + 1));
    const needed = own < 0 ? own + 1 : own + (paired || confidence < SURE ? STEPS.unsure : STEPS.sure);
    if (other.frequency < needed) return null;
    return { text: before + other.text + after, confidence: Math.min(confidence, own < 0 ? 0.8 : 0.5) };
  });
}
