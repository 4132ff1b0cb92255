import { detectFormat } from './index';
import { docxPackage, wordDocument } from './testing/docx-package';
import { renderPdf } from './testing/render-pdf';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('detecting a format by content', () => {
  it('refuses a PDF that hides behind another beginning', async () => {
    const polyglot = Buffer.concat([utf8('GIF89a\u0001'), await renderPdf(['x'])]);
    await expect(detectFormat(new Uint8Array(polyglot))).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it('refuses a text file that is mostly control bytes', async () => {
    await expect(detectFormat(Uint8Array.from({ length: 100 }, (_, index) => index % 8))).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it.each(['BM-01: QUY ƯỚC THÔN', 'MZ là tên bản', 'II. QUY ĐỊNH CHUNG', 'ID3 Điều 1', 'PK là tên xóm'])('knows honest text that begins like a binary file: %s', async (text) => {
    expect(await detectFormat(utf8(text))).toBe('txt');
  });

  it('knows a PDF behind a byte order mark or blank lines', async () => {
    const pdf = await renderPdf(['x']);
    expect(await detectFormat(new Uint8Array(Buffer.concat([utf8('\ufeff\r\n'), pdf])))).toBe('pdf');
  });

  it('knows a Word file with macros and a template as Word', async () => {
    for (const type of ['application/vnd.ms-word.document.macroEnabled.main+xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml']) {
      const types = `<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
      expect(await detectFormat(await docxPackage({ '[Content_Types].xml': types, 'word/document.xml': wordDocument('') }))).toBe('docx');
    }
  });
});
