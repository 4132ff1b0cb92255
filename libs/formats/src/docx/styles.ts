import type { RunLook } from '../assembly/piece';
import type { NumberingReference } from '../numbering/list';
import { attribute, childElements, childNamed, toggle, value, wholeNumber } from '../xml/elements';

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: NumberingReference;
  readonly look: RunLook;
}

/** The font that letters beyond ASCII are shown in: where legacy fonts keep their Vietnamese. */
function fontOf(rPr: Element | undefined): string | undefined {
  const fonts = childNamed(rPr, 'rFonts');
  if (fonts === undefined) return undefined;
  if (attribute(fonts, 'hAnsiTheme') !== undefined) return '';
  return attribute(fonts, 'hAnsi') ?? attribute(fonts, 'ascii');
}

/** Reads what a `w:rPr` says directly. */
export function readRunLook(rPr: Element | undefined): RunLook {
  const font = fontOf(rPr);
  const hidden = toggle(rPr, 'vanish');
  const capitals = toggle(rPr, 'caps');
  return { ...(font !== undefined && { font }), ...(hidden !== undefined && { hidden }), ...(capitals !== undefined && { capitals }) };
}

/** Reads what a `w:pPr` says directly about numbering. */
export function readNumberingReference(pPr: Element | undefined): NumberingReference {
  const numPr = childNamed(pPr, 'numPr');
  const numId = wholeNumber(numPr, 'numId');
  const level = wholeNumber(numPr, 'ilvl');
  return { ...(numId !== undefined && { numId }), ...(level !== undefined && { level }) };
}

/** The document's styles, each resolved through what it is based on. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly defaults: RunLook;
  private defaultParagraph: string | undefined;

  constructor(root: Element | undefined) {
    this.defaults = readRunLook(childNamed(childNamed(childNamed(root, 'docDefaults'), 'rPrDefault'), 'rPr'));
    for (const element of root === undefined ? [] : childElements(root)) {
      if (element.localName === 'style') this.add(element);
    }
  }

  private add(element: Element): void {
    const id = attribute(element, 'styleId');
    if (id === undefined) return;
    const byDefault = attribute(element, 'default');
    if (attribute(element, 'type') === 'paragraph' && (byDefault === '1' || byDefault === 'true')) this.defaultParagraph = id;
    this.styles.set(id, {
      name: value(element, 'name') ?? id,
      basedOn: value(element, 'basedOn'),
      numbering: readNumberingReference(childNamed(element, 'pPr')),
      look: readRunLook(childNamed(element, 'rPr')),
    });
  }

  nameOf(id: string | undefined): string | undefined {
    return this.styles.get(id ?? this.defaultParagraph ?? '')?.name;
  }

  /** Style ids from the named one down to its root, each once. */
  private chain(id: string | undefined): [string, Style][] {
    const chain = new Map<string, Style>();
    let next = id;
    while (next !== undefined && !chain.has(next)) {
      const style = this.styles.get(next);
      if (style === undefined) break;
      chain.set(next, style);
      next = style.basedOn;
    }
    return [...chain];
  }

  /** What text looks like in a paragraph of that style. */
  paragraphLook(id: string | undefined): RunLook {
    return this.over(this.defaults, id ?? this.defaultParagraph);
  }

  /** `look` with a character style laid over it. */
  over(look: RunLook, id: string | undefined): RunLook {
    return this.chain(id).reduceRight<RunLook>((below, [, style]) => ({ ...below, ...style.look }), look);
  }

  /** Numbering a style brings along, and the ids of the styles that may be named by a level (`w:pStyle`), nearest first. */
  numberingOf(id: string | undefined): NumberingReference & { styleIds: string[] } {
    const chain = this.chain(id ?? this.defaultParagraph);
    const merged = chain.reduceRight<NumberingReference>((below, [, style]) => ({ ...below, ...style.numbering }), {});
    return { ...merged, styleIds: chain.map(([styleId]) => styleId) };
  }
}
