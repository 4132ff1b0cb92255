import { encodeTcvn3, encodeVni } from '@huong-uoc/text';
import { readDocument } from '../read-document';
import { windows1258 } from '../testing/windows-1258';

const charter = 'QUY ƯỚC LÀNG\nĐiều 1. Họp làng\nMỗi hộ cử một người đủ mười tám tuổi trở lên đi họp, không phân biệt nam hay nữ.';
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const texts = async (bytes: Uint8Array): Promise<string[]> => (await readDocument(bytes)).paragraphs.map(({ text }) => text);

describe('plain text', () => {
  it.each([
    ['a text with NUL bytes', latin(`Quy uoc${'\0'.repeat(40)}thon`)],
    ['bytes that only by their first two look like UTF-16', latin('ÿþýü ûúùø ÷öõô óòñð'.repeat(20))],
    ['bytes that make no Vietnamese in any encoding', latin('ýü ûúùø ÷öõô óòñð'.repeat(20))],
    ['another language in Latin-1', latin('Les règlements du village prévoient que les réunions générales sont présidées par le maire élu.'.repeat(3))],
  ])('refuses %s', async (_name, bytes) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'unsupported-format', details: { recognised: null } });
  });

  it('refuses UTF-16 that is cut inside a letter', async () => {
    await expect(readDocument(new Uint8Array(Buffer.from(`\ufeff${charter}`, 'utf16le')).slice(0, -1))).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it('makes every line a paragraph, whatever ends it, and drops blank ones', async () => {
    expect(await texts(new TextEncoder().encode('a\r\nb\rc\n\n  d  \u2028e\fg'))).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
  });

  it('reads UTF-16 without a mark', async () => {
    expect(await texts(new Uint8Array(Buffer.from(charter, 'utf16le')))).toEqual(charter.split('\n'));
  });

  it.each([
    ['Windows-1258', windows1258(charter), charter],
    // TCVN3 has no capitals with a tone: only a font could show them.
    ['TCVN3', latin(encodeTcvn3(charter)), charter.replace('ƯỚC LÀNG', 'ƯớC LàNG')],
    ['VNI', latin(encodeVni(charter)), charter],
  ])('repairs %s and says so', async (encoding, bytes, expected) => {
    const document = await readDocument(bytes);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(expected.split('\n'));
    expect(document.notes[0]).toMatchObject({ code: 'legacy-encoding', details: { encoding } });
  });

  it('shows a broken byte as such in a text that is otherwise sound', async () => {
    const bytes = new TextEncoder().encode(charter);
    bytes[charter.length] = 0xff;
    const document = await readDocument(bytes);
    expect(document.paragraphs.at(-1)?.text).toContain('�');
    expect(document.notes).toEqual([expect.objectContaining({ code: 'loss-report', details: expect.objectContaining({ lost: [{ code: 'U+FFFD', count: 1 }] }) })]);
  });
});
