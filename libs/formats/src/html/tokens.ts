/** What stands at a place of a page; comments and declarations are stepped over. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly closed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  /** Everything inside an element whose content is no markup. */
  | { readonly kind: 'raw'; readonly name: string; readonly text: string };

const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noframes', 'noembed']);
const NAME_START = /[a-zA-Z]/;
const NAME = /[a-zA-Z][^\s/>]{0,63}/y;

/** Where a tag ends: its `>` outside quotes; the length of the page when it has none. */
function tagEnd(page: string, from: number): number {
  let quote = '';
  for (let at = from; at < page.length; at += 1) {
    const sign = page.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at;
    else if ((sign === '"' || sign === "'") && /[=\s]/.test(page.charAt(at - 1))) quote = sign;
  }
  return page.length;
}

/** Walks through a page once and forgives what browsers forgive; a tag or comment without end takes the rest of the page. */
export class HtmlTokens implements Iterable<HtmlToken> {
  private at = 0;

  constructor(private readonly page: string) {}

  *[Symbol.iterator](): Generator<HtmlToken> {
    while (this.at < this.page.length) {
      const open = this.nextMarkup();
      if (open > this.at) yield { kind: 'text', text: this.page.slice(this.at, open) };
      this.at = open;
      if (open < this.page.length) yield* this.readMarkup();
    }
  }

  /** The next `<` that begins markup; a lone one is text. */
  private nextMarkup(): number {
    for (let at = this.page.indexOf('<', this.at); at >= 0; at = this.page.indexOf('<', at + 1)) {
      const next = this.page.charAt(at + 1);
      if (next === '!' || next === '?' || NAME_START.test(next) || (next === '/' && NAME_START.test(this.page.charAt(at + 2)))) return at;
    }
    return this.page.length;
  }

  private *readMarkup(): Generator<HtmlToken> {
    const { page, at } = this;
    const next = page.charAt(at + 1);
    if (page.startsWith('<!--', at)) return this.skipTo('-->', at + 2);
    if (next === '!' || next === '?') return this.skipTo('>', at + 1);
    const closing = next === '/';
    NAME.lastIndex = at + (closing ? 2 : 1);
    const name = (NAME.exec(page)?.[0] ?? '').toLowerCase();
    const from = NAME.lastIndex;
    const end = tagEnd(page, from);
    this.at = end + 1;
    if (closing) return yield { kind: 'close', name };
    const closed = page.charAt(end - 1) === '/';
    yield { kind: 'open', name, attributes: page.slice(from, closed ? end - 1 : end), closed };
    if (RAW.has(name) && !closed) yield this.readRaw(name);
    return undefined;
  }

  private skipTo(mark: string, from: number): void {
    const end = this.page.indexOf(mark, from);
    this.at = end < 0 ? this.page.length : end + mark.length;
  }

  /** Up to the element's own end tag, which is left for the next step. */
  private readRaw(name: string): HtmlToken {
    const start = this.at;
    for (let at = this.page.indexOf('</', start); at >= 0; at = this.page.indexOf('</', at + 2)) {
      if (this.page.slice(at + 2, at + 2 + name.length).toLowerCase() !== name) continue;
      this.at = at;
      return { kind: 'raw', name, text: this.page.slice(start, at) };
    }
    this.at = this.page.length;
    return { kind: 'raw', name, text: this.page.slice(start) };
  }
}
