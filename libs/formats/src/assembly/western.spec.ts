import { decodeBytes, decodeWindows1252 } from './western';

const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('bytes of the West', () => {
  it('are characters of the same number as Latin-1', () => {
    expect([...decodeBytes(all)].map((sign) => sign.charCodeAt(0))).toEqual([...all]);
  });

  it('are quotes, dashes and the euro as Windows-1252, one character a byte', () => {
    const text = decodeWindows1252(all);
    expect(text).toHaveLength(256);
    expect(text.slice(0x91, 0x98)).toBe('‘’“”•–—');
    expect([text.charAt(0x80), text.charAt(0x85), text.charAt(0x9f), text.charAt(0x81), text.charAt(0xad)]).toEqual(['€', '…', 'Ÿ', '\u0081', '\u00ad']);
  });
});
