import { characterEdits, type ChangeKind, type TypedEdit } from './characters';
import { applyEdits, chain, type Origin, type Span, spanBack } from './offsets';
import { CLASSES, TABLE_SIZE, UNCLEAN } from './character-classes';

/** One repair: `before` stood in the source at `source`, `after` stands in the text at `span`. */
export interface Change {
  readonly kind: ChangeKind;
  readonly span: Span;
  readonly source: Span;
  readonly before: string;
  readonly after: string;
}

/** A place of the text that may not say what the paper says; confidence 0–1 is how sure the reading is. */
export interface Doubt {
  readonly kind: 'joined' | 'split' | 'decoded' | 'horn-restored' | 'misspelt' | 'horn-lost';
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Text ready to be segmented and scanned, with the way back to the source; all offsets are UTF-16. */
export interface NormalisedText {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
  /** Source index of the character that text[offset] came from; the text's length maps to the source's length. */
  toSource(offset: number): number;
  /** Smallest source span holding everything text[start, end) came from. */
  toSourceSpan(start: number, end: number): Span;
}

function isClean(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < TABLE_SIZE ? CLASSES[code] === UNCLEAN : true) return false;
  }
  return true;
}

/**
 * Composes (NFC), replaces look-alike letters and odd spaces, removes invisible signs and unifies line ends.
 * Normalising twice gives the same text as once.
 */
export function normalise(source: string): NormalisedText {
  const edits = isClean(source) ? [] : characterEdits(source);
  const { text, origin } = applyEdits(source, edits);
  return result(source, text, chain([origin]), edits);
}

function result(source: string, text: string, origin: Origin, edits: readonly TypedEdit[]): NormalisedText {
  let shift = 0;
  const changes = edits.map((edit): Change => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { kind: edit.kind, span: { start, end: start + edit.text.length }, source: { start: edit.start, end: edit.end }, before: source.slice(edit.start, edit.end), after: edit.text };
  });
  return { text, changes, doubts: [], toSource: (offset) => origin.first(offset), toSourceSpan: (start, end) => spanBack(origin, start, end) };
}
