import type { PageImage, RecognisedPage } from '../recognition/recognised-page';
import { openImagePage, readDocument } from '../index';
import { boastingHeic, heicImage, undecodableHeic } from '../testing/heic-samples';
import { blankImage, boastingPng, smallTiff } from '../testing/image-samples';
import { recognisedPage } from '../testing/recognised-page';

const recogniser = (pages: readonly (readonly string[])[]) => {
  const images: PageImage[] = [];
  const recognise = async (image: PageImage): Promise<RecognisedPage> => {
    images.push(image);
    return recognisedPage(pages[image.page - 1] ?? []);
  };
  return { images, recognise };
};
const texts = (document: { paragraphs: readonly { text: string }[] }) => document.paragraphs.map(({ text }) => text);

describe('an image', () => {
  it('is refused before recognition when its header claims too many pixels', async () => {
    const { images, recognise } = recogniser([['x']]);
    await expect(readDocument(await boastingPng(20_000, 20_000), { recognise })).rejects.toMatchObject({ code: 'too-many-pixels', details: { width: 20_000, height: 20_000, limit: 100_000_000 } });
    expect(images).toEqual([]);
  });

  it('is refused with what to do when nobody recognises anything on it', async () => {
    await expect(readDocument(await blankImage('jpeg'))).rejects.toMatchObject({ code: 'nothing-recognised', message: expect.stringMatching(/Đề nghị chụp/) });
  });

  it('is handed over whole, with its declared resolution, or as if it were an A4', async () => {
    const { images, recognise } = recogniser([['Điều 1. Họp thôn']]);
    const scan = await blankImage('png', { width: 827, height: 1169, dpi: 100 });
    await readDocument(scan, { recognise });
    await readDocument(await blankImage('jpeg', { width: 3000, height: 4000, dpi: 72 }), { recognise });
    expect(images.map(({ dpi }) => Math.round(dpi))).toEqual([100, 342]);
    expect(images[0]?.pixels).toEqual({ kind: 'encoded', bytes: scan, frame: 0 });
  });

  it('of a phone (HEIC) is handed over as pixels in colour, row by row', async () => {
    const { images, recognise } = recogniser([['Điều 1. Họp thôn']]);
    await readDocument(heicImage('quarters'), { recognise });
    const pixels = images[0]?.pixels;
    if (pixels?.kind !== 'raw') throw new Error('not decoded');
    expect([pixels.width, pixels.height, pixels.channels, pixels.data.length]).toEqual([96, 64, 3, 96 * 64 * 3]);
    const at = (x: number, y: number) => [...pixels.data.subarray((y * 96 + x) * 3, (y * 96 + x) * 3 + 3)].map((value) => Math.round(value / 128));
    expect([at(10, 10), at(80, 10), at(10, 50), at(80, 50)]).toEqual([[2, 0, 0], [0, 2, 0], [0, 0, 2], [2, 2, 2]]);
  });

  it('has a page for every page of a TIFF, and goes on without one that fails', async () => {
    const recognise = async ({ page }: PageImage): Promise<RecognisedPage> => {
      if (page === 2) throw new Error('out of time');
      return recognisedPage([page === 1 ? 'Điều 1. Họp thôn' : 'Mỗi hộ cử một người dự họp.']);
    };
    const seen: unknown[] = [];
    const document = await readDocument(smallTiff(3), { recognise, onProgress: (progress) => seen.push(progress) });
    expect([document.pages, texts(document)]).toEqual([3, ['Điều 1. Họp thôn', 'Mỗi hộ cử một người dự họp.']]);
    expect(document.pageReports?.map(({ source }) => source)).toEqual(['recognised', 'failed', 'recognised']);
    expect(document.notes.find(({ code }) => code === 'pages-not-recognised')?.sentence).toMatch(/^Trang 2 không đọc được/);
    expect(seen).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })));
  });
});

describe('a page of an image file', () => {
  it('is refused when it is none, is too large, is not there or cannot be decoded', async () => {
    await expect(openImagePage(new TextEncoder().encode('Điều 1. Họp thôn'), 1)).rejects.toMatchObject({ code: 'unsupported-format' });
    await expect(openImagePage(boastingHeic(40_000, 40_000), 1)).rejects.toMatchObject({ code: 'too-many-pixels' });
    await expect(openImagePage(smallTiff(2), 3)).rejects.toMatchObject({ code: 'unreadable-structure' });
    await expect(openImagePage(undecodableHeic(), 1)).rejects.toMatchObject({ code: 'unreadable-structure' });
  });

  it('is the file and its place in it, or pixels where only this library decodes the kind', async () => {
    expect(await openImagePage(smallTiff(3), 2)).toMatchObject({ pixels: { kind: 'encoded', frame: 1 }, turn: 0 });
    expect(await openImagePage(heicImage('quarters'), 1)).toMatchObject({ pixels: { kind: 'raw', width: 96, height: 64, channels: 3 } });
  });
});
