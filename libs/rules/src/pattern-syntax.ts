/** The tree of one pattern. */
export type PatternNode =
  | { readonly kind: 'concepts'; readonly names: readonly string[] }
  | { readonly kind: 'gap'; readonly most: number; readonly crossing: number; readonly without: readonly string[] }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'mark'; readonly strength: number }
  | { readonly kind: 'sentence-start' };

/** A pattern that cannot be read; the message names the pattern and the place. */
export class PatternProblem extends Error {}

const crossingOf: Readonly<Record<string, number>> = { ',': 1, ';': 2, '.': 3 };
const special = '{}()[]<>|^@,; ';

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  readAll(): PatternNode {
    const node = this.readChoice('');
    if (this.at < this.text.length) this.fail(`unexpected "${this.text[this.at]}"`);
    return node;
  }

  private readChoice(close: string): PatternNode {
    const options: PatternNode[] = [this.readSequence(close)];
    while (this.text[this.at] === '|') {
      this.at += 1;
      options.push(this.readSequence(close));
    }
    return options.length === 1 ? (options[0] as PatternNode) : { kind: 'choice', options };
  }

  private readSequence(close: string): PatternNode {
    const parts: PatternNode[] = [];
    for (;;) {
      while (this.text[this.at] === ' ') this.at += 1;
      const char = this.text[this.at];
      if (char === undefined || char === '|' || (close !== '' && char === close)) break;
      parts.push(this.readPart(char));
    }
    return parts.length === 1 ? (parts[0] as PatternNode) : { kind: 'sequence', parts };
  }

  private readPart(char: string): PatternNode {
    if (char === '{') return { kind: 'concepts', names: this.until('{', '}').split('|').map((name) => name.trim()) };
    if (char === '<') return this.readGap();
    if (char === '(') return this.readGroup(')');
    if (char === '[') return { kind: 'choice', options: [this.readGroup(']'), { kind: 'sequence', parts: [] }] };
    if (char === ',' || char === ';') {
      this.at += 1;
      return { kind: 'mark', strength: crossingOf[char] ?? 0 };
    }
    if (char === '^') {
      this.at += 1;
      return { kind: 'sentence-start' };
    }
    return this.readWords();
  }

  private readGroup(close: string): PatternNode {
    this.at += 1;
    const node = this.readChoice(close);
    if (this.text[this.at] !== close) this.fail(`missing "${close}"`);
    this.at += 1;
    return node;
  }

  /** Plain words stand together as one literal phrase. */
  private readWords(): PatternNode {
    const from = this.at;
    while (this.at < this.text.length && (this.text[this.at] === ' ' || !special.includes(this.text[this.at] as string))) this.at += 1;
    const words = this.text.slice(from, this.at).trim();
    if (words === '') this.fail(`unexpected "${this.text[this.at]}"`);
    return { kind: 'concepts', names: [`=${words}`] };
  }

  private readGap(): PatternNode {
    const [head = '', ...without] = this.until('<', '>').split('!');
    const match = /^(\d+)([,;.]?)$/.exec(head.trim());
    if (!match) this.fail(`gap "<${head}>"`);
    return { kind: 'gap', most: Number(match?.[1]), crossing: crossingOf[match?.[2] ?? ''] ?? 0, without: without.map((name) => name.trim()) };
  }

  private until(open: string, close: string): string {
    const end = this.text.indexOf(close, this.at);
    if (end < 0) this.fail(`"${open}" without "${close}"`);
    const inside = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return inside;
  }

  private fail(what: string): never {
    throw new PatternProblem(`${what} at ${this.at} in pattern "${this.text}"`);
  }
}

/** Reads one pattern: `{concept|concept}` words `<6,!concept>` `(a | b)` `[optional]` `^` and `,` or `;` where punctuation must stand. */
export const parsePattern = (text: string): PatternNode => new Reader(text).readAll();

/** Replaces `@shape` by its alternatives and {X…}/{Y…} by the concepts of the given sex. */
export const expandPattern = (
  text: string,
  shapes: ReadonlyMap<string, readonly string[]>,
  placeholders: ReadonlyMap<string, string>,
  depth = 0,
): string => {
  if (depth > 8) throw new PatternProblem(`shapes refer to each other in a ring: "${text}"`);
  const withShapes = text.replace(/@([a-z0-9-]+)/g, (_whole, name: string) => {
    const patterns = shapes.get(name);
    if (!patterns) throw new PatternProblem(`unknown shape @${name} in "${text}"`);
    return `(${patterns.map((pattern) => expandPattern(pattern, shapes, placeholders, depth + 1)).join('|')})`;
  });
  return withShapes.replace(/\b([XY](?:\.[a-z-]+)?)(?=[|}!>])/g, (whole, name: string) => placeholders.get(name) ?? whole);
};
