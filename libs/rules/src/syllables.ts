const letters = 'abcdefghijklmnopqrstuvwxyzăâêôơưđ';
const bare: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const tones = '\u0300\u0301\u0309\u0303\u0323';
const tableSize = 0x2000;

/** Per code unit: letter number (0 = no letter). */
export const letterOf = new Uint8Array(tableSize);
/** Per code unit: the letter without its mark. */
export const bareLetterOf = new Uint8Array(tableSize);
/** Per code unit: tone 0–5. */
export const toneOf = new Uint8Array(tableSize);

const normalForm = (letter: string): string => {
  const lower = letter.toLowerCase();
  if (lower === 'đ' || lower === 'ð') return 'đ';
  if (lower === 'ƣ') return 'ư';
  return lower.normalize('NFD');
};

const fill = (code: number): void => {
  const parts = normalForm(String.fromCharCode(code));
  const tone = [...parts].map((part) => tones.indexOf(part) + 1).find((found) => found > 0) ?? 0;
  const base = [...parts].filter((part) => !tones.includes(part)).join('').normalize('NFC');
  const index = letters.indexOf(base);
  if (base.length !== 1 || index < 0) return;
  letterOf[code] = index + 1;
  bareLetterOf[code] = letters.indexOf(bare[base] ?? base) + 1;
  toneOf[code] = tone;
};

for (let code = 0x41; code < tableSize; code += 1) fill(code);

/** A syllable packed without loss into two integers: five letters of six bits, four more, and the tone; the place of the tone mark is forgotten. */
export interface PackedSyllable {
  readonly low: number;
  readonly high: number;
}

export const toneShift = 26;
export const maxLetters = 9;

/** Packs one syllable (`withMarks` false forgets marks and tone); null when it is no word of letters or too long. */
export const pack = (syllable: string, withMarks: boolean): PackedSyllable | null => {
  let low = 0;
  let high = 0;
  let tone = 0;
  if (syllable.length === 0 || syllable.length > maxLetters) return null;
  for (let i = 0; i < syllable.length; i += 1) {
    const code = syllable.charCodeAt(i);
    const letter = (code < tableSize ? (withMarks ? letterOf[code] : bareLetterOf[code]) : 0) ?? 0;
    if (letter === 0) return null;
    if (i < 5) low = (low << 6) | letter;
    else high = (high << 6) | letter;
    if (withMarks) tone |= toneOf[code] ?? 0;
  }
  return { low, high: high | (tone << toneShift) };
};

/** The syllable in bare lower-case letters (đ → d); used to compare readings that lost marks. */
export const bareForm = (syllable: string): string => {
  let out = '';
  for (let i = 0; i < syllable.length; i += 1) {
    const letter = bareLetterOf[syllable.charCodeAt(i)] ?? 0;
    if (letter > 0) out += letters[letter - 1];
  }
  return out;
};

/** Open-addressing table from packed syllables to small integers; 0 means unknown. */
export class SyllableTable {
  private mask: number;
  private lows: Int32Array;
  private highs: Int32Array;
  private ids: Int32Array;
  private used = 0;

  constructor(capacity = 1024) {
    this.mask = capacity - 1;
    this.lows = new Int32Array(capacity);
    this.highs = new Int32Array(capacity);
    this.ids = new Int32Array(capacity);
  }

  get(low: number, high: number): number {
    const { ids, lows, highs, mask } = this;
    let slot = (Math.imul(low ^ (high << 7) ^ (high >>> 9), 0x9e3779b1) >>> 11) & mask;
    for (;;) {
      const id = ids[slot] as number;
      if (id === 0 || (lows[slot] === low && highs[slot] === high)) return id;
      slot = (slot + 1) & mask;
    }
  }

  /** Adds a spelling for an id unless the spelling already has one. */
  set(low: number, high: number, id: number): void {
    if (this.get(low, high) !== 0) return;
    if (this.used * 2 > this.mask) this.grow();
    this.put(low, high, id);
    this.used += 1;
  }

  private put(low: number, high: number, id: number): void {
    let slot = (Math.imul(low ^ (high << 7) ^ (high >>> 9), 0x9e3779b1) >>> 11) & this.mask;
    while (this.ids[slot] !== 0) slot = (slot + 1) & this.mask;
    this.lows[slot] = low;
    this.highs[slot] = high;
    this.ids[slot] = id;
  }

  private grow(): void {
    const { lows, highs, ids } = this;
    const capacity = (this.mask + 1) * 2;
    this.mask = capacity - 1;
    this.lows = new Int32Array(capacity);
    this.highs = new Int32Array(capacity);
    this.ids = new Int32Array(capacity);
    for (let i = 0; i < ids.length; i += 1) if (ids[i] !== 0) this.put(lows[i] as number, highs[i] as number, ids[i] as number);
  }
}
