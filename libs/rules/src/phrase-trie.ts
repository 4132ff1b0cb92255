/** What a phrase of the lexicon stands for. */
export interface Phrase {
  /** The phrase as symbols of the trie it lies in. */
  readonly symbols: readonly number[];
  /** Exact syllable ids, to compare with a reading that lost marks. */
  readonly exact: readonly number[];
  readonly concepts: Int32Array;
  readonly needsMarks: boolean;
  /** Whether a neighbour may forbid it, whether it hides others, whether it may pair: most phrases do none of these. */
  readonly isPlain: boolean;
}

const keyOf = (node: number, symbol: number): number => node * 8192 + symbol;

/** A trie of symbol phrases in one flat hash table; node 0 is the root. */
export class PhraseTrie {
  private readonly childOf = new Map<number, number>();
  private nodeCount = 1;
  private readonly endsAt: Phrase[][] = [[]];
  private mask = 0;
  private keys = new Int32Array(0);
  private values = new Int32Array(0);
  /** First child by symbol, so that a word that starts no phrase costs one look-up. */
  private rootChild = new Int32Array(0);
  /** Phrases ending at a node. */
  phrases: readonly (readonly Phrase[] | null)[] = [];
  hasMore = new Uint8Array(0);

  add(phrase: Phrase): void {
    let node = 0;
    for (const symbol of phrase.symbols) {
      const key = keyOf(node, symbol);
      let child = this.childOf.get(key);
      if (child === undefined) {
        child = this.nodeCount;
        this.nodeCount += 1;
        this.endsAt.push([]);
        this.childOf.set(key, child);
      }
      node = child;
    }
    this.endsAt[node]?.push(phrase);
  }

  /** Freezes the trie; `symbolCount` bounds the symbols that may be asked for. */
  freeze(symbolCount: number): void {
    let capacity = 16;
    while (capacity < this.childOf.size * 3) capacity *= 2;
    this.mask = capacity - 1;
    this.keys = new Int32Array(capacity).fill(-1);
    this.values = new Int32Array(capacity);
    this.rootChild = new Int32Array(symbolCount + 1);
    this.hasMore = new Uint8Array(this.nodeCount);
    for (const [key, child] of this.childOf) {
      const node = Math.floor(key / 8192);
      if (node === 0) this.rootChild[key % 8192] = child;
      this.hasMore[node] = 1;
      let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & this.mask;
      while (this.keys[slot] !== -1) slot = (slot + 1) & this.mask;
      this.keys[slot] = key;
      this.values[slot] = child;
    }
    this.phrases = this.endsAt.map((list) => (list.length > 0 ? list : null));
  }

  first(symbol: number): number {
    return this.rootChild[symbol] ?? 0;
  }

  /** The child of `node` by `symbol`, 0 when there is none. */
  next(node: number, symbol: number): number {
    const key = keyOf(node, symbol);
    let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & this.mask;
    for (;;) {
      const found = this.keys[slot] as number;
      if (found === key) return this.values[slot] as number;
      if (found === -1) return 0;
      slot = (slot + 1) & this.mask;
    }
  }
}
