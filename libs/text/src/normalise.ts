import { characterEdits, type ChangeKind, type TypedEdit } from './characters';
import { composeEdits } from './compose-edits';
import { doubtsOf } from './doubts';
import { hyphenEdits, softHyphenEdits } from './hyphens';
import { legacyEdits, legacyPlaces } from './legacy/legacy-edits';
import { applyEdits, type Origin, type Span, spanBack } from './offsets';
import { isClean, survey, type Survey } from './survey';
import { wordEdits } from './words';
import { wornEdits } from './worn-letters';

/** One repair: `before` stood in the source at `source`, `after` stands in the text at `span`. */
export interface Change {
  readonly kind: ChangeKind;
  readonly span: Span;
  readonly source: Span;
  readonly before: string;
  readonly after: string;
}

/**
 * A place of the text that may not say what the paper says; confidence 0–1 is how sure the reading is. `horn-lost` marks
 * words of a text without "ư" that may have meant another ("cha" for "chưa"), `misspelt` words that are no syllable.
 */
export interface Doubt {
  readonly kind: 'decoded' | 'horn-restored' | 'joined' | 'split' | 'misspelt' | 'horn-lost';
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Text ready to be segmented and scanned, with the way back to the source; all offsets are UTF-16. */
export interface NormalisedText {
  readonly text: string;
  /** In order, never overlapping. */
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
  /** Source index of the character that text[offset] came from; the text's length maps to the source's length. */
  toSource(offset: number): number;
  /** Smallest source span holding everything text[start, end) came from. */
  toSourceSpan(start: number, end: number): Span;
}

/** A text being repaired: what it is now, what changed since the source, and what the last look over it found. */
interface Draft {
  readonly text: string;
  readonly edits: readonly TypedEdit[];
  readonly found: Survey;
}

type Step = (text: string, found: Survey) => readonly TypedEdit[];

const STEPS: readonly Step[] = [
  (text, { suspects, signs }) => legacyEdits(text, legacyPlaces(text, suspects, signs)),
  (text, { signs }) => softHyphenEdits(text, signs),
  (text, { unclean }) => (unclean ? characterEdits(text) : []),
  (text, { hyphens }) => hyphenEdits(text, hyphens),
  (text, { suspects }) => wornEdits(text, suspects),
  (text, { suspects }) => wordEdits(text, suspects),
];

function apply(draft: Draft, step: Step): Draft {
  const edits = step(draft.text, draft.found);
  if (edits.length === 0) return draft;
  const { text } = applyEdits(draft.text, edits);
  return { text, edits: composeEdits(draft.edits, draft.text, edits), found: survey(text) };
}

/** One repair can make room for the next ("con-giaiiáp"); texts settle after two or three rounds. */
const ROUNDS = 6;

function settle(source: string, found: Survey): Draft {
  let draft: Draft = { text: source, edits: [], found };
  for (let round = 0; round < ROUNDS; round++) {
    const next = STEPS.reduce(apply, draft);
    if (next === draft) break;
    draft = next;
  }
  return draft;
}

/**
 * Decodes legacy runs, composes (NFC), replaces look-alike letters and odd spaces, removes invisible signs, unifies line
 * ends, opens hyphened compounds, joins torn and cuts glued words where that is safe. Every repair is in `changes`, every
 * uncertain one also in `doubts`. Normalising twice gives the same text as once; clean text comes back as it is.
 */
export function normalise(source: string): NormalisedText {
  const found = survey(source);
  if (isClean(found)) return unchanged(source);
  const draft = settle(source, found);
  const { origin } = applyEdits(source, draft.edits);
  const changes = changesOf(source, draft.edits);
  return view(draft.text, origin, changes, doubtsOf(draft.text, changes, draft.edits, draft.found.suspects));
}

function view(text: string, origin: Origin, changes: readonly Change[], doubts: readonly Doubt[]): NormalisedText {
  return { text, changes, doubts, toSource: (offset) => origin.first(offset), toSourceSpan: (start, end) => spanBack(origin, start, end) };
}

function unchanged(text: string): NormalisedText {
  return view(text, applyEdits(text, []).origin, [], []);
}

function changesOf(source: string, edits: readonly TypedEdit[]): Change[] {
  let shift = 0;
  return edits.map((edit): Change => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { kind: edit.kind, span: { start, end: start + edit.text.length }, source: { start: edit.start, end: edit.end }, before: source.slice(edit.start, edit.end), after: edit.text };
  });
}
