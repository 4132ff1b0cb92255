import { legacyEncodingOf } from '../assembly/font-encoding';
import type { Piece, RunLook } from '../assembly/piece';
import type { ReadingTally } from '../assembly/reading-tally';
import { attribute, childElements, childNamed, value } from '../xml/elements';
import { readRunLook, type Styles } from './styles';

/** A paragraph's own text, and what hangs on it and is read after it. */
export interface InlineContent {
  readonly pieces: Piece[];
  readonly textBoxes: Element[];
  readonly noteIds: string[];
}

type Emit = (text: string, font?: string) => void;

const TRANSPARENT = new Set(['hyperlink', 'smartTag', 'sdt', 'sdtContent', 'customXml', 'fldSimple', 'dir', 'bdo', 'ruby', 'rubyBase']);

/** `mc:AlternateContent` says the same thing twice: its first choice, else the fallback. */
export const preferredBranch = (element: Element): Element | undefined => childNamed(element, 'Choice') ?? childNamed(element, 'Fallback');

/** Reads the text of paragraphs, in the accepted view of tracked changes, results of fields only. */
export class InlineReader {
  /** Complex fields may span paragraphs, so their nesting outlives one: true while inside a field's code. */
  private readonly fields: boolean[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly tally: ReadingTally,
  ) {}

  read(paragraph: Element, look: RunLook): InlineContent {
    const content: InlineContent = { pieces: [], textBoxes: [], noteIds: [] };
    this.readChildren(paragraph, look, content);
    return content;
  }

  private readChildren(parent: Element, look: RunLook, into: InlineContent): void {
    for (const child of childElements(parent)) {
      const name = child.localName;
      if (name === 'r') this.readRun(child, look, into);
      else if (TRANSPARENT.has(name)) this.readChildren(child, look, into);
      else if (name === 'ins' || name === 'moveTo') {
        this.tally.insertions += 1;
        this.readChildren(child, look, into);
      } else if (name === 'del' || name === 'moveFrom') this.tally.deletions += 1;
      else if (name === 'AlternateContent') {
        const branch = preferredBranch(child);
        if (branch !== undefined) this.readChildren(branch, look, into);
      }
    }
  }

  private readRun(run: Element, paragraphLook: RunLook, into: InlineContent): void {
    const rPr = childNamed(run, 'rPr');
    const look = { ...this.styles.over(paragraphLook, value(rPr, 'rStyle')), ...readRunLook(rPr) };
    const font = look.font ?? '';
    const emit: Emit = (text, ownFont = font) => {
      if (text === '' || this.fields.includes(true)) return;
      if (look.hidden === true) this.tally.hiddenCharacters += text.length;
      else into.pieces.push({ text, font: ownFont, capitals: look.capitals ?? false });
    };
    for (const child of childElements(run)) this.readRunChild(child, font, emit, into);
  }

  private readRunChild(child: Element, font: string, emit: Emit, into: InlineContent): void {
    switch (child.localName) {
      case 't': return emit(child.textContent ?? '');
      case 'tab': case 'ptab': return emit('\t');
      case 'br': case 'cr': return emit('\n');
      case 'noBreakHyphen': return emit('-');
      // Word writes byte AD as a soft hyphen, and in TCVN3 fonts that byte is the letter ư.
      case 'softHyphen': return emit(legacyEncodingOf(font) === null ? '' : '\u00ad');
      case 'sym': return emit(symbolOf(child), attribute(child, 'font'));
      case 'fldChar': return this.moveInField(attribute(child, 'fldCharType'));
      case 'footnoteReference': return void into.noteIds.push(`footnote ${attribute(child, 'id')}`);
      case 'endnoteReference': return void into.noteIds.push(`endnote ${attribute(child, 'id')}`);
      case 'AlternateContent': return collectTextBoxes(preferredBranch(child), into.textBoxes);
      case 'drawing': case 'pict': case 'object': return collectTextBoxes(child, into.textBoxes);
      default: return undefined;
    }
  }

  private moveInField(step: string | undefined): void {
    if (step === 'begin') this.fields.push(true);
    else if (step === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = false;
    else if (step === 'end') this.fields.pop();
  }
}

/** A symbol names its character by number; in old fonts that is a letter. */
function symbolOf(element: Element): string {
  const code = attribute(element, 'char');
  return code !== undefined && /^[0-9a-f]{4}$/i.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : '';
}

/** Finds the text boxes of a drawing; a box inside a box is found when the outer one is read. */
function collectTextBoxes(element: Element | undefined, into: Element[]): void {
  if (element === undefined) return;
  for (const child of childElements(element)) {
    if (child.localName === 'txbxContent') into.push(child);
    else collectTextBoxes(child.localName === 'AlternateContent' ? preferredBranch(child) : child, into);
  }
}
