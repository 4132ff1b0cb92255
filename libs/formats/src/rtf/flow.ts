import { isContentsStyle, storedLabel } from '../assembly/labels';
import type { ParagraphList } from '../assembly/paragraph-list';
import type { Piece } from '../assembly/piece';
import type { ReadingTally } from '../assembly/reading-tally';
import { PieceGathering } from './gathering';

/** Paragraph properties; `\pard` clears them. */
export interface ParagraphProperties {
  readonly inTable: boolean;
  readonly list: number;
  readonly style: number;
}

export const PLAIN_PARAGRAPH: ParagraphProperties = { inTable: false, list: 0, style: 0 };

interface Entry extends ParagraphProperties {
  readonly pieces: readonly Piece[];
  readonly label: readonly Piece[];
}

const isBlank = (pieces: readonly Piece[]): boolean => pieces.every(({ text }) => text.trim() === '');

/** One stream of paragraphs: the main text, a note, a text box. What hangs on a paragraph waits until that is complete. */
export class Flow {
  private readonly entries: (Entry | Flow)[] = [];
  private readonly gathered = new PieceGathering();
  private label: Piece[] = [];
  private hanging: Flow[] = [];

  constructor(readonly kind: 'main' | 'footnote' | 'text-box') {}

  add(piece: Piece): void {
    this.gathered.add(piece);
  }

  addLabel(piece: Piece): void {
    this.label.push(piece);
  }

  hang(flow: Flow): void {
    this.hanging.push(flow);
  }

  endParagraph(properties: ParagraphProperties): void {
    const pieces = this.gathered.take();
    if (!isBlank(pieces) || !isBlank(this.label)) this.entries.push({ ...properties, pieces, label: this.label });
    this.entries.push(...this.hanging);
    this.label = [];
    this.hanging = [];
  }

  /** Writes everything out in reading order. */
  writeTo(list: ParagraphList, tally: ReadingTally, styles: ReadonlyMap<number, string>): void {
    for (const entry of this.entries) {
      if (entry instanceof Flow) entry.writeHanging(list, tally, styles);
      else this.writeEntry(entry, list, tally, styles.get(entry.style));
    }
  }

  private writeEntry({ pieces, label, inTable, list: number }: Entry, list: ParagraphList, tally: ReadingTally, styleName: string | undefined): void {
    if (isContentsStyle(styleName)) {
      tally.contentsLines += 1;
      return;
    }
    const style = this.kind === 'main' ? styleName : this.kind;
    const place = { inTable, ...(style !== undefined && { style }) };
    if (isBlank(label)) {
      if (number > 0 && !isBlank(pieces)) tally.lostNumbers += 1;
      return list.add(pieces, place);
    }
    list.add(pieces, place, storedLabel(label));
  }

  private writeHanging(list: ParagraphList, tally: ReadingTally, styles: ReadonlyMap<number, string>): void {
    const first = list.paragraphs.length;
    this.writeTo(list, tally, styles);
    if (list.paragraphs.length === first) return;
    if (this.kind === 'text-box') tally.textBoxes += 1;
    else {
      tally.footnotes += 1;
      list.prefix(first, `[${tally.footnotes}] `);
    }
  }
}
