import { encodeTcvn3, encodeVni } from '@huong-uoc/text';
import { pagedPdf } from '../testing/hostile-pdf';
import { OutsideReader } from '../testing/outside-jest';
import { recognisedPage } from '../testing/recognised-page';
import { writePdf } from '../testing/write-pdf';
import type { PageText } from './load-pages';
import { judgePages, pageTextQuality } from './page-text-quality';

let reader: OutsideReader;
beforeAll(async () => {
  reader = await OutsideReader.start();
}, 30_000);
afterAll(() => reader.stop());

const LINES = [
  'Điều 1. Họp thôn',
  '1. Mỗi hộ cử một người đủ mười tám tuổi trở lên đi họp thôn.',
  '2. Người được cử ký vào sổ, thư ký ghi biên bản theo NĐ-CP.',
  'Điều 2. Giữ gìn đường làng, nguồn nước và khu rừng chung',
];
const latin = (text: string): string => text.replace(/[^\0-\xff]/g, '?');
const WRONG = 'Mọi người khơng được cĩ hành vi ngăn cản hơn nhân, nuơi con và tồn dân cịn phải giữ gìn đường làng, ngõ xĩm.';
const DETACHED = 'h ng c nhi u khi ươ ướ ề ượ ng i dân đ c h p thôn m t l n ườ ượ ọ ộ ầ và cùng nhau gi gìn đ ng làng ữ ườ';
const HORNLESS = 'Mỗi hộ cử một ngời đủ mời tám tuổi trở lên đi họp, cha chồng hoặc cha vợ đợc cử thay, không đợc bỏ họp hơng ớc của ngời dân.';
const articles = Array.from({ length: 8 }, (_, index) => `Điều ${index + 1}. Mỗi hộ trong thôn cùng giữ gìn đường làng, ngõ xóm và khu rừng chung.`);
const texts = (document: { paragraphs: readonly { text: string }[] }): string[] => document.paragraphs.map(({ text }) => text);

function pageOf(...lines: string[]): PageText {
  const placed = lines.map((text, index) => ({ text, left: 70, right: 500, baseline: 100 + 20 * index, size: 13, upright: true }));
  return { number: 1, width: 595, height: 842, texts: placed };
}

describe('the quality of a page’s text layer', () => {
  it.each([
    ['wrong-map', WRONG],
    ['detached-marks', `${DETACHED} ${DETACHED}`],
    ['lost-letters', 'Mỗi hộ cử một ng\ufffd\ufffdi đủ m\ufffd\ufffdi tám tuổi trở lên đi họp thôn, không phân biệt nam hay nữ.'],
    ['lost-letters', 'Mỗi hộ cử một ng\ue001\ue002i đủ m\u0001\u0002i tám tuổi trở lên đi họp thôn, không phân biệt nam hay nữ.'],
  ])('is damaged for %s', (reason, text) => {
    expect(pageTextQuality(pageOf(text))).toMatchObject({ verdict: 'damaged', reasons: expect.arrayContaining([reason]) });
  });

  it('is questionable when every ư is lost or the words are glyph numbers that only look like letters', () => {
    expect(pageTextQuality(pageOf(HORNLESS))).toEqual({ verdict: 'questionable', reasons: ['horn-lost'] });
    expect(pageTextQuality(pageOf('Npj ip dv npu ohvpj ev nvpj ubn uvpj usp mfo ej ipq uipo wb lz wbp tp'))).toMatchObject({ verdict: 'questionable' });
  });

  it('is usable when it reads as Vietnamese, and when a page says too little', () => {
    expect(pageTextQuality(pageOf(...articles)).verdict).toBe('usable');
    expect(pageTextQuality(pageOf('khơng cĩ hơn nhân')).verdict).toBe('usable');
    expect(judgePages([pageOf(...articles), { ...pageOf(WRONG), number: 2 }])).toEqual({ damaged: [2], questionable: [], reasons: ['wrong-map'] });
  });
});

describe('a PDF with a damaged text layer', () => {
  it('is refused when nothing else is in it and nobody recognises pictures', async () => {
    await expect(reader.read(await pagedPdf([[WRONG]]))).rejects.toMatchObject({ code: 'damaged-text-layer', details: { pages: 1, reasons: ['wrong-map'] } });
  });

  it('is read without its damaged pages, which are named', async () => {
    const document = await reader.read(await pagedPdf([articles, [WRONG]]));
    expect(document.paragraphs.map(({ page }) => page)).toEqual(Array(8).fill(1));
    expect(document.notes).toEqual([expect.objectContaining({ code: 'damaged-text-pages', details: { pages: [2], reasons: ['wrong-map'] } })]);
    expect(document.pageReports?.map(({ source }) => source)).toEqual(['text', 'failed']);
  });

  it('has its damaged and questionable pages recognised, and only those', async () => {
    const seen: number[] = [];
    const recognise = async ({ page }: { page: number }) => {
      seen.push(page);
      return recognisedPage([page === 2 ? 'Điều 9. Mọi người không được ngăn cản hôn nhân' : 'Điều 10. Chưa chồng']);
    };
    const document = await reader.read(await pagedPdf([articles, [WRONG], [HORNLESS]]), { recognise });
    expect(seen).toEqual([2, 3]);
    expect(texts(document).slice(8)).toEqual(['Điều 9. Mọi người không được ngăn cản hôn nhân', 'Điều 10. Chưa chồng']);
    expect(document.notes.map(({ code }) => code)).toEqual(['pages-recognised']);
  });

  it('keeps a questionable layer where recognition saw nothing', async () => {
    const document = await reader.read(await pagedPdf([articles, [HORNLESS]]), { recognise: async () => recognisedPage([]) });
    expect(texts(document).at(-1)).toBe(HORNLESS);
    expect(document.notes).toEqual([]);
  });
});

describe('a PDF set in old fonts', () => {
  it.each([
    ['.VnTime', encodeTcvn3, 'tcvn3'],
    ['ABCDEF+.VnTime', encodeTcvn3, 'tcvn3'],
    ['VNI-Times', encodeVni, 'vni'],
  ] as const)('is repaired by the font %s, the hyphen that stands for ư too', async (font, encode, encoding) => {
    const document = await reader.read(writePdf([LINES.map((line) => ({ font, text: latin(encode(line)) }))]));
    expect(texts(document).join(' ')).toBe(LINES.join(' '));
    expect(document.paragraphs.every(({ runs = [] }) => runs.length > 0 && runs.every((run) => run.encoding === encoding && run.confidence > 0.9))).toBe(true);
    for (const { text, runs = [] } of document.paragraphs) for (const { start, end, before } of runs) expect(text.slice(start, end).length).toBeGreaterThanOrEqual(before.length / 2);
    expect(document.notes.map(({ code }) => code)).toEqual(['legacy-font-repaired', 'loss-report']);
  });

  it('shows capitals for the H fonts, and leaves lines in Unicode fonts alone', async () => {
    const document = await reader.read(writePdf([[{ font: '.VnTimeH', text: encodeTcvn3('quy ước thôn nà phầy') }, { font: 'Times', text: 'nãi' }, ...LINES.map((line) => ({ font: '.VnTime', text: encodeTcvn3(line) }))]]));
    expect(texts(document).join(' ')).toBe(`QUY ƯỚC THÔN NÀ PHẦY nãi ${LINES.join(' ')}`);
  });

  it('is repaired across drawing operations that tear words apart', async () => {
    const document = await reader.read(writePdf([LINES.map((line) => ({ font: 'VNI-Times', text: latin(encodeVni(line)), cutEvery: 5 }))]));
    expect(texts(document).join(' ')).toBe(LINES.join(' '));
  });

  it('is repaired by what its letters say where the font lost its name', async () => {
    const document = await reader.read(writePdf([LINES.map((line) => ({ font: 'TT12Ft00', text: encodeTcvn3(line) }))]));
    expect(texts(document).join(' ')).toBe(LINES.join(' '));
    expect(document.paragraphs[0]?.runs?.[0]).toMatchObject({ font: '', encoding: 'tcvn3' });
  });
});
