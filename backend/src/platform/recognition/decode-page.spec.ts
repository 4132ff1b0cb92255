import sharp from 'sharp';
import type { PageImage } from '@huong-uoc/formats';
import { decodePage } from './decode-page';
import { flatten } from './flatten';

const image = (bytes: Uint8Array, changed: Partial<PageImage> = {}): PageImage => ({ page: 1, dpi: 100, turn: 0, pixels: { kind: 'encoded', bytes, frame: 0 }, ...changed });
const blank = (width: number, height: number, background = '#ffffff') => sharp({ create: { width, height, channels: 3, background } });
/** White, with its top left corner black. */
const cornered = () => blank(100, 60).composite([{ input: { create: { width: 30, height: 20, channels: 3, background: '#000000' } }, left: 0, top: 0 }]);

describe('decoding a page', () => {
  it('refuses a pixel bomb by its header, without decoding it', async () => {
    const bomb = await blank(100, 100).png().toBuffer();
    bomb.writeUInt32BE(30_000, 16);
    bomb.writeUInt32BE(30_000, 20);
    await expect(decodePage(image(bomb), 150)).rejects.toMatchObject({ reason: 'too-many-pixels' });
    const pixels = { kind: 'raw', data: new Uint8Array(4), width: 20_000, height: 20_000, channels: 1 } as const;
    await expect(decodePage(image(bomb, { pixels }), 150)).rejects.toMatchObject({ reason: 'too-many-pixels' });
  });

  it('refuses what is no image, and a page that is not in the file', async () => {
    await expect(decodePage(image(Buffer.from('Điều 1. Họp thôn')), 150)).rejects.toMatchObject({ reason: 'not-an-image' });
    await expect(decodePage(image(await blank(10, 10).tiff().toBuffer(), { pixels: { kind: 'encoded', bytes: await blank(10, 10).tiff().toBuffer(), frame: 3 } }), 150)).rejects.toMatchObject({ reason: 'not-an-image' });
  });

  it.each([
    [1, 'left', 'top'], [2, 'right', 'top'], [3, 'right', 'bottom'], [4, 'left', 'bottom'],
    [5, 'left', 'top'], [6, 'right', 'top'], [7, 'right', 'bottom'], [8, 'left', 'bottom'],
  ] as const)('honours orientation mark %s', async (orientation, side, edge) => {
    const marked = await sharp(await cornered().png().toBuffer()).withMetadata({ orientation }).jpeg().toBuffer();
    const { bitmap, width, height } = await decodePage(image(marked), 100);
    expect([width, height]).toEqual(orientation < 5 ? [100, 60] : [60, 100]);
    const at = (x: number, y: number) => bitmap.data[y * bitmap.width + x] as number;
    const [near, far] = [4, 5] as const;
    for (const x of ['left', 'right']) {
      for (const y of ['top', 'bottom']) {
        const grey = at(x === 'left' ? near : bitmap.width - far, y === 'top' ? near : bitmap.height - far);
        expect([x, y, grey < 100]).toEqual([x, y, x === side && y === edge]);
      }
    }
  });

  it('applies the turn a person asked for after the mark', async () => {
    const { bitmap } = await decodePage(image(await cornered().png().toBuffer(), { turn: 90 }), 100);
    expect([bitmap.width, bitmap.height, (bitmap.data[5 * 60 + 55] as number) < 100]).toEqual([60, 100, true]);
  });

  it('brings every resolution to the one asked for and says the scale', async () => {
    const page = await decodePage(image(await blank(400, 800).png().toBuffer(), { dpi: 200 }), 150);
    expect([page.bitmap.width, page.bitmap.height, page.scale, page.dpi, page.width]).toEqual([300, 600, 0.75, 150, 400]);
  });

  it('lets red ink vanish and keeps black and blue', async () => {
    const seal = { create: { width: 20, height: 20, channels: 3 as const, background: '#cd1828' } };
    const ink = (background: string) => ({ create: { width: 10, height: 10, channels: 3 as const, background } });
    const bytes = await blank(200, 100).composite([{ input: seal, left: 20, top: 20 }, { input: ink('#101010'), left: 100, top: 40 }, { input: ink('#2030a0'), left: 150, top: 40 }]).png().toBuffer();
    const { bitmap } = await decodePage(image(bytes), 100);
    const at = (x: number, y: number) => bitmap.data[y * bitmap.width + x] as number;
    expect([at(30, 30) > 190, at(105, 45) < 40, at(155, 45) < 60]).toEqual([true, true, true]);
  });
});

describe('evening out the paper', () => {
  it('makes a shadow white and leaves ink dark in it', () => {
    const [width, height] = [320, 320];
    const data = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data[y * width + x] = (y % 24 < 4 && x % 12 < 6 ? 0.2 : 1) * (250 - x * 0.4);
    const even = flatten({ data, width, height });
    for (const x of [10, 20, 150, 300]) {
      const [paper, ink] = [even.data[12 * width + x - (x % 12) + 8] as number, even.data[26 * width + x - (x % 12) + 2] as number];
      expect(paper).toBeGreaterThan(240);
      expect(ink).toBeLessThan(80);
    }
  });
});
