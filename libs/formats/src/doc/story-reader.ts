import { legacyEncodingOf } from '../assembly/font-encoding';
import { isContentsStyle } from '../assembly/labels';
import type { ParagraphList, PlacedLabel } from '../assembly/paragraph-list';
import type { Piece } from '../assembly/piece';
import type { ReadingTally } from '../assembly/reading-tally';
import type { NumberingCounters } from '../numbering/numbering-counters';
import { FieldNesting } from './field-nesting';
import type { FormattedRanges } from './formatting-pages';
import { type CharacterChanges, type ParagraphChanges, paragraphChanges } from './looks';
import { laidOver, type StyleLook, type StyleSheet } from './style-sheet';
import type { TextRun, TextRuns } from './text-runs';

/** Text that hangs on a place of the main text and is read after that paragraph. */
export interface Attachment {
  readonly at: number;
  readonly kind: 'footnote' | 'text-box';
  readonly start: number;
  readonly end: number;
}

/** What a story refers to. */
export interface StorySources {
  readonly runs: TextRuns;
  readonly paragraphs: FormattedRanges;
  readonly styles: StyleSheet;
  readonly fonts: readonly string[];
  readonly counters: NumberingCounters;
  readonly tally: ReadingTally;
  readonly list: ParagraphList;
}

interface Stretch {
  readonly text: string;
  readonly changes: CharacterChanges;
}

const PARAGRAPH_ENDS = new Set(['\r', '\u0007']);
const PAGE_BREAK = '\f';
const SOFT_HYPHEN = '\u001f';
/** Characters a reader sees otherwise than they are stored: line and column breaks, the hard hyphen. */
const SHOWN: Readonly<Record<string, string>> = { '\u000b': '\n', '\u000e': '\n', '\u001e': '-', '\f': '\n', '\t': '\t', '\n': '\n' };
const FIRST_PRINTABLE = ' ';
/** A list number beyond this only switches numbering off or means a Word 6 list, which stores no label. */
const LAST_LIST = 0x7fe;
const OLD_LIST = 0x7ff;

/** Reads one story (main text, note, text box) into paragraphs. */
export class StoryReader {
  private readonly fields = new FieldNesting();
  private stretches: Stretch[] = [];

  constructor(
    private readonly sources: StorySources,
    private readonly attachments: readonly Attachment[] = [],
    private readonly style?: string,
  ) {}

  read(start: number, end: number): void {
    let attached = 0;
    const endOfParagraph = (position: number): void => {
      for (let next = this.attachments[attached]; next !== undefined && next.at <= position; next = this.attachments[attached]) {
        this.readAttachment(next);
        attached += 1;
      }
    };
    for (const run of this.sources.runs.between(start, end)) this.readRun(run, endOfParagraph);
    if (this.stretches.length > 0) this.endParagraph(0, {});
    endOfParagraph(Number.MAX_SAFE_INTEGER);
    this.sources.tally.lostNumbers += this.fields.numbersWithoutText;
  }

  private readRun(run: TextRun, endOfParagraph: (position: number) => void): void {
    let from = 0;
    for (let index = 0; index < run.text.length; index += 1) {
      const character = run.text.charAt(index);
      if (!PARAGRAPH_ENDS.has(character) && !(character === PAGE_BREAK && this.endsParagraph(run, index))) continue;
      this.collect(run.text.slice(from, index), run.changes);
      from = index + 1;
      const properties = this.sources.paragraphs.at(run.offsetOf(index)).range;
      if (run.changes.deleted === true) continue;
      this.endParagraph(properties?.style ?? 0, paragraphChanges(...(properties === undefined ? [] : [properties.grpprl]), run.pieceChanges));
      endOfParagraph(run.start + index);
    }
    this.collect(run.text.slice(from), run.changes);
  }

  /** A page break ends a paragraph only where a section ends with it. */
  private endsParagraph(run: TextRun, index: number): boolean {
    const offset = run.offsetOf(index);
    return this.sources.paragraphs.at(offset).next <= run.offsetOf(index + 1);
  }

  private collect(text: string, changes: CharacterChanges): void {
    if (text === '') return;
    if (changes.inserted === true) this.sources.tally.insertions += 1;
    if (changes.deleted === true) this.sources.tally.deletions += 1;
    else this.stretches.push({ text, changes });
  }

  private endParagraph(style: number, direct: ParagraphChanges): void {
    const { styles, list, tally } = this.sources;
    const stretches = this.stretches;
    this.stretches = [];
    const look = styles.paragraphLook(style);
    const pieces = stretches.flatMap((stretch) => this.piecesOf(stretch, look));
    const name = styles.nameOf(style);
    if (isContentsStyle(name)) {
      tally.contentsLines += 1;
      return;
    }
    const { inTable = false, rowEnd = false, ...own } = { ...styles.numberingOf(style), ...direct };
    if (rowEnd) return;
    const shown = this.style ?? name;
    list.add(pieces, { inTable, ...(shown !== undefined && { style: shown }) }, this.labelOf(own, look));
  }

  private labelOf({ list: number = 0, level = 0 }: ParagraphChanges, look: StyleLook): PlacedLabel | null {
    if (number === 0 || number > OLD_LIST) return null;
    const label = number > LAST_LIST ? null : this.sources.counters.label({ numId: number, level }, []);
    if (label === null) {
      if (number === OLD_LIST || !this.sources.counters.has(number)) this.sources.tally.lostNumbers += 1;
      return null;
    }
    const font = label.look.font ?? this.fontName(look.font);
    return { pieces: [{ text: label.text, font: label.bullet ? '' : font, capitals: look.capitals }], bullet: label.bullet };
  }

  private fontName(index: number | undefined): string {
    return index === undefined ? '' : (this.sources.fonts[index] ?? '');
  }

  private piecesOf({ text, changes }: Stretch, paragraphLook: StyleLook): Piece[] {
    const { styles, tally } = this.sources;
    const styled = changes.style === undefined ? paragraphLook : styles.over(paragraphLook, changes.style);
    const look = laidOver(styled, changes);
    const font = this.fontName(look.font);
    const piece = changes.special === true ? this.specialPiece(text, changes) : { text: this.shownText(text, font), font };
    if (piece.text === '') return [];
    if (look.hidden) {
      tally.hiddenCharacters += piece.text.length;
      return [];
    }
    return [{ ...piece, capitals: look.capitals }];
  }

  /** Characters that stand for something else still open and close fields; of the rest only a symbol is text. */
  private specialPiece(text: string, { symbol }: CharacterChanges): { text: string; font: string } {
    let shown = '';
    for (const character of text) {
      if (!this.fields.take(character) && character === '(' && symbol !== undefined) shown += symbol.character;
    }
    return { text: shown, font: this.fontName(symbol?.font) };
  }

  private shownText(text: string, font: string): string {
    const inTcvn3 = legacyEncodingOf(font) === 'tcvn3';
    let shown = '';
    for (const character of text) {
      if (this.fields.take(character)) continue;
      // Word keeps byte AD as its own soft hyphen, and in TCVN3 fonts that byte is the letter ư.
      if (character === SOFT_HYPHEN || character === '\u00ad') shown += inTcvn3 || font === '' ? '\u00ad' : '';
      else shown += character >= FIRST_PRINTABLE ? character : (SHOWN[character] ?? '');
    }
    return shown;
  }

  private readAttachment({ kind, start, end }: Attachment): void {
    const { tally, list } = this.sources;
    const first = list.paragraphs.length;
    new StoryReader(this.sources, [], kind).read(start, end);
    if (list.paragraphs.length === first) return;
    if (kind === 'text-box') tally.textBoxes += 1;
    else {
      tally.footnotes += 1;
      list.prefix(first, `[${tally.footnotes}] `);
    }
  }
}
