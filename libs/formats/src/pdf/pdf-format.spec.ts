import type { PageImage, RecognisedPage } from '../recognition/recognised-page';
import { pagedPdf, scannedPdf } from '../testing/hostile-pdf';
import { OutsideReader } from '../testing/outside-jest';
import { recognisedPage } from '../testing/recognised-page';

let reader: OutsideReader;
beforeAll(async () => {
  reader = await OutsideReader.start();
}, 30_000);
afterAll(() => reader.stop());

const articles = (from: number): string[] => Array.from({ length: 8 }, (_, index) => `Điều ${from + index}. Mỗi hộ trong thôn cùng giữ gìn đường làng, ngõ xóm, nguồn nước và khu rừng chung của thôn.`);

describe('a PDF', () => {
  it('is refused when all its pages are pictures, even with a recogniser that sees nothing', async () => {
    await expect(reader.read(await scannedPdf(2), { recognise: async () => recognisedPage([]) })).rejects.toMatchObject({ code: 'no-text-layer', details: { pages: 2 } });
  });

  it('is read from a Node Buffer as from a plain array, without taking the bytes away', async () => {
    const bytes = Buffer.from(await pagedPdf([articles(1)]));
    expect((await reader.read(bytes)).paragraphs).toEqual((await reader.read(new Uint8Array(bytes))).paragraphs);
  });

  it('is refused at the page limit before any page is read', async () => {
    const seen: number[] = [];
    const bytes = await pagedPdf([['một'], ['hai'], ['ba']]);
    await expect(reader.read(bytes, { limits: { maxPages: 2 }, onProgress: ({ done }) => seen.push(done) })).rejects.toMatchObject({ code: 'too-many-pages', details: { pages: 3, limit: 2 } });
    expect(seen).toEqual([]);
  });

  it('names the pages without text and reads the others', async () => {
    const document = await reader.read(await pagedPdf([articles(1), 'picture', articles(9)]));
    expect(document.pages).toBe(3);
    expect(document.paragraphs).toHaveLength(16);
    expect(document.paragraphs.map(({ page }) => page)).toEqual([...Array(8).fill(1), ...Array(8).fill(3)]);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'pages-without-text', details: { pages: [2] } })]);
  });

  it('goes on without a page that recognition failed on, and says which', async () => {
    const recognise = async ({ page }: PageImage): Promise<RecognisedPage> => {
      if (page === 2) throw new Error('too slow');
      return recognisedPage(['Điều 9. Chữ nhận dạng từ ảnh']);
    };
    const document = await reader.read(await pagedPdf([articles(1), 'picture', 'picture']), { recognise });
    expect(document.paragraphs.map(({ page }) => page)).toEqual([...Array(8).fill(1), 3]);
    expect(document.notes.find(({ code }) => code === 'pages-not-recognised')?.sentence).toMatch(/^Trang 2 không đọc được/);
    expect(document.pageReports?.map(({ source }) => source)).toEqual(['text', 'failed', 'recognised']);
  });

  it('hands only pages without text to recognition, as pixels of 200 dpi, and puts the result in its place', async () => {
    const images: PageImage[] = [];
    const recognise = async (image: PageImage): Promise<RecognisedPage> => {
      images.push(image);
      return recognisedPage(['Điều 9. Chữ nhận dạng từ ảnh']);
    };
    const document = await reader.read(await pagedPdf([articles(1), 'picture', articles(10)]), { recognise });
    expect(images.map(({ page, dpi, pixels }) => [page, dpi, pixels.kind === 'raw' && [pixels.width, pixels.height, pixels.data.length]])).toEqual([[2, 200, [1654, 2339, 1654 * 2339]]]);
    const paragraph = document.paragraphs[8];
    expect(paragraph).toMatchObject({ text: 'Điều 9. Chữ nhận dạng từ ảnh', page: 2 });
    expect(paragraph?.words?.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual(['Điều', '9.', 'Chữ', 'nhận', 'dạng', 'từ', 'ảnh']);
    expect(document.notes.map(({ code }) => code)).toEqual(['pages-recognised']);
  });

  it('tells its progress page by page', async () => {
    const seen: unknown[] = [];
    await reader.read(await pagedPdf([['Điều 1. a'], ['Điều 2. b']]), { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([{ done: 1, total: 2 }, { done: 2, total: 2 }]);
  });

  it('has a box inside its page for every line, and the lines make up the text', async () => {
    const { paragraphs } = await reader.read(await pagedPdf([articles(1)]));
    for (const { text, boxes = [] } of paragraphs) {
      expect(boxes.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
      for (const { left, top, width, height } of boxes) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(595.28);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + height).toBeLessThanOrEqual(841.89);
      }
    }
  });
});
