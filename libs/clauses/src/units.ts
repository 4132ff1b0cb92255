import { isCapitals, isDigit, isFinished, isLower, isUpper, wordCount } from './letters';
import type { Marker, Style } from './marker';
import { isPageNumber } from './page-number';
import type { Piece } from './pieces';
import type { Wrapping } from './wrapping';
import type { Zones } from './zones';
import type { Zone } from './clause';

/** A paragraph or heading made of one or more pieces; offsets into the text. */
export interface Unit {
  start: number;
  end: number;
  readonly marker: Marker | null;
  readonly zone: Zone;
  readonly blankBefore: boolean;
  /** A page number that stands alone. */
  readonly isPage: boolean;
}

interface Growing extends Unit {
  /** Start of its last line and whether that line was joined as verse. */
  lastStart: number;
  verse: boolean;
}

const TITLED: ReadonlySet<Style> = new Set<Style>(['part', 'chapter', 'section', 'tiet', 'article', 'roman', 'upper', 'khoan']);

function zoneOf(index: number, zones: Zones): Zone {
  if (index < zones.letterheadEnd) return 'letterhead';
  if (index >= zones.signaturesStart) return 'signatures';
  return index < zones.bodyStart ? 'preamble' : 'body';
}

function openMidSentence(text: string, unit: Growing): boolean {
  return !isFinished(text.slice(unit.end - 6, unit.end));
}

function continuesInLowerCase(char: string): boolean {
  return isLower(char) || /[,;.)%”’»]/.test(char);
}

/** Joins lines into paragraphs: typewriter and PDF line breaks, titles under their number, verse, page numbers in mid-sentence. */
export class UnitBuilder {
  private readonly units: Growing[] = [];

  constructor(private readonly text: string, private readonly pieces: readonly Piece[], private readonly zones: Zones, private readonly wrapping: Wrapping) {}

  build(): Unit[] {
    this.pieces.forEach((piece, i) => {
      const zone = zoneOf(i, this.zones);
      const unit = this.units.at(-1);
      if (unit !== undefined && unit.zone === zone && piece.marker === null && this.belongs(unit, piece, i)) {
        unit.end = piece.end;
        unit.lastStart = piece.start;
      } else {
        const { start, end, marker, blankBefore } = piece;
        this.units.push({ start, end, marker, zone, blankBefore, isPage: isPageNumber(this.text, start, end), lastStart: start, verse: false });
      }
    });
    return this.units;
  }

  private belongs(unit: Growing, piece: Piece, index: number): boolean {
    const { text } = this;
    const first = text.charAt(piece.start);
    const open = openMidSentence(text, unit);
    if (isPageNumber(text, piece.start, piece.end)) return open && !unit.isPage && (unit.zone === 'body' || unit.zone === 'preamble');
    if (unit.isPage) return false;
    if (this.isTitleOf(unit, piece, index)) return true;
    if (open && continuesInLowerCase(first) && !this.isShortLetterhead(unit)) return true;
    if (unit.zone === 'letterhead') return this.isOpenLetterhead(unit);
    if (unit.zone === 'signatures') return false;
    return this.isWrappedLine(unit, piece, open) || this.isVerse(unit, piece);
  }

  private isShortLetterhead(unit: Growing): boolean {
    return unit.zone === 'letterhead' && unit.end - unit.start < 30 && isCapitals(this.text.slice(unit.start, unit.end));
  }

  /** "(Được cuộc họp … thông qua" up to its bracket, and a line of the title that ends in a comma. */
  private isOpenLetterhead(unit: Growing): boolean {
    const head = this.text.slice(unit.start, Math.min(unit.end, unit.start + 600));
    return /,$/.test(head) || (head.startsWith('(') && !head.includes(')') && head.length < 600);
  }

  private isWrappedLine(unit: Growing, piece: Piece, open: boolean): boolean {
    const { wrapped, width, spaced } = this.wrapping;
    if (!wrapped || piece.blankBefore) return false;
    const last = unit.end - unit.lastStart;
    const first = this.text.charAt(piece.start);
    if (this.text.charAt(unit.end - 1) === ':' && isUpper(first)) return false;
    if (continuesInLowerCase(first)) return last >= width * 0.6;
    if (isCapitals(this.text.slice(piece.start, piece.end)) || isCapitals(this.text.slice(unit.lastStart, unit.end))) return false;
    if (open && (isUpper(first) || isDigit(first))) return last >= width * 0.7;
    return spaced ? last >= width * 0.6 : last >= width * 0.92;
  }

  /** "Chương I" + "QUY ĐỊNH CHUNG", and a second line of a title in capitals. */
  private isTitleOf(unit: Growing, piece: Piece, index: number): boolean {
    const style = unit.marker?.style;
    if (style === undefined || unit.marker === null || !TITLED.has(style)) return false;
    const { text } = this;
    const title = text.slice(piece.start, piece.end);
    const capitals = isCapitals(title);
    const content = text.slice(unit.marker.contentStart, unit.end);
    if (content !== '') return capitals && !piece.blankBefore && isCapitals(content) && wordCount(content, 30) <= 30;
    if (capitals) return wordCount(title, 30) <= 30;
    const limit = style === 'article' || style === 'khoan' ? 12 : 16;
    const next = this.pieces[index + 1];
    return next !== undefined && wordCount(title, limit + 1) <= limit && !/[.;:,…]$/.test(title) && isUpper(title.charAt(0)) && index + 1 < this.zones.signaturesStart;
  }

  /** Short lines in a row, ended by commas or by nothing, are one poem. */
  private isVerse(unit: Growing, piece: Piece): boolean {
    if (piece.blankBefore || unit.marker !== null) return false;
    const { text } = this;
    const before = text.slice(unit.lastStart, unit.end);
    const here = text.slice(piece.start, piece.end);
    if (wordCount(before, 11) > 10 || wordCount(here, 11) > 10 || wordCount(before, 11) < 4 || isCapitals(here)) return false;
    const flows = /,$/.test(before) || (unit.verse && !/:$/.test(before));
    if (!flows) return false;
    unit.verse = true;
    return true;
  }
}
