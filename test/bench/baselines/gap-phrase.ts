/** A phrase of parts with up to three free syllables between them. */
export type GapPhrase = readonly string[];

/** The regular expression the baselines use for one phrase; frozen, so that figures stay comparable. */
export const gapExpression = (phrase: GapPhrase): string => phrase.map((part) => part.replace(/ /g, '\\s+')).join('\\s+(?:[\\p{L}\\d]+\\s+){0,3}');
