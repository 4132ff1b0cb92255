import { isContentsStyle } from '../assembly/labels';
import type { ParagraphList } from '../assembly/paragraph-list';
import type { Piece } from '../assembly/piece';
import type { ReadingTally } from '../assembly/reading-tally';
import type { Label, NumberingCounters } from '../numbering/numbering-counters';
import { attribute, childElements, childNamed, value } from '../xml/elements';
import { InlineReader, preferredBranch } from './inline-reader';
import { readNumberingReference, readRunLook, type Styles } from './styles';

/** The parts a body refers to. */
export interface BodySources {
  readonly styles: Styles;
  readonly counters: NumberingCounters;
  /** `footnote 1` → its element. */
  readonly notes: ReadonlyMap<string, Element>;
  readonly tally: ReadingTally;
  /** Where the paragraphs go. */
  readonly list: ParagraphList;
}

interface Place {
  readonly inTable: boolean;
  readonly style?: string;
  /** Text of paragraphs whose mark was deleted, waiting for the paragraph they flow into. */
  pending: Piece[];
}

/** Reads blocks (body, cell, text box, note) into paragraphs in reading order. */
export class BodyReader {
  private readonly inline: InlineReader;
  private readonly list: ParagraphList;
  private readonly seenNotes = new Map<string, number>();

  constructor(private readonly sources: BodySources) {
    this.list = sources.list;
    this.inline = new InlineReader(sources.styles, sources.tally);
  }

  read(container: Element, place: Omit<Place, 'pending'> = { inTable: false }): void {
    const here: Place = { ...place, pending: [] };
    this.readBlocks(container, here);
    if (here.pending.length > 0) this.push(null, here.pending, undefined, here);
  }

  private readBlocks(container: Element, place: Place): void {
    for (const block of childElements(container)) this.readBlock(block, place);
  }

  private readBlock(block: Element, place: Place): void {
    switch (block.localName) {
      case 'p': return this.readParagraph(block, place);
      case 'tbl': return this.readTable(block, place);
      case 'sdt': return isContentsGallery(block) ? this.countContents(block) : this.readBlocks(block, place);
      case 'sdtContent': case 'customXml': case 'ins': case 'moveTo': return this.readBlocks(block, place);
      case 'AlternateContent': {
        const branch = preferredBranch(block);
        return branch === undefined ? undefined : this.readBlocks(branch, place);
      }
      // Another file put in here; it is said to be there and stays closed.
      case 'altChunk': return void (this.sources.tally.embeddedFiles += 1);
      default: return undefined;
    }
  }

  private readTable(table: Element, place: Place): void {
    for (const row of childElements(table)) {
      if (row.localName === 'sdt' || row.localName === 'sdtContent') this.readTable(row, place);
      if (row.localName !== 'tr' || childNamed(childNamed(row, 'trPr'), 'del') !== undefined) continue;
      this.readCells(row, place);
    }
  }

  private readCells(row: Element, place: Place): void {
    for (const cell of childElements(row)) {
      if (cell.localName === 'sdt' || cell.localName === 'sdtContent') this.readCells(cell, place);
      if (cell.localName === 'tc' && childNamed(childNamed(cell, 'tcPr'), 'cellDel') === undefined) this.read(cell, { ...place, inTable: true });
    }
  }

  private readParagraph(paragraph: Element, place: Place): void {
    const { styles, counters, tally } = this.sources;
    const pPr = childNamed(paragraph, 'pPr');
    const styleId = value(pPr, 'pStyle');
    const look = styles.paragraphLook(styleId);
    const content = this.inline.read(paragraph, look);
    if (isContentsStyle(styles.nameOf(styleId))) {
      tally.contentsLines += 1;
      return;
    }
    place.pending.push(...content.pieces);
    const mark = childNamed(pPr, 'rPr');
    if (childNamed(mark, 'del') === undefined && childNamed(mark, 'moveFrom') === undefined) {
      const { styleIds, ...inherited } = styles.numberingOf(styleId);
      const label = counters.label({ ...inherited, ...readNumberingReference(pPr) }, styleIds);
      const shown = label === null ? null : { ...label, look: { ...look, ...readRunLook(mark), ...label.look } };
      this.push(shown, place.pending, styles.nameOf(styleId), place);
      place.pending = [];
    }
    this.readHangingOn(content.textBoxes, content.noteIds, place);
  }

  private readHangingOn(textBoxes: readonly Element[], noteIds: readonly string[], place: Place): void {
    for (const box of textBoxes) {
      this.sources.tally.textBoxes += 1;
      this.read(box, { inTable: place.inTable, style: 'text-box' });
    }
    for (const id of noteIds) {
      const note = this.sources.notes.get(id);
      if (note === undefined || this.seenNotes.has(id)) continue;
      this.seenNotes.set(id, this.seenNotes.size + 1);
      this.sources.tally.footnotes += 1;
      const first = this.list.paragraphs.length;
      this.read(note, { inTable: place.inTable, style: 'footnote' });
      this.list.prefix(first, `[${this.seenNotes.get(id)}] `);
    }
  }

  private push(label: Label | null, pieces: readonly Piece[], styleName: string | undefined, place: Place): void {
    const style = place.style ?? styleName;
    const shown = label === null ? null : { pieces: [{ text: label.text, font: label.look.font ?? '', capitals: label.look.capitals ?? false }], bullet: label.bullet };
    this.list.add(pieces, { inTable: place.inTable, ...(style !== undefined && { style }) }, shown);
  }

  private countContents(block: Element): void {
    const lines = block.getElementsByTagNameNS('*', 'p').length;
    this.sources.tally.contentsLines += lines;
  }
}

function isContentsGallery(block: Element): boolean {
  const gallery = childNamed(childNamed(childNamed(block, 'sdtPr'), 'docPartObj'), 'docPartGallery');
  return attribute(gallery, 'val') === 'Table of Contents';
}
