import type { PageImage } from '../format';
import { pagedPdf, scannedPdf } from '../testing/hostile-pdf';
import { OutsideReader } from '../testing/outside-jest';

let reader: OutsideReader;
beforeAll(async () => {
  reader = await OutsideReader.start();
}, 30_000);
afterAll(() => reader.stop());

const articles = (from: number): string[] => Array.from({ length: 8 }, (_, index) => `Điều ${from + index}. Mỗi hộ trong thôn cùng giữ gìn đường làng, ngõ xóm, nguồn nước và khu rừng chung của thôn.`);

describe('a PDF', () => {
  it('is refused when all its pages are pictures, even with a recogniser that sees nothing', async () => {
    await expect(reader.read(await scannedPdf(2), { recognise: async () => [' '] })).rejects.toMatchObject({ code: 'no-text-layer', details: { pages: 2 } });
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

  it('hands only pages without text to recognition, as an image of 200 dpi, and puts the result in its place', async () => {
    const images: PageImage[] = [];
    const recognise = async (image: PageImage): Promise<string[]> => {
      images.push(image);
      return ['Điều 9. Chữ nhận dạng từ ảnh'];
    };
    const document = await reader.read(await pagedPdf([articles(1), 'picture', articles(10)]), { recognise });
    expect(images.map(({ page, dpi }) => [page, dpi])).toEqual([[2, 200]]);
    expect([...(images[0]?.png.subarray(0, 8) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(document.paragraphs[8]).toEqual({ text: 'Điều 9. Chữ nhận dạng từ ảnh', page: 2 });
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
