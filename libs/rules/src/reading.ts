import type { Lexicon } from './lexicon';
import { mergeBrokenWords } from './broken-words';
import type { PairSpan, Side } from './pairs';
import { findPairs } from './pairs';
import type { Phrase, PhraseTrie } from './phrase-trie';
import { Tokens } from './tokens';
import { commaSymbol } from './vocabulary';

/** How a text was read: as written, without any marks, or with damaged marks. */
export type ReadingMode = 'exact' | 'no-marks' | 'damaged';

const fewestLettersWithoutMarks = 20;

/** One text as tokens and concept occurrences; reused from text to text. */
export class Reading {
  readonly tokens: Tokens;
  text = '';
  mode: ReadingMode = 'exact';
  /** Occurrences, in the order of their start. */
  count = 0;
  concepts: Int32Array = new Int32Array(256);
  starts: Int32Array = new Int32Array(256);
  ends: Int32Array = new Int32Array(256);
  /** 1 where a syllable had to be read against its marks. */
  weak: Uint8Array = new Uint8Array(256);
  /** First occurrence at a token, and the next at the same token; -1 ends. */
  private headAt = new Int32Array(64);
  private nextAt: Int32Array = new Int32Array(256);
  /** Per concept: first and last occurrence in this text, valid when the stamp is current. */
  private readonly headOf: Int32Array;
  private readonly tailOf: Int32Array;
  private readonly stampOf: Int32Array;
  private nextOf: Int32Array = new Int32Array(256);
  private stamp = 0;
  readonly seen: number[] = [];
  /** Whether some phrase hides or pairs. */
  private isInvolved = false;
  steps = 0;

  constructor(readonly lexicon: Lexicon) {
    this.tokens = new Tokens(lexicon.vocabulary);
    this.headOf = new Int32Array(lexicon.names.length);
    this.tailOf = new Int32Array(lexicon.names.length);
    this.stampOf = new Int32Array(lexicon.names.length);
  }

  /** Reads a text: tokens, then every lexicon phrase, then the phrases that hide others. */
  read(text: string): void {
    this.text = text;
    this.count = 0;
    this.stamp += 1;
    this.seen.length = 0;
    this.isInvolved = false;
    const { tokens } = this;
    tokens.read(text);
    this.mode = this.chooseMode();
    if (this.mode === 'exact') this.gatherExact(this.lexicon.exact);
    else this.gatherBare(this.lexicon.bare);
    if (this.isInvolved) {
      this.hide();
      this.hidePairs();
    }
    this.index();
    this.steps += tokens.steps;
    tokens.steps = 0;
  }

  /** First occurrence of a concept, -1 when it does not occur. */
  firstOf(concept: number): number {
    return this.stampOf[concept] === this.stamp ? (this.headOf[concept] as number) : -1;
  }

  nextOfSame(occurrence: number): number {
    return this.nextOf[occurrence] as number;
  }

  firstAt(token: number): number {
    return this.headAt[token] as number;
  }

  nextAtSame(occurrence: number): number {
    return this.nextAt[occurrence] as number;
  }

  has(concept: number): boolean {
    return this.stampOf[concept] === this.stamp;
  }

  hasAny(concepts: Int32Array): boolean {
    for (let i = 0; i < concepts.length; i += 1) if (this.stampOf[concepts[i] as number] === this.stamp) return true;
    return false;
  }

  private chooseMode(): ReadingMode {
    const { tokens } = this;
    if (tokens.letters >= fewestLettersWithoutMarks && tokens.marked * 50 <= tokens.letters) {
      tokens.readBare(this.text);
      return 'no-marks';
    }
    if (tokens.unknown === 0) return 'exact';
    return mergeBrokenWords(this.text, tokens, this.lexicon.vocabulary) ? 'damaged' : 'exact';
  }

  private gatherExact(trie: PhraseTrie): void {
    const { ids, barriers, count } = this.tokens;
    const { phrases: phrasesAt, hasMore } = trie;
    let steps = 0;
    for (let at = 0; at < count; at += 1) {
      let node = trie.first(ids[at] as number);
      for (let end = at + 1; node !== 0; end += 1) {
        steps += 1;
        const phrases = phrasesAt[node];
        if (phrases) for (let i = 0; i < phrases.length; i += 1) this.add(phrases[i] as Phrase, at, end, false);
        if (end === count || hasMore[node] === 0 || (barriers[end] as number) > 1) break;
        if (barriers[end] === 1) node = trie.next(node, commaSymbol);
        if (node !== 0) node = trie.next(node, ids[end] as number);
      }
    }
    this.steps += steps;
  }

  private gatherBare(trie: PhraseTrie): void {
    const { tokens } = this;
    const { bares, barriers } = tokens;
    for (let at = 0; at < tokens.count; at += 1) {
      let node = trie.first(bares[at] as number);
      for (let end = at + 1; node !== 0; end += 1) {
        this.steps += 1;
        const phrases = trie.phrases[node];
        if (phrases) for (const phrase of phrases) this.addIfPlausible(phrase, at, end);
        if (end === tokens.count || trie.hasMore[node] === 0 || (barriers[end] as number) > 1) break;
        if (barriers[end] === 1) node = trie.next(node, commaSymbol);
        if (node !== 0) node = trie.next(node, bares[end] as number);
      }
    }
  }

  /** Without marks every phrase counts that stays clear; with damaged marks only what the damage explains. */
  private addIfPlausible(phrase: Phrase, at: number, end: number): void {
    if (this.mode === 'no-marks') {
      if (!phrase.needsMarks) this.add(phrase, at, end, true);
      return;
    }
    let wrong = 0;
    let unexplained = 0;
    let token = at;
    for (const id of phrase.exact) {
      if (id === commaSymbol) continue;
      if (this.tokens.ids[token] !== id) {
        wrong += 1;
        if (this.tokens.doubtful[token] === 0) unexplained += 1;
      }
      token += 1;
    }
    const length = end - at;
    if (wrong === 0) this.add(phrase, at, end, false);
    else if (unexplained === 0 ? wrong < length || length > 1 || !phrase.needsMarks : unexplained === 1 && wrong === 1 && length > 1 && !phrase.needsMarks) this.add(phrase, at, end, true);
  }

  private add(phrase: Phrase, start: number, end: number, weak: boolean): void {
    const { concepts, isPlain } = phrase;
    if (!isPlain) {
      this.isInvolved = true;
      // the first concept is the phrase's own: where it may not stand, neither may what includes it
      if (this.isForbidden(concepts[0] as number, start, end)) return;
    }
    for (let i = 0; i < concepts.length; i += 1) {
      const concept = concepts[i] as number;
      if (!isPlain && this.isForbidden(concept, start, end)) continue;
      if (this.count === this.concepts.length) this.grow();
      const slot = this.count;
      this.concepts[slot] = concept;
      this.starts[slot] = start;
      this.ends[slot] = end;
      this.weak[slot] = weak ? 1 : 0;
      this.count += 1;
    }
  }

  /** Whether the word before or after takes the concept away. */
  private isForbidden(concept: number, start: number, end: number): boolean {
    const isBare = this.mode === 'no-marks';
    const unlessNext = isBare ? this.lexicon.bareUnlessNext : this.lexicon.unlessNext;
    const unlessPrevious = isBare ? this.lexicon.bareUnlessPrevious : this.lexicon.unlessPrevious;
    const { count } = this.tokens;
    const ids = isBare ? this.tokens.bares : this.tokens.ids;
    if (end < count && unlessNext[concept]?.has(ids[end] as number)) return true;
    return start > 0 && unlessPrevious[concept]?.has(ids[start - 1] as number) === true;
  }

  /** Takes away occurrences that lie inside an occurrence of a hiding concept. */
  private hide(): void {
    const { hides } = this.lexicon;
    for (let hider = 0; hider < this.count; hider += 1) {
      const hidden = hides[this.concepts[hider] as number];
      if (hidden) this.hideInside(hider, hidden);
    }
  }

  /** Both sexes named side by side are one mention of both. */
  private hidePairs(): void {
    const { pairing, hides } = this.lexicon;
    const hidden = hides[pairing.concept];
    const sides: Side[] = [];
    for (let i = 0; i < this.count && hidden; i += 1) {
      const concept = this.concepts[i] as number;
      if (!pairing.partners.has(concept)) continue;
      sides.push({ concept, start: this.starts[i] as number, end: this.ends[i] as number, occurrence: i });
    }
    this.steps += sides.length;
    if (sides.length < 2 || !hidden) return;
    for (const pair of findPairs(pairing, this.tokens, sides)) this.hidePair(pair, hidden);
  }

  /** The first hidden occurrence of the pair becomes the mention of both. */
  private hidePair(pair: PairSpan, hidden: Int32Array): void {
    const { end } = pair;
    let isNamed = false;
    let from = pair.occurrence;
    while (from > 0 && (this.starts[from - 1] as number) >= pair.start) from -= 1;
    for (let i = from; i < this.count && (this.starts[i] as number) < end; i += 1) {
      this.steps += 1;
      if ((this.ends[i] as number) > end || !hidden.includes(this.concepts[i] as number)) continue;
      this.concepts[i] = isNamed ? -1 : this.lexicon.pairing.concept;
      if (!isNamed) this.ends[i] = end;
      isNamed = true;
    }
  }

  private hideInside(hider: number, hidden: Int32Array): void {
    const from = this.starts[hider] as number;
    const to = this.ends[hider] as number;
    let first = hider;
    while (first > 0 && (this.starts[first - 1] as number) >= from) first -= 1;
    for (let i = first; i < this.count && (this.starts[i] as number) < to; i += 1) {
      this.steps += 1;
      if ((this.ends[i] as number) <= to && this.concepts[i] !== -1 && hidden.includes(this.concepts[i] as number)) this.concepts[i] = -1;
    }
  }

  private index(): void {
    if (this.headAt.length <= this.tokens.count) this.headAt = new Int32Array(this.tokens.count * 2);
    this.headAt.fill(-1, 0, this.tokens.count + 1);
    for (let i = 0; i < this.count; i += 1) {
      const concept = this.concepts[i] as number;
      if (concept === -1) continue;
      const at = this.starts[i] as number;
      this.nextAt[i] = this.headAt[at] as number;
      this.headAt[at] = i;
      this.nextOf[i] = -1;
      if (this.stampOf[concept] === this.stamp) this.nextOf[this.tailOf[concept] as number] = i;
      else {
        this.stampOf[concept] = this.stamp;
        this.headOf[concept] = i;
        this.seen.push(concept);
      }
      this.tailOf[concept] = i;
    }
  }

  private grow(): void {
    const wider = (old: Int32Array): Int32Array => {
      const fresh = new Int32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    };
    this.concepts = wider(this.concepts);
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
    this.nextAt = wider(this.nextAt);
    this.nextOf = wider(this.nextOf);
    const weak = new Uint8Array(this.weak.length * 2);
    weak.set(this.weak);
    this.weak = weak;
  }
}
