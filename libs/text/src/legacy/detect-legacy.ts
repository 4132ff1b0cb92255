import { guessRun, UNICODE_LETTER } from './guess';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** How sure it is that a run of text is in an encoding from before Unicode. */
export interface LegacyGuess {
  readonly encoding: LegacyEncoding | null;
  /** The font draws capitals (.VnTimeH). */
  readonly upper: boolean;
  readonly confidence: number;
}

const NOTHING: LegacyGuess = { encoding: null, upper: false, confidence: 0 };

/**
 * The legacy encoding of a run of text in one font. A .Vn or VNI- font name decides unless the text is Unicode already;
 * without a name, the encoding that turns broken words into Vietnamese syllables, or null.
 */
export function detectLegacy(run: string, font = ''): LegacyGuess {
  const name = font.replace(/^[A-Z]{6}\+/, '').trim();
  const named = /^\.vn/i.test(name) ? 'tcvn3' : /^vni[- ]/i.test(name) ? 'vni' : null;
  if (UNICODE_LETTER.test(run)) return NOTHING;
  if (named !== null) return { encoding: named, upper: named === 'tcvn3' && /h(?:,.*)?$/i.test(name), confidence: 0.99 };
  const guess = guessRun(run);
  return guess === null ? NOTHING : { encoding: guess.decoding === 'vni' ? 'vni' : 'tcvn3', upper: false, confidence: guess.confidence };
}
