import type { ParagraphList, PlacedLabel } from '../assembly/paragraph-list';
import type { RunLook } from '../assembly/piece';
import type { ReadingTally } from '../assembly/reading-tally';
import { attribute, childElements, childNamed } from '../xml/elements';
import { InlineReader } from './inline-reader';
import { ListCounters } from './list-counters';
import { type ListLevel, OUTLINE } from './list-styles';
import type { TextStyles } from './text-styles';

type Levels = ReadonlyMap<number, ListLevel>;

/** What a body refers to. */
export interface BodySources {
  readonly styles: TextStyles;
  readonly lists: ReadonlyMap<string, Levels>;
  readonly tally: ReadingTally;
  readonly list: ParagraphList;
}

/** The list an item stands in. */
interface ListPlace {
  readonly styleName: string | undefined;
  readonly depth: number;
  readonly counters: ListCounters;
}

/** The label the next paragraph of an item takes; an item's further paragraphs have none. */
interface Item extends ListPlace {
  readonly start: number | undefined;
  used: boolean;
}

interface Place {
  readonly inTable: boolean;
  readonly style?: string;
}

const NO_LEVELS: Levels = new Map();
const CONTENTS = new Set(['table-of-content', 'illustration-index', 'table-index', 'object-index', 'user-index', 'alphabetical-index']);
const LEFT_OUT = new Set(['tracked-changes', 'sequence-decls', 'variable-decls', 'user-field-decls', 'forms', 'shapes', 'table-column', 'covered-table-cell', 'annotation', 'title', 'desc']);

const numberOf = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined);

/** Reads blocks (body, section, cell, list, text box, note) into paragraphs in reading order. */
export class BodyReader {
  private readonly inline: InlineReader;
  private readonly outline: ListCounters;
  private readonly byId = new Map<string, ListCounters>();
  private readonly byStyle = new Map<string, ListCounters>();

  constructor(private readonly sources: BodySources) {
    this.inline = new InlineReader(sources.styles, sources.tally);
    this.outline = new ListCounters(sources.tally.unknownFormats);
  }

  readBlocks(container: Element, place: Place, item: Item | null = null): void {
    for (const block of childElements(container)) this.readBlock(block, place, item);
  }

  private readBlock(block: Element, place: Place, item: Item | null): void {
    const name = block.localName;
    if (name === 'p' || name === 'h') this.readParagraph(block, place, item);
    else if (name === 'list') this.readList(block, place, item);
    else if (name === 'numbered-paragraph') this.readNumbered(block, place);
    else if (name === 'table') this.readBlocks(block, { ...place, inTable: true });
    else if (CONTENTS.has(name)) this.sources.tally.contentsLines += block.getElementsByTagNameNS('*', 'p').length;
    else if (name === 'frame' || name === 'custom-shape') this.readBoxes([block], place);
    else if (!LEFT_OUT.has(name)) this.readBlocks(block, place, item);
  }

  private readList(element: Element, place: Place, outer: Item | null): void {
    const styleName = attribute(element, 'style-name') ?? outer?.styleName;
    const counters = outer?.counters ?? this.countersOf(element, styleName);
    const depth = (outer?.depth ?? 0) + 1;
    const id = attribute(element, 'id');
    if (id !== undefined) this.byId.set(id, counters);
    for (const child of childElements(element)) {
      if (child.localName !== 'list-item' && child.localName !== 'list-header') continue;
      const start = numberOf(attribute(child, 'start-value'));
      this.readBlocks(child, place, { styleName, depth, counters, start, used: child.localName === 'list-header' });
    }
  }

  /** A list counts on where it says so; otherwise it starts anew. */
  private countersOf(element: Element, styleName: string | undefined): ListCounters {
    const continued = attribute(element, 'continue-list');
    const before = continued !== undefined ? this.byId.get(continued) : attribute(element, 'continue-numbering') === 'true' ? this.byStyle.get(styleName ?? '') : undefined;
    const counters = before ?? new ListCounters(this.sources.tally.unknownFormats);
    this.byStyle.set(styleName ?? '', counters);
    return counters;
  }

  private readNumbered(element: Element, place: Place): void {
    const styleName = attribute(element, 'style-name');
    const key = attribute(element, 'list-id') ?? styleName ?? '';
    const counters = this.byId.get(key) ?? new ListCounters(this.sources.tally.unknownFormats);
    this.byId.set(key, counters);
    const depth = numberOf(attribute(element, 'level')) ?? 1;
    this.readBlocks(element, place, { styleName, depth, counters, start: numberOf(attribute(element, 'start-value')), used: false });
  }

  private readParagraph(paragraph: Element, place: Place, item: Item | null): void {
    const { styles, list } = this.sources;
    const styleName = attribute(paragraph, 'style-name');
    const look = styles.paragraphLook(styleName);
    const content = this.inline.read(paragraph, look);
    const style = place.style ?? styles.nameOf(styleName);
    list.add(content.pieces, { inTable: place.inTable, ...(style !== undefined && { style }) }, this.labelOf(paragraph, item, look));
    this.readBoxes(content.boxes, place);
    for (const note of content.notes) this.readNote(note, place);
  }

  private labelOf(paragraph: Element, item: Item | null, look: RunLook): PlacedLabel | null {
    const { lists, styles } = this.sources;
    const inItem = item !== null && !item.used;
    if (inItem) item.used = true;
    const outlineLevel = paragraph.localName === 'h' && item === null ? numberOf(attribute(paragraph, 'outline-level')) : undefined;
    const asHeading = outlineLevel !== undefined && attribute(paragraph, 'is-list-header') !== 'true';
    if (!inItem && !asHeading) return null;
    const styleName = inItem ? (item.styleName ?? styles.listStyleOf(attribute(paragraph, 'style-name'))) : OUTLINE;
    const levels = lists.get(styleName ?? '') ?? NO_LEVELS;
    const [counters, depth, start] = inItem ? [item.counters, item.depth, item.start] : [this.outline, outlineLevel ?? 1, numberOf(attribute(paragraph, 'start-value'))];
    const label = counters.label(levels, depth, start);
    if (label === null) return null;
    const labelLook = label.bullet ? {} : styles.over(look, label.textStyle);
    return { pieces: [{ text: label.text, font: labelLook.font ?? '', capitals: labelLook.capitals ?? false }], bullet: label.bullet };
  }

  private readBoxes(boxes: readonly Element[], { inTable }: Place): void {
    const { list, tally } = this.sources;
    for (const box of boxes) {
      const before = list.paragraphs.length;
      this.readBlocks(box, { inTable, style: 'text-box' });
      if (list.paragraphs.length > before) tally.textBoxes += 1;
    }
  }

  private readNote(note: Element, { inTable }: Place): void {
    const { list, tally } = this.sources;
    const body = childNamed(note, 'note-body');
    const first = list.paragraphs.length;
    if (body !== undefined) this.readBlocks(body, { inTable, style: 'footnote' });
    if (list.paragraphs.length === first) return;
    tally.footnotes += 1;
    list.prefix(first, `[${tally.footnotes}] `);
  }
}
