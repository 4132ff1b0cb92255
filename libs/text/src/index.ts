// Text that can be trusted: one spelling for every letter, repairs only where they are safe, and a way back from every
// character to where it came from. Promise: pure and deterministic, linear in the text, normalising twice = once, nothing is
// repaired without a record. It may not know documents, clauses, rules, files, the clock or chance.
export { assessText, type Assessment, type Reason, type ReasonCode } from './assess/assess-text';
export { isSyllable } from './automaton';
export { frequencyOf, isCompound } from './frequency';
export { type Change, type Doubt, normalise, type NormalisedText } from './normalise';
export type { ChangeKind } from './characters';
export type { Span } from './offsets';
export { detectLegacy, type LegacyEncoding, type LegacyGuess } from './legacy/detect-legacy';
export { decodeTcvn3, encodeTcvn3, type Tcvn3Options } from './legacy/tcvn3';
export { decodeVni, encodeVni } from './legacy/vni';
export { foldVi, stripDiacritics } from './strip';
export { lookAlikes } from './look-alikes';
export { foldSyllable } from './syllable';
