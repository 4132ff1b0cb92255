import { bareLetterOf, letterOf, maxLetters, toneOf, toneShift } from './syllables';
import type { Vocabulary } from './vocabulary';
import { numberSymbol } from './vocabulary';

/** Strength of the punctuation before a token: none, comma, semicolon or colon, end of sentence. */
export const barrier = { none: 0, comma: 1, semicolon: 2, sentence: 3 } as const;

const marks = new Uint8Array(0x10000);
for (const char of ',()[]–—') marks[char.charCodeAt(0)] = barrier.comma;
for (const char of ';:') marks[char.charCodeAt(0)] = barrier.semicolon;
for (const char of '.!?…\n\r') marks[char.charCodeAt(0)] = barrier.sentence;
const opening = '“«‘';
const closing = '”»’';

/** The syllables of one text, in flat arrays that are reused from text to text. */
export class Tokens {
  count = 0;
  /** Letters carrying a mark or tone, over the whole text. */
  marked = 0;
  letters = 0;
  /** Words outside the vocabulary. */
  unknown = 0;
  steps = 0;
  ids = new Int32Array(64);
  bares = new Int32Array(64);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  barriers = new Uint8Array(64);
  sentences = new Int32Array(64);
  quoted = new Uint8Array(64);
  /** 1 where the reading of the token is uncertain (repaired, or no known syllable). */
  doubtful = new Uint8Array(64);

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Cuts `text` into syllables in one pass; numbers become one token each. */
  read(text: string): void {
    this.count = 0;
    this.marked = 0;
    this.letters = 0;
    this.unknown = 0;
    let pending: number = barrier.sentence;
    let quotes = 0;
    let sentence = -1;
    const length = text.length;
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      const isLetter = code < 0x2000 && letterOf[code] !== 0;
      const isDigit = code >= 0x30 && code <= 0x39;
      if (!isLetter && !isDigit) {
        const mark = marks[code] as number;
        if (mark > pending && this.counts(text, i, mark)) pending = mark;
        else if (code === 0x2d && this.standsFree(text, i) && pending < barrier.comma) pending = barrier.comma;
        else if (code === 0x22) quotes = quotes > 0 ? 0 : 1;
        else if (code > 0x7f && opening.includes(text[i] as string)) quotes += 1;
        else if (code > 0x7f && closing.includes(text[i] as string) && quotes > 0) quotes -= 1;
        i += 1;
        continue;
      }
      if (this.count === this.ids.length) this.grow();
      const at = this.count;
      if (pending === barrier.sentence) sentence += 1;
      this.barriers[at] = pending;
      this.sentences[at] = sentence;
      this.quoted[at] = quotes > 0 ? 1 : 0;
      this.starts[at] = i;
      i = isLetter ? this.readWord(text, i) : this.readNumber(text, i);
      this.ends[at] = i;
      this.count = at + 1;
      pending = barrier.none;
    }
    this.steps += length;
  }

  /** Looks up the bare form of every token, for text that lost its marks. */
  readBare(text: string): void {
    for (let at = 0; at < this.count; at += 1) {
      let low = 0;
      let high = 0;
      const start = this.starts[at] as number;
      const end = this.ends[at] as number;
      for (let i = start; i < end; i += 1) {
        const letter = bareLetterOf[text.charCodeAt(i) & 0x1fff] as number;
        if (i - start < 5) low = (low << 6) | letter;
        else high = (high << 6) | letter;
      }
      const id = this.ids[at] as number;
      this.bares[at] = id === numberSymbol ? numberSymbol : end - start > maxLetters ? 0 : this.vocabulary.bareTable.get(low, high);
      this.steps += end - start;
    }
  }

  private readWord(text: string, from: number): number {
    let low = 0;
    let high = 0;
    let tone = 0;
    let n = 0;
    let i = from;
    for (; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code >= 0x2000) break;
      const letter = letterOf[code] as number;
      if (letter === 0) break;
      if (n < 5) low = (low << 6) | letter;
      else high = (high << 6) | letter;
      const mark = toneOf[code] as number;
      tone |= mark;
      if (letter > 26 || mark !== 0) this.marked += 1;
      n += 1;
    }
    this.letters += n;
    const id = n > maxLetters ? 0 : this.vocabulary.table.get(low, high | (tone << toneShift));
    this.ids[this.count] = id;
    this.doubtful[this.count] = 0;
    if (id === 0) this.unknown += 1;
    return i;
  }

  private readNumber(text: string, from: number): number {
    let i = from + 1;
    for (; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code >= 0x30 && code <= 0x39) continue;
      const next = text.charCodeAt(i + 1);
      if ((code === 0x2e || code === 0x2c) && next >= 0x30 && next <= 0x39) continue;
      break;
    }
    this.ids[this.count] = numberSymbol;
    this.doubtful[this.count] = 0;
    return i;
  }

  /** A full stop ends a sentence only before a blank or the end of the text. */
  private counts(text: string, at: number, mark: number): boolean {
    if (mark !== barrier.sentence || text.charCodeAt(at) !== 0x2e) return true;
    const next = text.charCodeAt(at + 1);
    return !(next > 0x20) || next === 0x201d || next === 0x22;
  }

  private standsFree(text: string, at: number): boolean {
    return text.charCodeAt(at - 1) <= 0x20 || text.charCodeAt(at + 1) <= 0x20;
  }

  private grow(): void {
    const size = this.ids.length * 2;
    const wider = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.ids = wider(this.ids, new Int32Array(size));
    this.bares = wider(this.bares, new Int32Array(size));
    this.starts = wider(this.starts, new Int32Array(size));
    this.ends = wider(this.ends, new Int32Array(size));
    this.sentences = wider(this.sentences, new Int32Array(size));
    this.barriers = wider(this.barriers, new Uint8Array(size));
    this.quoted = wider(this.quoted, new Uint8Array(size));
    this.doubtful = wider(this.doubtful, new Uint8Array(size));
  }
}
