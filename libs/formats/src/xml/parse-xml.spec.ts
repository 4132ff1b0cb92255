import { parseXml } from './parse-xml';

const parse = (xml: string | Uint8Array, limit = 10_000): Element => parseXml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, 'part.xml', limit);
const code = (xml: string | Uint8Array, limit?: number): string => {
  try {
    return `parsed ${parse(xml, limit).localName}`;
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

describe('parsing XML', () => {
  it.each([
    ['<!DOCTYPE a><a/>', 'forbidden-xml'],
    ['<!doctype a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'forbidden-xml'],
    ['<a>&unknown;</a>', 'unreadable-structure'],
    ['<a><b></a>', 'unreadable-structure'],
    ['<a x=1/>', 'unreadable-structure'],
    ['<a', 'unreadable-structure'],
    ['', 'unreadable-structure'],
    ['chữ', 'unreadable-structure'],
  ])('refuses %j as %s', (xml, expected) => expect(code(xml)).toBe(expected));

  it('refuses bytes that are not what the mark says', () => {
    expect(code(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))).toBe('unreadable-structure');
  });

  it('refuses a part over the limit without parsing it', () => expect(code('<a>1234567890</a>', 10)).toBe('unpacked-too-large'));

  it('reads UTF-8 and UTF-16 by their marks', () => {
    expect(parse('\ufeff<a>Điều</a>').textContent).toBe('Điều');
    expect(parse(new Uint8Array(Buffer.from('\ufeff<a>Điều</a>', 'utf16le'))).textContent).toBe('Điều');
  });

  it('reads escaped signs as letters, not as markup', () => expect(parse('<a>&lt;!DOCTYPE&gt; &amp; &#x110;</a>').textContent).toBe('<!DOCTYPE> & Đ'));
});
