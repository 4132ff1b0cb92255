import type { Piece, RunLook } from '../assembly/piece';
import type { ReadingTally } from '../assembly/reading-tally';
import { attribute, childElements } from '../xml/elements';
import type { TextStyles } from './text-styles';

/** A paragraph's own text, and what hangs on it and is read after it. */
export interface InlineContent {
  readonly pieces: Piece[];
  /** Text boxes and shapes with text. */
  readonly boxes: Element[];
  readonly notes: Element[];
}

const TEXT = 3;
const ELEMENT = 1;
/** Elements inside a paragraph whose text is not the paragraph's. */
const LEFT_OUT = new Set(['annotation', 'annotation-end', 'ruby-text', 'hidden-text', 'hidden-paragraph', 'tracked-changes', 'forms', 'script', 'image', 'object', 'object-ole', 'plugin', 'title', 'desc', 'event-listeners']);
const SHAPES = new Set(['text-box', 'custom-shape', 'rect', 'ellipse', 'caption']);
/** A run of blanks is stored as a number; nobody types more. */
const MOST_BLANKS = 1000;

/** Reads the text inside paragraphs; blanks collapse as the format says. */
export class InlineReader {
  private afterBlank = true;

  constructor(
    private readonly styles: TextStyles,
    private readonly tally: ReadingTally,
  ) {}

  read(paragraph: Element, look: RunLook): InlineContent {
    const content: InlineContent = { pieces: [], boxes: [], notes: [] };
    this.afterBlank = true;
    this.readChildren(paragraph, look, content);
    return content;
  }

  private readChildren(parent: Element, look: RunLook, into: InlineContent): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === TEXT) this.emit(this.collapsed(node.nodeValue ?? ''), look, into);
      else if (node.nodeType === ELEMENT) this.readElement(node as Element, look, into);
    }
  }

  private readElement(element: Element, look: RunLook, into: InlineContent): void {
    const name = element.localName;
    if (name === 's') this.emit(' '.repeat(blanksOf(element)), look, into);
    else if (name === 'tab') this.emit('\t', look, into);
    else if (name === 'line-break') this.emit('\n', look, into);
    else if (name === 'span') this.readChildren(element, this.styles.over(look, attribute(element, 'style-name')), into);
    else if (name === 'note') into.notes.push(element);
    else if (SHAPES.has(name)) into.boxes.push(element);
    else if (name === 'frame' || name === 'g') this.readFrame(element, into);
    else if (!LEFT_OUT.has(name)) this.readChildren(element, look, into);
  }

  /** A frame holds a picture, an object or a text box, and the same again in other ways; only boxes are text. */
  private readFrame(frame: Element, into: InlineContent): void {
    for (const child of childElements(frame)) {
      if (SHAPES.has(child.localName)) into.boxes.push(child);
      else if (child.localName === 'frame' || child.localName === 'g') this.readFrame(child, into);
    }
  }

  private collapsed(text: string): string {
    const single = text.replace(/[ \t\r\n]+/g, ' ');
    const shown = this.afterBlank && single.startsWith(' ') ? single.slice(1) : single;
    if (shown !== '') this.afterBlank = shown.endsWith(' ');
    return shown;
  }

  private emit(text: string, look: RunLook, into: InlineContent): void {
    if (text === '') return;
    if (text.trim() !== '') this.afterBlank = text.endsWith(' ');
    if (look.hidden === true) this.tally.hiddenCharacters += text.length;
    else into.pieces.push({ text, font: look.font ?? '', capitals: look.capitals ?? false });
  }
}

function blanksOf(element: Element): number {
  const count = attribute(element, 'c');
  return count === undefined || !/^\d{1,9}$/.test(count) ? 1 : Math.min(MOST_BLANKS, Number(count));
}
