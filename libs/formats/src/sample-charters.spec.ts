import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeTcvn3, encodeVni } from '@huong-uoc/text';
import type { ReadDocument } from './index';
import { OutsideReader } from './testing/outside-jest';
import { docOf } from './testing/sample-docs';
import { windows1252 } from './testing/windows-1252';
import { utf8, webArchive, wordPage, wordParagraphs } from './testing/write-html';
import { odtOf } from './testing/write-odt';
import { rtf1258, rtfLatin, rtfOf, rtfUnicode } from './testing/write-rtf';
import { renderDocx, renderPdf, sampleLines } from './testing';

const folder = join(__dirname, '..', 'test-data');
const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const linesOf = (name: string): string[] => sampleLines(readFileSync(join(folder, `${name}.txt`), 'utf8'));
const paragraphsOf = (document: ReadDocument): string[] => document.paragraphs.map(({ text }) => fold(text));

/** From the title on: a letterhead in two columns may come out column by column. */
const fromTitle = (paragraphs: readonly string[]): string[] => paragraphs.slice(paragraphs.findIndex((text) => /^(?:QUY|HƯƠNG) ƯỚC/.test(text)));

let reader: OutsideReader;
beforeAll(async () => {
  reader = await OutsideReader.start();
}, 30_000);
afterAll(() => reader.stop());

describe.each(['S1', 'S2', 'S3', 'S4'])('charter %s', (name) => {
  const lines = linesOf(name);
  const expected = lines.map(fold).filter((line) => line !== '');

  it('comes back line by line from TXT', async () => {
    expect(paragraphsOf(await reader.read(new TextEncoder().encode(lines.join('\r\n'))))).toEqual(expected);
  });

  it('comes back paragraph by paragraph from DOCX with typed numbering', async () => {
    const document = await reader.read(await renderDocx(lines, { numbering: 'typed' }));
    expect(paragraphsOf(document)).toEqual(expected);
    expect(document.notes).toEqual([]);
  });

  it('comes back with every label from DOCX with automatic numbering', async () => {
    const document = await reader.read(await renderDocx(lines, { numbering: 'automatic' }));
    expect(paragraphsOf(document)).toEqual(expected);
    // Not typed after all: at least two paragraphs in three of these charters carry a label Word generated.
    expect(document.paragraphs.filter(({ numbering }) => numbering !== undefined).length).toBeGreaterThan(0.65 * expected.length);
  });

  it.each([
    ['legacy Word in Unicode', async () => docOf(lines)],
    ['legacy Word in VNI, one byte a letter', async () => docOf(lines, { font: 'VNI-Times', encode: encodeVni, compressed: true })],
    ['RTF in Unicode', async () => rtfOf(lines, rtfUnicode)],
    ['RTF in Windows-1258', async () => rtfOf(lines, (line) => `{\\f4 ${rtf1258(line)}}`)],
    ['RTF in VNI', async () => rtfOf(lines, (line) => `{\\f3 ${rtfLatin(encodeVni(line))}}`)],
    ['ODT', () => odtOf(lines)],
    ['HTML by Word', async () => utf8(wordPage(wordParagraphs(lines)))],
    ['a web archive', async () => webArchive(wordPage(wordParagraphs(lines)), 'quoted-printable')],
  ])('comes back paragraph by paragraph from %s', async (_name, bytes) => {
    expect(paragraphsOf(await reader.read(await bytes()))).toEqual(expected);
  });

  it.each([
    ['legacy Word', async () => docOf(lines, { font: '.VnTime', encode: encodeTcvn3, compressed: true })],
    ['RTF', async () => rtfOf(lines, (line) => `{\\f1 ${rtfLatin(encodeTcvn3(line))}}`)],
    ['HTML', async () => windows1252(wordPage(wordParagraphs(lines.map(encodeTcvn3), 'font-family:.VnTime'), 'windows-1252').replace('Tên', 'Ten'))],
  ])('comes back from %s in TCVN3 but for the capitals that encoding has not', async (_name, bytes) => {
    const small = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());
    expect(small(paragraphsOf(await reader.read(await bytes())))).toEqual(small(expected));
  });

  it.each([
    ['justified, indented and spaced', {}],
    ['ragged and tight, with a footer', { align: 'left', indent: 0, paragraphGap: 0, footer: 'Quy ước – bản lưu tại thôn' }],
    ['justified and tight', { align: 'justify', indent: 0, paragraphGap: 0 }],
    ['in large print', { fontSize: 16 }],
    ['in small print, ragged and indented', { fontSize: 11, align: 'left', indent: 20, paragraphGap: 0 }],
  ] as const)('comes back paragraph by paragraph from a PDF by pdfkit, %s', async (_name, options) => {
    expect(fromTitle(paragraphsOf(await reader.read(await renderPdf(lines, options))))).toEqual(fromTitle(expected));
  });

  it('comes back paragraph by paragraph from a PDF printed by Chromium', async () => {
    const document = await reader.read(new Uint8Array(readFileSync(join(folder, `${name}.chromium.pdf`))));
    expect(fromTitle(paragraphsOf(document))).toEqual(fromTitle(expected));
  });
});

it('reads a two-column letterhead column by column', async () => {
  const document = await reader.read(new Uint8Array(readFileSync(join(folder, 'S1.chromium.pdf'))));
  expect(paragraphsOf(document).slice(0, 7)).toEqual([
    'ỦY BAN NHÂN DÂN XÃ QUÂN HÀ', 'THÔN NÀ PHẦY', 'Số: 01/QƯ-TNP',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Quân Hà, ngày 20 tháng 4 năm 2024', 'QUY ƯỚC',
  ]);
});
