import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSyllable } from '@huong-uoc/text';
import type { GapPhrase } from './baselines/gap-phrase';

/** A small repeatable random source (mulberry32). */
export const repeatable = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** The words clauses are made of: whole syllables only, since pieces of longer words would measure the mending of torn text instead. */
export const ordinaryWords = (): readonly string[] => {
  const text = readFileSync(join(__dirname, '../corpus/law/nep-song-van-minh-cuoi-tang.txt'), 'utf8').normalize('NFC').toLowerCase();
  return [...new Set(text.match(/[a-zà-ỹăâêôơưđ]{2,7}/g) ?? [])].filter(isSyllable);
};

/** Phrases of three parts whose words occur in ordinary text. */
export const realPhrases = (count: number): readonly GapPhrase[] => {
  const random = repeatable(11);
  const words = ordinaryWords();
  const word = (): string => words[Math.floor(random() * words.length)] as string;
  return Array.from({ length: count }, () => [`${word()} ${word()}`, word(), `${word()} ${word()}`]);
};

/** Phrases of syllables that no text has, so that adding them changes no hit. */
export const idlePhrases = (count: number): readonly GapPhrase[] => {
  const random = repeatable(23);
  const pick = (from: string): string => from[Math.floor(random() * from.length)] as string;
  const word = (): string => `${pick('bcdghklmnprstvx')}${pick('wfjz')}${pick('aeiou')}${pick('ptcmn')}`;
  return Array.from({ length: count }, () => [`${word()} ${word()}`, word(), `${word()} ${word()}`]);
};

/** Clauses of ordinary syllables, one in twenty with a phrase in it, until the text has the wanted size in bytes. */
export const generateClauses = (bytes: number, phrases: readonly GapPhrase[]): readonly string[] => {
  const random = repeatable(5);
  const words = ordinaryWords();
  const word = (): string => words[Math.floor(random() * words.length)] as string;
  const clauses: string[] = [];
  let size = 0;
  while (size < bytes) {
    const parts = Array.from({ length: 20 + Math.floor(random() * 25) }, () => (random() < 0.08 ? `${word()},` : word()));
    if (random() < 0.05) parts.splice(5, 0, (phrases[Math.floor(random() * phrases.length)] as GapPhrase).join(` ${word()} `));
    const clause = `${parts.join(' ')}.`;
    clauses.push(clause);
    size += Buffer.byteLength(clause) + 1;
  }
  return clauses;
};
