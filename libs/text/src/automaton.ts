import { CLASSES, CLASS_COUNT, FIRST_LETTER } from './character-classes';
import { spellings } from './syllable';

/** A state of the syllable automaton while it is being built; equal states are one object. */
interface Node {
  readonly id: number;
  readonly final: boolean;
  readonly next: ReadonlyMap<string, Node>;
}

function addTo(groups: Map<string, string[]>, key: string, word: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [word]);
  else group.push(word);
}

class Builder {
  private readonly known = new Map<string, Node>();
  private readonly unions = new Map<string, Node>();

  make(final: boolean, next: ReadonlyMap<string, Node>): Node {
    const key = `${final}|${[...next].map(([letter, node]) => letter + node.id).sort().join(' ')}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const node = { id: this.known.size, final, next };
    this.known.set(key, node);
    return node;
  }

  words(words: readonly string[]): Node {
    const byFirst = new Map<string, string[]>();
    for (const word of words) if (word !== '') addTo(byFirst, word.charAt(0), word.slice(1));
    return this.make(words.includes(''), new Map([...byFirst].map(([letter, rest]) => [letter, this.words(rest)])));
  }

  prefixed(prefix: string, node: Node): Node {
    return [...prefix].reduceRight((tail, letter) => this.make(false, new Map([[letter, tail]])), node);
  }

  union(a: Node, b: Node): Node {
    if (a === b) return a;
    const key = `${a.id}+${b.id}`;
    const found = this.unions.get(key);
    if (found !== undefined) return found;
    const next = new Map(a.next);
    for (const [letter, node] of b.next) {
      const other = next.get(letter);
      next.set(letter, other === undefined ? node : this.union(other, node));
    }
    const merged = this.make(a.final || b.final, next);
    this.unions.set(key, merged);
    return merged;
  }
}

/** Deterministic automaton of all Vietnamese syllables; state 0 is dead, state 1 the start. */
export interface Automaton {
  /** next[state * CLASS_COUNT + class] */
  readonly next: Uint16Array;
  readonly final: Uint8Array;
}

function build(): Automaton {
  const builder = new Builder();
  let root = builder.make(false, new Map());
  const known = new Map<readonly string[], Node>();
  for (const [onset, rimes] of spellings()) {
    const node = known.get(rimes) ?? builder.words([...new Set(rimes)]);
    known.set(rimes, node);
    root = builder.union(root, builder.prefixed(onset, node));
  }
  const numbers = new Map<Node, number>([[root, 1]]);
  for (const node of numbers.keys()) for (const child of node.next.values()) if (!numbers.has(child)) numbers.set(child, numbers.size + 1);
  const next = new Uint16Array((numbers.size + 1) * CLASS_COUNT);
  const final = new Uint8Array(numbers.size + 1);
  for (const [node, number] of numbers) {
    final[number] = node.final ? 1 : 0;
    for (const [letter, child] of node.next) next[number * CLASS_COUNT + (CLASSES[letter.charCodeAt(0)] as number)] = numbers.get(child) as number;
  }
  return { next, final };
}

export const SYLLABLES: Automaton = build();
export const START = 1;

/** Whether text[start, end) is one written Vietnamese syllable; text must be NFC. */
export function isSyllableAt(text: string, start: number, end: number): boolean {
  let state = START;
  for (let i = start; i < end && state !== 0; i++) {
    const kind = CLASSES[text.charCodeAt(i)] ?? 0;
    state = kind < FIRST_LETTER ? 0 : (SYLLABLES.next[state * CLASS_COUNT + kind] as number);
  }
  return SYLLABLES.final[state] === 1;
}

/**
 * Whether the word is a syllable Vietnamese spelling allows: any case, NFC or NFD, both tone placements, i or y.
 * Vowel-initial syllables count only if they exist ("ết", "ồng" do not).
 */
export function isSyllable(word: string): boolean {
  const composed = word.normalize('NFC');
  return isSyllableAt(composed, 0, composed.length);
}
