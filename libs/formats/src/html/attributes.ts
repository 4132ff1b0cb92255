import { withoutEntities } from './entities';

const MOST = 64;
const NAME_END = /[\s=/>]/;

/** Reads the attributes of a tag; names in small letters, the first of two of one name counts, as in every browser. */
export function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  const skipBlanks = (): void => {
    while (at < source.length && /[\s/]/.test(source.charAt(at))) at += 1;
  };
  for (let count = 0; count < MOST; count += 1) {
    skipBlanks();
    if (at >= source.length) break;
    const start = at;
    at += 1;
    while (at < source.length && !NAME_END.test(source.charAt(at))) at += 1;
    const name = source.slice(start, at).toLowerCase();
    while (/\s/.test(source.charAt(at))) at += 1;
    let value = '';
    if (source.charAt(at) === '=') ({ value, at } = readValue(source, at + 1));
    if (!attributes.has(name)) attributes.set(name, withoutEntities(value));
  }
  return attributes;
}

function readValue(source: string, from: number): { value: string; at: number } {
  let at = from;
  while (/\s/.test(source.charAt(at))) at += 1;
  const quote = source.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = source.indexOf(quote, at + 1);
    return end < 0 ? { value: source.slice(at + 1), at: source.length } : { value: source.slice(at + 1, end), at: end + 1 };
  }
  const start = at;
  while (at < source.length && !/\s/.test(source.charAt(at))) at += 1;
  return { value: source.slice(start, at), at };
}
