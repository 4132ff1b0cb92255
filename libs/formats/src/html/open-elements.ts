import type { OpenList } from './list-numbers';

/** What an element means for the text inside it. */
export interface OpenElement {
  readonly name: string;
  readonly block: boolean;
  readonly font: string;
  readonly capitals: boolean;
  readonly hidden: boolean;
  /** Text that is not the document's own: a comment, deleted text, a program. */
  readonly leftOut: 'deleted' | 'other' | null;
  /** The text is the label Word generated. */
  readonly label: boolean;
  readonly style: string | undefined;
  readonly list: OpenList | undefined;
}

/** Browsers flatten what is nested deeper; so does this reader. */
const DEEPEST = 200;

/** What an opening tag closes first, and inside which elements it looks. */
const CLOSES: Readonly<Record<string, { readonly closed: readonly string[]; readonly within: readonly string[] }>> = {
  li: { closed: ['li'], within: ['ol', 'ul', 'table'] },
  dt: { closed: ['dt', 'dd'], within: ['dl', 'table'] },
  dd: { closed: ['dt', 'dd'], within: ['dl', 'table'] },
  td: { closed: ['td', 'th'], within: ['table'] },
  th: { closed: ['td', 'th'], within: ['table'] },
  tr: { closed: ['tr'], within: ['table'] },
};

/** The elements open at a place, outermost first; forgiving, and linear however a page is nested. */
export class OpenElements {
  private readonly stack: OpenElement[] = [];
  private readonly open = new Map<string, number>();

  get innermost(): OpenElement | undefined {
    return this.stack.at(-1);
  }

  has(name: string): boolean {
    return (this.open.get(name) ?? 0) > 0;
  }

  get list(): OpenList | undefined {
    return this.innermost?.list;
  }

  push(element: OpenElement): void {
    if (this.stack.length >= DEEPEST) return;
    this.stack.push(element);
    this.open.set(element.name, (this.open.get(element.name) ?? 0) + 1);
  }

  /** Closes what the opening tag of that name implies to be over. */
  closeImplied(name: string, block: boolean): void {
    // A page that forgot to close its head still has a body.
    if (block && this.has('head')) this.closeWithin(['head'], []);
    if (block && this.has('p')) this.closeWithin(['p'], ['table', 'td', 'th', 'li', 'div']);
    const rule = Object.hasOwn(CLOSES, name) ? CLOSES[name] : undefined;
    if (rule !== undefined) this.closeWithin(rule.closed, rule.within);
  }

  private closeWithin(closed: readonly string[], within: readonly string[]): void {
    if (!closed.some((name) => this.has(name))) return;
    for (let at = this.stack.length - 1; at >= 0; at -= 1) {
      const { name } = this.stack[at] as OpenElement;
      if (closed.includes(name)) return this.cutAt(at);
      if (within.includes(name)) return;
    }
  }

  /** Closes the innermost element of that name; a phrase that stays open around a block is taken out without closing the block. */
  close(name: string): void {
    if (!this.has(name)) return;
    let at = this.stack.length - 1;
    let overBlock = false;
    for (; (this.stack[at] as OpenElement).name !== name; at -= 1) overBlock ||= (this.stack[at] as OpenElement).block;
    if (!overBlock || (this.stack[at] as OpenElement).block) return this.cutAt(at);
    this.stack.splice(at, 1);
    this.open.set(name, (this.open.get(name) ?? 1) - 1);
  }

  private cutAt(at: number): void {
    for (const { name } of this.stack.splice(at)) this.open.set(name, (this.open.get(name) ?? 1) - 1);
  }
}
