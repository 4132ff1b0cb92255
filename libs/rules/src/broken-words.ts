import { bareLetterOf, letterOf, maxLetters, toneOf, toneShift } from './syllables';
import type { Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

const lookUp = (text: string, spans: readonly (readonly [number, number])[], vocabulary: Vocabulary): number => {
  let low = 0;
  let high = 0;
  let tone = 0;
  let n = 0;
  for (const [start, end] of spans) {
    for (let i = start; i < end; i += 1) {
      const code = text.charCodeAt(i) & 0x1fff;
      if (n < 5) low = (low << 6) | (letterOf[code] as number);
      else high = (high << 6) | (letterOf[code] as number);
      tone |= toneOf[code] as number;
      n += 1;
    }
  }
  return n > maxLetters ? 0 : vocabulary.table.get(low, high | (tone << toneShift));
};

/** Writes token `from` over token `to`. */
const move = (tokens: Tokens, from: number, to: number): void => {
  tokens.ids[to] = tokens.ids[from] as number;
  tokens.starts[to] = tokens.starts[from] as number;
  tokens.ends[to] = tokens.ends[from] as number;
  tokens.barriers[to] = tokens.barriers[from] as number;
  tokens.sentences[to] = tokens.sentences[from] as number;
  tokens.quoted[to] = tokens.quoted[from] as number;
  tokens.doubtful[to] = tokens.doubtful[from] as number;
};

const bareLexicon = (text: string, tokens: Tokens, at: number, vocabulary: Vocabulary): boolean => {
  let low = 0;
  let high = 0;
  const start = tokens.starts[at] as number;
  const end = tokens.ends[at] as number;
  if (end - start > maxLetters || end - start < 2) return false;
  for (let i = start; i < end; i += 1) {
    const letter = bareLetterOf[text.charCodeAt(i) & 0x1fff] as number;
    if (i - start < 5) low = (low << 6) | letter;
    else high = (high << 6) | letter;
  }
  const id = vocabulary.bareTable.get(low, high);
  return id !== 0;
};

const isCapital = (text: string, at: number): boolean => {
  const char = text[at] as string;
  return char !== char.toLowerCase();
};

const isUnmarked = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
};

/** In a damaged text a word no list knows that carries no mark ("chong", "phai") may have lost its own. */
const doubtBareWords = (text: string, tokens: Tokens, vocabulary: Vocabulary): void => {
  for (let at = 0; at < tokens.count; at += 1) {
    const isOfLists = (tokens.ids[at] as number) < vocabulary.lexiconEnd;
    if (!isOfLists && isUnmarked(text, tokens.starts[at] as number, tokens.ends[at] as number) && bareLexicon(text, tokens, at, vocabulary)) tokens.doubtful[at] = 1;
  }
};

/**
 * Joins a word that a blank broke in two ("ch òng") and marks words that are no known syllable but look like one.
 * Returns whether the text shows such damage; only then are marks read leniently.
 */
export const mergeBrokenWords = (text: string, tokens: Tokens, vocabulary: Vocabulary): boolean => {
  let damage = 0;
  let to = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    move(tokens, at, to);
    const next = at + 1;
    const unknownPair = next < tokens.count && tokens.barriers[next] === 0 && (tokens.ids[at] === 0 || tokens.ids[next] === 0);
    if (unknownPair && (tokens.starts[next] as number) === (tokens.ends[at] as number) + 1) {
      const joined = lookUp(text, [[tokens.starts[at] as number, tokens.ends[at] as number], [tokens.starts[next] as number, tokens.ends[next] as number]], vocabulary);
      if (joined !== 0) {
        tokens.ids[to] = joined;
        tokens.ends[to] = tokens.ends[next] as number;
        tokens.doubtful[to] = 1;
        damage += 1;
        at += 1;
        to += 1;
        continue;
      }
    }
    if (tokens.ids[to] === 0 && !isCapital(text, tokens.starts[to] as number) && bareLexicon(text, tokens, to, vocabulary)) {
      tokens.doubtful[to] = 1;
      damage += 1;
    }
    to += 1;
  }
  tokens.count = to;
  if (damage > 0) {
    doubtBareWords(text, tokens, vocabulary);
    tokens.readBare(text);
  }
  return damage > 0;
};
