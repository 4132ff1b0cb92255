import { expandVariant } from './phrase-syntax';
import type { Phrase } from './phrase-trie';
import { PhraseTrie } from './phrase-trie';
import type { ConceptSource, PairingSource, RulebookSource } from './rule-source';
import { bareForm } from './syllables';
import { commaSymbol, numberSymbol, Vocabulary } from './vocabulary';

/** All word lists, compiled: two tries (as written, and without marks) over one vocabulary. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly exact: PhraseTrie;
  readonly bare: PhraseTrie;
  readonly names: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  /** Per concept: the concepts it hides, or null. */
  readonly hides: readonly (Int32Array | null)[];
  /** Per concept: syllable ids that may not follow (or precede) an occurrence, or null. */
  readonly unlessNext: readonly (ReadonlySet<number> | null)[];
  readonly unlessPrevious: readonly (ReadonlySet<number> | null)[];
  /** The same over syllables without marks. */
  readonly bareUnlessNext: readonly (ReadonlySet<number> | null)[];
  readonly bareUnlessPrevious: readonly (ReadonlySet<number> | null)[];
  readonly pairing: Pairing;
}

/** A pairing with its words as numbers. */
export interface Pairing {
  readonly concept: number;
  /** Concept → the concepts of the other sex it pairs with. */
  readonly partners: ReadonlyMap<number, ReadonlySet<number>>;
  readonly joiners: ReadonlySet<number>;
  readonly fillers: ReadonlySet<number>;
  readonly commaUnlessNext: ReadonlySet<number>;
}

/** A word list that refers to something that is not there. */
export class LexiconProblem extends Error {}

/** Concepts that an occurrence of `id` also is: every concept that includes it, all the way up. */
const ancestorsOf = (sources: ReadonlyMap<string, ConceptSource>): ReadonlyMap<string, readonly string[]> => {
  const parents = new Map<string, string[]>();
  for (const source of sources.values()) {
    for (const child of source.includes ?? []) {
      if (!sources.has(child)) throw new LexiconProblem(`concept "${source.id}" includes unknown "${child}"`);
      parents.set(child, [...(parents.get(child) ?? []), source.id]);
    }
  }
  const up = new Map<string, readonly string[]>();
  for (const id of sources.keys()) {
    const found = new Set<string>([id]);
    for (const next of found) for (const parent of parents.get(next) ?? []) found.add(parent);
    up.set(id, [...found]);
  }
  return up;
};

/** Collects concepts and literals, then builds the tries. */
export class LexiconBuilder {
  private readonly sources = new Map<string, ConceptSource>();
  private readonly ids = new Map<string, number>();
  private readonly names: string[] = [];
  readonly vocabulary = new Vocabulary();
  private readonly readings = new Map<string, number>();
  private pairNames: ReadonlySet<string> = new Set();
  private clear: ReadonlySet<string> = new Set();
  private unclear: ReadonlySet<string> = new Set();
  /** Concepts asked for while this is set serve exceptions; they may be read generously where marks are lost. */
  isForGuards = false;
  private readonly guardNames = new Set<string>();

  constructor(concepts: readonly ConceptSource[]) {
    for (const concept of concepts) {
      if (this.sources.has(concept.id)) throw new LexiconProblem(`concept "${concept.id}" stands twice`);
      this.sources.set(concept.id, concept);
      this.number(concept.id);
    }
  }

  /** The number of a concept, or of a literal phrase (`=words`), made when new. */
  readonly idOf = (name: string): number => {
    if (this.isForGuards) this.guardNames.add(name);
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    if (!name.startsWith('=')) throw new LexiconProblem(`unknown concept "${name}"`);
    this.sources.set(name, { id: name, label: name.slice(1), variants: [name.slice(1)] });
    return this.number(name);
  };

  /** A literal of one word is met more often than a longer one. */
  literalWeight(concept: number): number {
    return (this.names[concept] ?? '').includes(' ') ? 1 : 3;
  }

  /** How many different syllables share each bare form. */
  private countReadings(commonSyllables: readonly string[]): void {
    const words = new Set(commonSyllables);
    for (const source of this.sources.values()) for (const variant of source.variants ?? []) for (const phrase of expandVariant(variant)) for (const word of phrase) words.add(word);
    for (const word of words) this.readings.set(bareForm(word), (this.readings.get(bareForm(word)) ?? 0) + 1);
  }

  private isUnclear(word: string, concept: string): boolean {
    return this.unclear.has(word) || (!this.guardNames.has(concept) && this.isAmbiguous(word));
  }

  /** Five or more readings: without marks the word says too little. */
  private isAmbiguous(word: string): boolean {
    return !this.clear.has(word) && (this.readings.get(bareForm(word)) ?? 0) >= 5;
  }

  private number(name: string): number {
    const id = this.names.length;
    this.names.push(name);
    this.ids.set(name, id);
    return id;
  }

  build(aliases: Readonly<Record<string, string>>, commonSyllables: readonly string[], withoutMarks: RulebookSource['withoutMarks'], pairing: PairingSource): Lexicon {
    this.countReadings(commonSyllables);
    this.pairNames = new Set(pairing.sides.flat());
    this.clear = new Set(withoutMarks.clear);
    this.unclear = new Set(withoutMarks.unclear);
    // First, so that a word list may use either spelling and still mean one syllable.
    for (const [spelling, target] of Object.entries(aliases)) this.vocabulary.alias(spelling, target);
    const exact = new PhraseTrie();
    const bare = new PhraseTrie();
    const ancestors = ancestorsOf(this.sources);
    for (const source of this.sources.values()) {
      const concepts = Int32Array.from((ancestors.get(source.id) ?? []).map((name) => this.idOf(name)));
      for (const variant of source.variants ?? []) {
        const needsMarks = variant.endsWith('*');
        for (const words of expandVariant(needsMarks ? variant.slice(0, -1) : variant)) this.addPhrase(words, concepts, needsMarks ? { ...source, needsMarks: true } : source, exact, bare, needsMarks);
      }
    }
    const after = this.wordSets((source) => source.unlessNext);
    const before = this.wordSets((source) => source.unlessPrevious);
    const bareAfter = this.wordSets((source) => source.unlessNext, true);
    const bareBefore = this.wordSets((source) => source.unlessPrevious, true);
    const pair = this.pairing(pairing);
    this.vocabulary.closeLexicon();
    for (const syllable of commonSyllables) this.vocabulary.intern(syllable);
    exact.freeze(this.vocabulary.size);
    bare.freeze(this.vocabulary.bareLexiconEnd);
    return { vocabulary: this.vocabulary, exact, bare, names: this.names, idOf: this.ids, hides: this.hiding(pairing.concept), unlessNext: after, unlessPrevious: before, bareUnlessNext: bareAfter, bareUnlessPrevious: bareBefore, pairing: pair };
  }

  private pairing(source: PairingSource): Pairing {
    const words = (list: readonly string[]): ReadonlySet<number> => new Set(list.map((word) => this.vocabulary.intern(word)));
    const partners = new Map<number, Set<number>>();
    for (const [one, other] of source.sides) {
      for (const [from, to] of [[one, other], [other, one]] as const) partners.set(this.idOf(from), (partners.get(this.idOf(from)) ?? new Set()).add(this.idOf(to)));
    }
    return {
      concept: this.idOf(source.concept),
      partners,
      joiners: words(source.joiners),
      fillers: words(source.fillers),
      commaUnlessNext: words(source.commaUnlessNext),
    };
  }

  private addPhrase(words: readonly string[], concepts: Int32Array, source: ConceptSource, exact: PhraseTrie, bare: PhraseTrie, isStarred: boolean): void {
    const symbol = (word: string, intern: (syllable: string) => number): number =>
      word === ',' ? commaSymbol : word === '#' ? numberSymbol : intern(word);
    const ids = words.map((word) => symbol(word, (syllable) => this.vocabulary.intern(syllable)));
    const phrase: Phrase = { symbols: ids, exact: ids, concepts, isPlain: this.isPlain(concepts), needsMarks: isStarred || (words.length === 1 && (source.needsMarks === true || this.isUnclear(words[0] as string, source.id))) };
    exact.add(phrase);
    bare.add({ ...phrase, symbols: words.map((word) => symbol(word, (syllable) => this.vocabulary.internBare(syllable))) });
  }

  /** Neither conditions on neighbours nor hiding nor pairing. */
  private isPlain(concepts: Int32Array): boolean {
    return concepts.every((concept) => {
      const name = this.names[concept] as string;
      const source = this.sources.get(name);
      return !source?.hides && !source?.unlessNext && !source?.unlessPrevious && !this.pairNames.has(name);
    });
  }

  private wordSets(pick: (source: ConceptSource) => readonly string[] | undefined, isBare = false): readonly (ReadonlySet<number> | null)[] {
    return this.names.map((name) => {
      const words = pick(this.sources.get(name) as ConceptSource);
      return words && words.length > 0 ? new Set(words.map((word) => (word === '#' ? numberSymbol : isBare ? this.vocabulary.internBare(word) : this.vocabulary.intern(word)))) : null;
    });
  }

  /** Literal words of patterns that are also words of these concepts: a mention of both sexes hides them alike. */
  private literalsOf(concepts: readonly string[]): string[] {
    const phrases = new Set(concepts.flatMap((id) => (this.sources.get(id)?.variants ?? []).flatMap((variant) => expandVariant(variant).map((words) => words.join(' ')))));
    return [...this.sources.keys()].filter((name) => name.startsWith('=') && phrases.has(name.slice(1)));
  }

  private hiding(pairing: string): readonly (Int32Array | null)[] {
    const ancestors = ancestorsOf(this.sources);
    return this.names.map((name) => {
      const hidden = this.sources.get(name)?.hides;
      if (!hidden) return null;
      const below = [...this.sources.keys()].filter((id) => hidden.some((top) => ancestors.get(id)?.includes(top)));
      const words = name === pairing ? this.literalsOf(below) : [];
      return Int32Array.from([...below, ...words].map((id) => this.idOf(id)));
    });
  }
}
