import type { RunLook } from '../assembly/piece';
import { attribute, childElements, childNamed } from '../xml/elements';

interface Style {
  readonly displayName: string;
  readonly parent: string | undefined;
  readonly look: RunLook;
  readonly listStyle: string | undefined;
}

/** A style's name is unique only among styles of its family. */
export type StyleFamily = 'paragraph' | 'text';

const DEEPEST = 32;

/** The font a text property names, through the table of font faces. */
function lookOf(properties: Element | undefined, faces: ReadonlyMap<string, string>): RunLook {
  if (properties === undefined) return {};
  const face = attribute(properties, 'font-name');
  const font = face === undefined ? attribute(properties, 'font-family') : (faces.get(face) ?? face);
  const display = attribute(properties, 'display');
  const transform = attribute(properties, 'text-transform');
  return {
    ...(font !== undefined && { font: font.split(',')[0]?.replace(/['"]/g, '').trim() ?? '' }),
    ...(display !== undefined && { hidden: display === 'none' }),
    ...(transform !== undefined && { capitals: transform === 'uppercase' }),
  };
}

/** The styles of an ODT, each resolved through what it is based on. */
export class TextStyles {
  private readonly styles = new Map<string, Style>();
  private readonly faces = new Map<string, string>();
  private defaults: RunLook = {};

  /** Parts in the order in which their styles lie over each other: the style sheet, then the content. */
  constructor(...parts: readonly (Element | undefined)[]) {
    const sections = parts.flatMap((part) => (part === undefined ? [] : [...childElements(part)]));
    for (const section of sections) if (section.localName === 'font-face-decls') this.addFaces(section);
    for (const section of sections) {
      if (section.localName !== 'styles' && section.localName !== 'automatic-styles') continue;
      for (const element of childElements(section)) this.add(element);
    }
  }

  private addFaces(section: Element): void {
    for (const face of childElements(section)) {
      const name = attribute(face, 'name');
      if (name !== undefined) this.faces.set(name, attribute(face, 'font-family') ?? name);
    }
  }

  private add(element: Element): void {
    const family = attribute(element, 'family');
    const look = lookOf(childNamed(element, 'text-properties'), this.faces);
    if (element.localName === 'default-style' && family === 'paragraph') this.defaults = look;
    const name = attribute(element, 'name');
    if (element.localName !== 'style' || name === undefined) return;
    const listStyle = attribute(element, 'list-style-name');
    this.styles.set(`${family} ${name}`, { displayName: attribute(element, 'display-name') ?? name, parent: attribute(element, 'parent-style-name'), look, listStyle });
  }

  private chain(family: StyleFamily, name: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let next = name; next !== undefined && chain.length < DEEPEST; ) {
      const style = this.styles.get(`${family} ${next}`);
      if (style === undefined) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }

  /** Text in a paragraph of that style. */
  paragraphLook(name: string | undefined): RunLook {
    return this.chain('paragraph', name).reduceRight<RunLook>((below, { look }) => ({ ...below, ...look }), this.defaults);
  }

  /** `below` with a text style laid over it. */
  over(below: RunLook, name: string | undefined): RunLook {
    return this.chain('text', name).reduceRight<RunLook>((look, style) => ({ ...look, ...style.look }), below);
  }

  /** What people call the style: automatic ones go by the style they are based on. */
  nameOf(name: string | undefined): string | undefined {
    const chain = this.chain('paragraph', name);
    return (chain.find(({ displayName }) => !/^P\d+$/.test(displayName)) ?? chain[0])?.displayName;
  }

  listStyleOf(name: string | undefined): string | undefined {
    return this.chain('paragraph', name).find(({ listStyle }) => listStyle !== undefined)?.listStyle;
  }
}
