/** What a declaration block says about which text a reader sees. */
export interface CssLook {
  readonly font?: string;
  readonly hidden?: boolean;
  readonly capitals?: boolean;
  /** Type of a list (`list-style-type`). */
  readonly listType?: string;
}

const MOST_RULES = 5000;

/** Cuts at a sign outside quotes and brackets: a font's name may hold a semicolon, an embedded picture does. */
function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [];
  let quote = '';
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (quote !== '') quote = here === quote ? '' : quote;
    else if (here === '"' || here === "'") quote = here;
    else if (here === '(') depth += 1;
    else if (here === ')') depth = Math.max(0, depth - 1);
    else if (here === sign && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

const bare = (value: string): string => value.trim().replace(/^["']/, '').replace(/["']$/, '').trim();

/** The first family of a list of fonts. */
const firstFamily = (value: string): string => bare(splitOutside(value, ',')[0] ?? '');

/** The family in the shorthand `font: 7.0pt "Times New Roman"`: what stands in quotes. */
function familyOfShorthand(value: string): string | undefined {
  const from = value.search(/["']/);
  if (from < 0) return undefined;
  const end = value.indexOf(value.charAt(from), from + 1);
  return end < 0 ? undefined : value.slice(from + 1, end).trim();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const PROPERTIES: Readonly<Record<string, (look: Mutable<CssLook>, value: string) => unknown>> = {
  'font-family': (look, value) => {
    const family = firstFamily(value);
    if (!/^(?:inherit|initial|unset)$/i.test(family)) look.font = family;
  },
  font: (look, value) => {
    const family = familyOfShorthand(value);
    if (family !== undefined) look.font = family;
  },
  display: (look, value) => (look.hidden = value === 'none'),
  'mso-hide': (look, value) => (look.hidden = value === 'all'),
  'text-transform': (look, value) => (look.capitals = value === 'uppercase'),
  'list-style-type': (look, value) => (look.listType = value),
  'list-style': (look, value) => (look.listType = value.split(/\s/)[0] ?? ''),
};

/** Reads a declaration block: the content of a `style` attribute or of a rule. */
export function readDeclarations(block: string): CssLook {
  const look: Mutable<CssLook> = {};
  for (const declaration of splitOutside(block, ';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (!Object.hasOwn(PROPERTIES, name)) continue;
    const value = declaration.slice(colon + 1).replace('!important', '').trim();
    PROPERTIES[name]?.(look, name.startsWith('font') ? value : value.toLowerCase());
  }
  return look;
}

function withoutComments(css: string): string {
  let out = '';
  let from = 0;
  for (let at = css.indexOf('/*'); at >= 0; at = css.indexOf('/*', from)) {
    out += css.slice(from, at);
    const end = css.indexOf('*/', at + 2);
    if (end < 0) return out;
    from = end + 2;
  }
  return out + css.slice(from);
}

/** Rules of style sheets by simple selector (`p`, `.MsoNormal`, `p.MsoNormal`); all others concern no text this reader sees. */
export class StyleRules {
  private readonly rules = new Map<string, CssLook>();

  /** Takes one style sheet; later rules win. */
  add(sheet: string): void {
    const css = withoutComments(sheet).replaceAll('<!--', '').replaceAll('-->', '');
    for (let at = 0; at < css.length && this.rules.size < MOST_RULES; ) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const end = blockEnd(css, open);
      const selectors = css.slice(css.lastIndexOf(';', open) >= at ? css.lastIndexOf(';', open) + 1 : at, open).trim();
      if (!selectors.startsWith('@')) this.addRule(selectors, readDeclarations(css.slice(open + 1, end)));
      at = end + 1;
    }
  }

  private addRule(selectors: string, look: CssLook): void {
    if (Object.keys(look).length === 0) return;
    for (const selector of selectors.split(',')) {
      const simple = selector.trim().toLowerCase();
      if (/^[a-z0-9*]{0,20}(?:\.[\w-]{1,80})?$/.test(simple) && simple !== '') this.rules.set(simple, { ...this.rules.get(simple), ...look });
    }
  }

  /** What the rules say of an element: its tag, then its classes, then both together. */
  lookOf(tag: string, classes: readonly string[]): CssLook {
    const selectors = [tag, ...classes.map((name) => `.${name}`), ...classes.map((name) => `${tag}.${name}`)];
    return selectors.reduce<CssLook>((look, selector) => ({ ...look, ...this.rules.get(selector) }), {});
  }
}

/** The brace that closes a block; blocks inside blocks belong to it. */
function blockEnd(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    const sign = css.charAt(at);
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return css.length;
}
