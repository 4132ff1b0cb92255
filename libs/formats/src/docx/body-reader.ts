import type { Paragraph } from '../document';
import { attribute, childElements, childNamed, value } from '../xml/elements';
import type { DocxTally } from './docx-tally';
import { InlineReader, type Piece, preferredBranch } from './inline-reader';
import { joinPieces } from './legacy-runs';
import type { Label, NumberingCounters } from './numbering-counters';
import { readNumberingReference, readRunLook, type Styles } from './styles';

/** The parts a body refers to. */
export interface BodySources {
  readonly styles: Styles;
  readonly counters: NumberingCounters;
  /** `footnote 1` → its element. */
  readonly notes: ReadonlyMap<string, Element>;
  readonly tally: DocxTally;
}

interface Place {
  readonly inTable: boolean;
  readonly style?: string;
  /** Text of paragraphs whose mark was deleted, waiting for the paragraph they flow into. */
  pending: Piece[];
}

const isContents = (styleName: string | undefined): boolean => /^toc \d|^mục lục \d/i.test(styleName ?? '');

/** Reads blocks (body, cell, text box, note) into paragraphs in reading order. */
export class BodyReader {
  private readonly inline: InlineReader;
  private readonly seenNotes = new Map<string, number>();
  readonly paragraphs: Paragraph[] = [];

  constructor(private readonly sources: BodySources) {
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
      if (cell.localName === 'tc') this.read(cell, { ...place, inTable: true });
    }
  }

  private readParagraph(paragraph: Element, place: Place): void {
    const { styles, counters, tally } = this.sources;
    const pPr = childNamed(paragraph, 'pPr');
    const styleId = value(pPr, 'pStyle');
    const look = styles.paragraphLook(styleId);
    const content = this.inline.read(paragraph, look);
    if (isContents(styles.nameOf(styleId))) {
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
      const first = this.paragraphs.length;
      this.read(note, { inTable: place.inTable, style: 'footnote' });
      const opening = this.paragraphs[first];
      if (opening !== undefined) this.paragraphs[first] = prefixed(opening, `[${this.seenNotes.get(id)}] `);
    }
  }

  private push(label: Label | null, pieces: readonly Piece[], styleName: string | undefined, place: Place): void {
    const { text: body, runs } = joinPieces(pieces, this.sources.tally);
    // Word shows the number of an empty numbered paragraph too, but a lone dash says nothing.
    if (body === '' && (label === null || label.bullet)) return;
    const style = place.style ?? styleName;
    const paragraph: Paragraph = {
      text: body,
      ...(style !== undefined && { style }),
      ...(place.inTable && { inTable: true as const }),
      ...(runs.length > 0 && { runs }),
    };
    this.paragraphs.push(label === null ? paragraph : this.labelled(paragraph, label));
  }

  private labelled(paragraph: Paragraph, label: Label): Paragraph {
    const piece = { text: label.text, font: label.look.font ?? '', capitals: label.look.capitals ?? false };
    const { text: numbering, runs } = joinPieces([piece], this.sources.tally);
    const withLabel = prefixed(paragraph, `${numbering} `);
    return {
      ...withLabel,
      text: withLabel.text.trimEnd(),
      numbering,
      ...((runs.length > 0 || withLabel.runs !== undefined) && { runs: [...runs, ...(withLabel.runs ?? [])] }),
    };
  }

  private countContents(block: Element): void {
    const lines = block.getElementsByTagNameNS('*', 'p').length;
    this.sources.tally.contentsLines += lines;
  }
}

function prefixed(paragraph: Paragraph, prefix: string): Paragraph {
  const runs = paragraph.runs?.map((run) => ({ ...run, start: run.start + prefix.length, end: run.end + prefix.length }));
  return { ...paragraph, text: prefix + paragraph.text, ...(runs !== undefined && { runs }) };
}

function isContentsGallery(block: Element): boolean {
  const gallery = childNamed(childNamed(childNamed(block, 'sdtPr'), 'docPartObj'), 'docPartGallery');
  return attribute(gallery, 'val') === 'Table of Contents';
}
