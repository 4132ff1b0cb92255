import { bareForm, pack, SyllableTable } from './syllables';

/** Symbols of the phrase tries that are no syllable. */
export const numberSymbol = 1;
export const commaSymbol = 2;

const vowelBeforeLast = /[aăâeêoôơuưyi]/;
const withoutTone = (syllable: string): string =>
  syllable.normalize('NFD').replace(/[\u0300\u0301\u0309\u0303\u0323]/g, '').normalize('NFC');

/** Both spellings of a final i/y after a consonant (kỳ, kì); the syllable alone otherwise. */
export const spellings = (syllable: string): readonly string[] => {
  const plain = withoutTone(syllable);
  const last = plain.at(-1);
  if (plain.length < 2 || (last !== 'i' && last !== 'y') || vowelBeforeLast.test(plain.at(-2) ?? '')) return [syllable];
  const swapped = syllable.normalize('NFD').replace(last === 'i' ? /i/ : /y/, last === 'i' ? 'y' : 'i').normalize('NFC');
  return [syllable, swapped];
};

/** Numbers for syllables: lexicon first, then the syllables in common use; and a second numbering of bare forms. */
export class Vocabulary {
  readonly table = new SyllableTable();
  readonly bareTable = new SyllableTable();
  private readonly ids = new Map<string, number>();
  private readonly bareIds = new Map<string, number>();
  private next = commaSymbol + 1;
  private nextBare = commaSymbol + 1;
  /** Ids below this one belong to the lexicon. */
  lexiconEnd = 0;
  /** Bare ids whose bare form belongs to a lexicon syllable. */
  bareLexiconEnd = 0;

  /** The id of a lexicon syllable, made when new. */
  intern(syllable: string): number {
    const key = syllable.normalize('NFC').toLowerCase();
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const written = pack(key, true);
    const same = written ? this.table.get(written.low, written.high) : 0;
    if (same !== 0) {
      this.ids.set(key, same);
      return same;
    }
    const id = this.next;
    this.next += 1;
    for (const spelling of spellings(key)) {
      this.ids.set(spelling, id);
      this.addSpelling(spelling, id);
    }
    return id;
  }

  /** The id shared by all syllables with this bare form. */
  internBare(syllable: string): number {
    const key = bareForm(syllable);
    const known = this.bareIds.get(key);
    if (known !== undefined) return known;
    const id = this.nextBare;
    this.nextBare += 1;
    for (const spelling of spellings(key)) {
      const packed = pack(spelling, false);
      this.bareIds.set(spelling, id);
      if (packed) this.bareTable.set(packed.low, packed.high, id);
    }
    return id;
  }

  /** Another way to write a lexicon syllable; ignored when that spelling is a word of its own. */
  alias(spelling: string, target: string): void {
    const id = this.intern(target);
    for (const form of spellings(spelling.toLowerCase())) this.addSpelling(form, id);
  }

  closeLexicon(): void {
    this.lexiconEnd = this.next;
    this.bareLexiconEnd = this.nextBare;
  }

  get size(): number {
    return this.next;
  }

  private addSpelling(spelling: string, id: number): void {
    const packed = pack(spelling, true);
    if (packed) this.table.set(packed.low, packed.high, id);
  }
}
