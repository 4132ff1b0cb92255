import { isDigit, isLetter, isUpper, wordCount } from './letters';
import type { Line } from './lines';
import { type Marker, mayOpenLevel, readDigits, readLetters, readWordMarker } from './marker';
import type { Numbering } from './numbering';

interface Found {
  readonly at: number;
  readonly marker: Marker;
}

const CITING = /(?:^|[\s(])(?:tại|theo|của|khoản|điểm|và|đến|từ|các|hoặc|trong|ở|với|tới|là|này|mục|chương|phần|tiết|điều|vi phạm|trái|nêu|ghi)\s*$/i;
const SENTENCE_END = '.;:!?…”)';
const LIST_START = '.:;';

/** Finds headings and numbers glued inside one line: "… của thôn. Điều 5. Họp thôn 1. Thôn họp … 2. Khi họp …". */
export class InlineMarkers {
  private seconds: Map<string, boolean> | undefined;

  constructor(private readonly text: string, private readonly line: Line, private readonly nextLine: Line | undefined, private readonly numbering: Numbering) {}

  /** The first glued marker behind the piece that begins at `start` with `marker`, or null. */
  after(start: number, marker: Marker | null): Found | null {
    const { text } = this;
    for (let i = (marker?.contentStart ?? start) + (marker === null ? 1 : 0); i < this.line.end; i++) {
      const code = text.charCodeAt(i);
      let found: Marker | null = null;
      if (code >= 0x30 && code <= 0x39) found = this.digitsAt(i, start, marker);
      else if (code === 0x29) found = this.letterBefore(i);
      else if (mayOpenLevel(text, i)) found = this.wordAt(i, start, marker);
      if (found !== null) return { at: code === 0x29 ? i - 1 : i, marker: found };
    }
    return null;
  }

  private signBefore(at: number): string {
    let i = at - 1;
    while (i >= this.line.start && this.text.charCodeAt(i) <= 0x20) i--;
    return i < this.line.start ? '' : this.text.charAt(i);
  }

  private wordAt(at: number, start: number, holder: Marker | null): Marker | null {
    const { text } = this;
    if (!isUpper(text.charAt(at)) || isLetter(text.charAt(at - 1))) return null;
    const marker = readWordMarker(text, at, this.line.end);
    if (marker === null || marker.style === 'khoan' || marker.style === 'point-word') return null;
    const sign = this.signBefore(at);
    const separated = /[.:\-–]\s*$/.test(marker.label);
    const content = text.charAt(marker.contentStart);
    if (sign === '-' || sign === '–') return holder !== null && holder.style === 'khoan' ? marker : null;
    if (!isUpper(content) && marker.contentStart < this.line.end) return null;
    if (CITING.test(text.slice(Math.max(start, at - 12), at)) || /[\d,]/.test(sign)) return null;
    const expected = this.numbering.continues(marker) || marker.value === 1;
    if (holder !== null && isSection(holder) && wordCount(text.slice(start, at), 20) <= 20 && separated) return marker;
    if (SENTENCE_END.includes(sign) && sign !== '') return separated ? (expected || marker.value === null ? marker : null) : this.capitalHeading(marker, expected);
    return separated && expected && marker.style === 'article' ? marker : null;
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
    if (marker === null || marker.style !== 'arabic' || !isUpper(this.text.charAt(marker.contentStart))) return null;
    const sign = this.signBefore(at);
    if (marker.value !== 1) return LIST_START.includes(sign) && this.numbering.continues(marker) ? marker : null;
    const afterTitle = holder !== null && holder.style === 'article' && wordCount(this.text.slice(start, at), 20) <= 20;
    return (afterTitle || sign === ':') && this.hasSecond('2', marker) ? marker : null;
  }

  private letterBefore(bracket: number): Marker | null {
    if (this.text.charCodeAt(bracket - 2) > 0x20) return null;
    const marker = readLetters(this.text, bracket - 1, this.line.end);
    if (marker === null || marker.style !== 'letter') return null;
    if (!(LIST_START + ',').includes(this.signBefore(bracket - 1))) return null;
    if (marker.value !== 1) return this.numbering.continues(marker) ? marker : null;
    return this.hasSecond('b', marker) ? marker : null;
  }

  /** One number alone is no list: its successor has to stand further on in this line or open the next. */
  private hasSecond(second: string, first: Marker): boolean {
    const label = second + first.label.slice(1);
    this.seconds ??= new Map();
    const known = this.seconds.get(label);
    if (known !== undefined) return known;
    const { text, line, nextLine } = this;
    const here = text.slice(line.start, line.end).includes(` ${label} `);
    const found = here || (nextLine !== undefined && text.startsWith(label, nextLine.start));
    this.seconds.set(label, found);
    return found;
  }
}

function isSection(marker: Marker): boolean {
  return ['part', 'chapter', 'section', 'tiet', 'roman', 'upper', 'khoan'].includes(marker.style);
}
