import { legacyEncodingOf } from '../assembly/font-encoding';
import { isContentsStyle, storedLabel } from '../assembly/labels';
import type { ParagraphList, PlacedLabel } from '../assembly/paragraph-list';
import type { Piece } from '../assembly/piece';
import type { ReadingTally } from '../assembly/reading-tally';
import { FormatProblem } from '../format-problem';
import { readAttributes } from './attributes';
import { type CssLook, readDeclarations, StyleRules } from './css';
import type { DecodedPage } from './decode-page';
import { entityParts } from './entities';
import { nextLabel, openList } from './list-numbers';
import { type OpenElement, OpenElements } from './open-elements';
import { HtmlTokens } from './tokens';

type Attributes = ReadonlyMap<string, string>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BLOCKS = words('address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul');
const VOID = words('area base br col embed hr img input link meta param source track wbr');
const LEFT_OUT = words('head script style title template object applet embed iframe noframes noembed svg math canvas audio video select option textarea xmp xml button rp rt');
const PLAIN: OpenElement = { name: '', block: true, font: '', capitals: false, hidden: false, leftOut: null, label: false, style: undefined, list: undefined };

/** Long texts are read in stretches, so that one over the limit costs no more than the limit. */
const STRETCH = 64 * 1024;

/** Reads a page into paragraphs: blocks, cells and items end them, labels of lists come back as browsers or Word show them. */
export class PageReader {
  private readonly rules = new StyleRules();
  private readonly elements = new OpenElements();
  private pieces: Piece[] = [];
  private label: Piece[] = [];
  private itemLabel: string | null = null;
  private numbered = false;
  private afterBlank = true;
  private characters = 0;

  constructor(
    private readonly page: DecodedPage,
    private readonly tally: ReadingTally,
    private readonly list: ParagraphList,
    private readonly maxCharacters: number,
  ) {}

  read(): void {
    for (const token of new HtmlTokens(this.page.text)) {
      if (token.kind === 'text') this.takeText(token.text);
      else if (token.kind === 'open') this.open(token.name, readAttributes(token.attributes), token.closed);
      else if (token.kind === 'close') this.close(token.name);
      else if (token.name === 'style') this.rules.add(token.text);
    }
    this.endParagraph();
  }

  private get around(): OpenElement {
    return this.elements.innermost ?? PLAIN;
  }

  private open(name: string, attributes: Attributes, closed: boolean): void {
    const block = BLOCKS.has(name);
    if (block) this.endParagraph();
    this.elements.closeImplied(name, block);
    if (name === 'br') this.emit('\n', true);
    if (VOID.has(name) || (closed && !block)) return;
    if (name === 'del') this.tally.deletions += 1;
    if (name === 'ins') this.tally.insertions += 1;
    const classes = (attributes.get('class') ?? '').split(/\s/).filter((one) => one !== '').map((one) => one.toLowerCase());
    const style = attributes.get('style') ?? '';
    const look = { ...this.rules.lookOf(name, classes), ...readDeclarations(style) };
    const element = this.elementOf(name, attributes, style, look);
    if (name === 'li') this.itemLabel = nextLabel(this.elements.list, attributes, look.listType);
    if (block && !element.label && /mso-list:\s{0,4}l\d/i.test(style)) this.numbered = true;
    this.elements.push(element);
  }

  private elementOf(name: string, attributes: Attributes, style: string, look: CssLook): OpenElement {
    const { around } = this;
    const face = name === 'font' ? attributes.get('face')?.split(',')[0]?.trim() : undefined;
    const leftOut = name === 'del' ? 'deleted' : LEFT_OUT.has(name) || /mso-element:\s{0,4}(?:comment|header|footer)/i.test(style) ? 'other' : null;
    return {
      name,
      block: BLOCKS.has(name),
      font: look.font ?? face ?? around.font,
      capitals: look.capitals ?? around.capitals,
      hidden: around.hidden || attributes.has('hidden') || (look.hidden ?? false),
      leftOut: around.leftOut ?? leftOut,
      label: around.label || /mso-list:\s{0,4}ignore/i.test(style),
      style: this.styleOf(name, attributes, style),
      list: name === 'ol' || name === 'ul' ? openList(name, attributes, look.listType) : name === 'table' ? undefined : around.list,
    };
  }

  private styleOf(name: string, attributes: Attributes, style: string): string | undefined {
    if (/mso-element:\s{0,4}(?:footnote|endnote)\b/i.test(style) && !/-list/i.test(style)) return 'footnote';
    if (this.around.style === 'footnote') return 'footnote';
    if (/^table of contents/i.test(attributes.get('id') ?? '')) return 'toc 1';
    if (isContentsStyle(this.around.style)) return this.around.style;
    const own = /^h[1-6]$/.test(name) ? name : BLOCKS.has(name) ? attributes.get('class')?.split(/\s/)[0] : undefined;
    return own === undefined || own === '' ? this.around.style : own;
  }

  private close(name: string): void {
    if (BLOCKS.has(name)) this.endParagraph();
    this.elements.close(name);
  }

  private takeText(text: string): void {
    const { leftOut, font } = this.around;
    if (leftOut !== null) return;
    const { decode } = this.page;
    const oldFont = legacyEncodingOf(font) !== null;
    for (const part of entityParts(text)) {
      for (let at = 0; at < part.text.length; at += STRETCH) {
        const stretch = part.text.slice(at, at + STRETCH);
        const shown = part.decoded || decode === null ? stretch : decode(stretch, oldFont);
        if (this.elements.has('pre')) this.takeLines(shown);
        else this.emit(part.decoded ? shown : this.collapsed(shown), part.decoded);
      }
    }
  }

  private takeLines(text: string): void {
    text.split(/\r\n|[\n\r]/).forEach((line, index) => {
      if (index > 0) this.endParagraph();
      this.emit(line, false);
    });
  }

  private collapsed(text: string): string {
    const single = text.replace(/[ \t\r\n\f]+/g, ' ');
    return this.afterBlank && single.startsWith(' ') ? single.slice(1) : single;
  }

  private emit(text: string, solid: boolean): void {
    if (text === '') return;
    this.afterBlank = !solid && text.endsWith(' ');
    const { hidden, label, capitals, leftOut } = this.around;
    if (leftOut !== null) return;
    if (hidden) {
      this.tally.hiddenCharacters += text.trim().length;
      return;
    }
    this.characters += text.length;
    if (this.characters > this.maxCharacters) throw new FormatProblem('text-too-long', { characters: this.characters, limit: this.maxCharacters });
    // A page whose bytes mean what its fonts make of them says nothing by the name of a Unicode font.
    const font = this.page.byFont && legacyEncodingOf(this.around.font) === null ? '' : this.around.font;
    (label ? this.label : this.pieces).push({ text, font, capitals });
  }

  private endParagraph(): void {
    const { pieces, label, itemLabel, numbered } = this;
    this.afterBlank = true;
    if (pieces.length === 0 && label.length === 0) return;
    this.pieces = [];
    this.label = [];
    const blank = pieces.every(({ text }) => text.trim() === '');
    if (blank && label.length === 0) return;
    this.numbered = false;
    this.itemLabel = null;
    const { style } = this.around;
    if (isContentsStyle(style)) {
      this.tally.contentsLines += 1;
      return;
    }
    const shown = storedLabel(label) ?? fromItem(itemLabel);
    if (shown === null && numbered) this.tally.lostNumbers += 1;
    const inTable = this.elements.has('td') || this.elements.has('th');
    this.list.add(pieces, { inTable, ...(style !== undefined && { style }) }, shown);
  }
}

function fromItem(text: string | null): PlacedLabel | null {
  return text === null ? null : { pieces: [{ text, font: '', capitals: false }], bullet: text === '-' };
}
