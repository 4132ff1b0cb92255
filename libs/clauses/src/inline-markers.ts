import { isDigit, isLetter, isUpper, wordCount } from './letters';
import type { Line } from './lines';
import { type Marker, mayOpenLevel, readDigits, readLetters, readWordMarker } from './marker';
import type { Numbering } from './numbering';

interface Found {
  readonly at: number;
  readonly marker: Marker;
}

const CITING = /(?:^|[\s(])(?:tại|theo|của|khoản|điểm|và|đến|từ|các|hoặc|trong|ở|với|tới|là|này|mục|chương|phần|tiết|điều|vi phạm|trái|nêu|ghi)\s*$/i;
const CITED_NUMBER = /(?:^|[\s(])(?:khoản|điểm|mục|chương|phần|tiết|điều)\s*$/i;
const SENTENCE_END = '.;:!?…”)';
const LIST_START = '.:;';
const SECTIONS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'tiet', 'roman', 'upper', 'khoan']);

/** A title is no longer than this many words; a number behind more of them needs a sign before it. */
const TITLE_WORDS = 20;

const DIGIT = 1;
const BRACKET = 2;
const DASH = 3;
const ROMAN = 4;
const WORD = 5;

/** What a character may be the beginning (a bracket: the end) of; 0 for almost all of them, which keeps the search cheap. */
const LEADS = new Uint8Array(0x2020);
for (const [signs, lead] of [['0123456789', DIGIT], [')', BRACKET], ['-–', DASH], ['IVX', ROMAN], ['ĐCMPTKD', WORD]] as const) {
  for (const sign of signs) LEADS[sign.charCodeAt(0)] = lead;
}

/** Finds headings and numbers glued inside one line: "… của thôn. Điều 5. Họp thôn 1. Thôn họp … 2. Khi họp …". */
export class InlineMarkers {
  private seconds: Map<string, boolean> | undefined;

  constructor(private readonly text: string, private readonly line: Line, private readonly nextLine: Line | undefined, private readonly numbering: Numbering) {}

  /** The first glued marker behind the piece that begins at `start` with `marker`, or null. */
  after(start: number, marker: Marker | null): Found | null {
    const { text, line } = this;
    for (let i = (marker?.contentStart ?? start) + (marker === null ? 1 : 0); i < line.end; i++) {
      const code = text.charCodeAt(i);
      const lead = LEADS[code] ?? 0;
      if (lead === 0) continue;
      const found = this.at(lead, i, start, marker);
      if (found !== null) return { at: lead === BRACKET ? i - 1 : i, marker: found };
    }
    return null;
  }

  private at(lead: number, at: number, start: number, holder: Marker | null): Marker | null {
    switch (lead) {
      case DIGIT: return this.digitsAt(at, start, holder);
      case BRACKET: return this.letterBefore(at, start, holder);
      case DASH: return this.dashAt(at, start, holder);
      case ROMAN: return this.romanAt(at);
      default: return mayOpenLevel(this.text, at) ? this.wordAt(at, start, holder) : null;
    }
  }

  private signBefore(at: number): string {
    let i = at - 1;
    while (i >= this.line.start && this.text.charCodeAt(i) <= 0x20) i--;
    return i < this.line.start ? '' : this.text.charAt(i);
  }

  /** Whether nothing but a short title of the holder stands between its number and here. */
  private behindTitle(at: number, start: number, holder: Marker | null): boolean {
    return holder !== null && (holder.style === 'article' || SECTIONS.has(holder.style)) && wordCount(this.text.slice(start, at), TITLE_WORDS) <= TITLE_WORDS;
  }

  private isCited(at: number, start: number, citing = CITING): boolean {
    return citing.test(this.text.slice(Math.max(start, at - 12), at));
  }

  private wordAt(at: number, start: number, holder: Marker | null): Marker | null {
    const { text } = this;
    if (!isUpper(text.charAt(at)) || isLetter(text.charAt(at - 1))) return null;
    const marker = readWordMarker(text, at, this.line.end);
    if (marker === null || marker.style === 'point-word') return null;
    const sign = this.signBefore(at);
    if (sign === '-' || sign === '–') return holder !== null && holder.style === 'khoan' ? marker : null;
    if (!isUpper(text.charAt(marker.contentStart)) && marker.contentStart < this.line.end) return null;
    if (this.isCited(at, start) || /[\d,]/.test(sign)) return null;
    const separated = /[.:\-–]\s*$/.test(marker.label);
    const expected = this.numbering.continues(marker) || marker.value === 1;
    const sentence = sign !== '' && SENTENCE_END.includes(sign);
    if (marker.style === 'khoan') return this.khoanAt(at, start, holder, marker, separated && sentence);
    if (holder !== null && SECTIONS.has(holder.style) && separated && this.behindTitle(at, start, holder)) return marker;
    const codified = marker.value === null && sign !== ';' && sign !== ':';
    if (sentence) return separated ? (expected || codified ? marker : null) : this.capitalHeading(marker, expected);
    return separated && expected && marker.style === 'article' ? marker : null;
  }

  private khoanAt(at: number, start: number, holder: Marker | null, marker: Marker, sentence: boolean): Marker | null {
    if (marker.value !== 1) return sentence && this.numbering.continues(marker) ? marker : null;
    const first = sentence || this.behindTitle(at, start, holder);
    return first && this.hasSecond(marker.label.replace('1', '2'), marker) ? marker : null;
  }

  private capitalHeading(marker: Marker, expected: boolean): Marker | null {
    const head = this.text.slice(marker.contentStart, Math.min(this.line.end, marker.contentStart + 12));
    return expected && /^\p{Lu}{2}/u.test(head) ? marker : null;
  }

  private digitsAt(at: number, start: number, holder: Marker | null): Marker | null {
    if (this.text.charCodeAt(at - 1) > 0x20) return null;
    const behind = isDigit(this.text.charAt(at + 1)) ? at + 2 : at + 1;
    if (!'.)/:-'.includes(this.text.charAt(behind))) return null;
    const marker = readDigits(this.text, at, this.line.end);
    if (marker === null || marker.style !== 'arabic' || !/[\p{Lu}“"]/u.test(this.text.charAt(marker.contentStart))) return null;
    const sign = this.signBefore(at);
    if (marker.value !== 1) return LIST_START.includes(sign) && this.numbering.continues(marker) ? marker : null;
    if (sign !== ':' && (!this.behindTitle(at, start, holder) || this.isCited(at, start, CITED_NUMBER))) return null;
    return this.hasSecond(`2${marker.label.slice(1)}`, marker) ? marker : null;
  }

  /** The next roman numeral, behind the end of a sentence and before a title in capitals. */
  private romanAt(at: number): Marker | null {
    if (this.text.charCodeAt(at - 1) > 0x20) return null;
    const sign = this.signBefore(at);
    if (sign === '' || !LIST_START.includes(sign)) return null;
    const marker = readLetters(this.text, at, this.line.end);
    return marker !== null && marker.style === 'roman' && this.numbering.continues(marker) ? this.capitalHeading(marker, true) : null;
  }

  private letterBefore(bracket: number, start: number, holder: Marker | null): Marker | null {
    if (this.text.charCodeAt(bracket - 2) > 0x20) return null;
    const marker = readLetters(this.text, bracket - 1, this.line.end);
    if (marker === null || marker.style !== 'letter') return null;
    const listed = `${LIST_START},`.includes(this.signBefore(bracket - 1));
    if (marker.value !== 1) return listed && this.numbering.continues(marker) ? marker : null;
    const titled = holder?.style === 'arabic' && wordCount(this.text.slice(start, bracket), TITLE_WORDS) <= TITLE_WORDS && isUpper(this.text.charAt(marker.contentStart));
    return (listed || titled) && this.hasSecond('b)', marker) ? marker : null;
  }

  /** " - Mỗi nhà …" behind the end of a sentence, or the first dash behind a title if more follow. */
  private dashAt(at: number, start: number, holder: Marker | null): Marker | null {
    const { text } = this;
    if (text.charAt(at - 1) !== ' ' || text.charAt(at + 1) !== ' ' || !isUpper(text.charAt(at + 2))) return null;
    const marker: Marker = { style: 'dash', value: null, number: '', label: text.charAt(at), contentStart: at + 2 };
    const sign = this.signBefore(at);
    if (sign !== '' && LIST_START.includes(sign)) return marker;
    return this.behindTitle(at, start, holder) && this.hasSecond(`. ${marker.label}`, marker) ? marker : null;
  }

  /** One number alone is no list: its successor has to stand further on in this line or open the next. */
  private hasSecond(label: string, first: Marker): boolean {
    this.seconds ??= new Map();
    const known = this.seconds.get(label);
    if (known !== undefined) return known;
    const { text, line, nextLine } = this;
    const here = text.slice(line.start, line.end);
    const alone = first.style === 'dash' ? here.includes(label) || here.includes(label.replace('.', ';')) : here.includes(` ${label} `);
    const found = alone || (nextLine !== undefined && text.startsWith(label, nextLine.start));
    this.seconds.set(label, found);
    return found;
  }
}
