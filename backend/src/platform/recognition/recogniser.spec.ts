import sharp from 'sharp';
import type { PageImage } from '@huong-uoc/formats';
import type { Bitmap } from './bitmap';
import { type Engine, type EngineLine, PageNotRead } from './engine';
import { Recogniser } from './recogniser';

/** A page with a dark band near its top, so that an engine can see which way up it is. */
async function page(turn: 0 | 90 | 180 | 270 = 0): Promise<PageImage> {
  const band = { create: { width: 360, height: 20, channels: 3 as const, background: '#000000' } };
  const sheet = sharp({ create: { width: 420, height: 594, channels: 3, background: '#ffffff' } }).composite([{ input: band, left: 30, top: 60 }, { input: band, left: 30, top: 120 }]);
  const bytes = await sharp(await sheet.png().toBuffer()).rotate(turn).png().toBuffer();
  return { page: 1, dpi: 50, turn: 0, pixels: { kind: 'encoded', bytes, frame: 0 } };
}

const lineOf = (text: string, confidence: number): EngineLine => ({ baseline: 200, xHeight: 12, words: text.split(' ').map((word, index) => ({ text: word, confidence, box: [100 + 80 * index, 180, 160 + 80 * index, 205] })) });
const isUpright = ({ data, width, height }: Bitmap): boolean => {
  const dark = (from: number, to: number) => data.subarray(Math.floor(from * height) * width, Math.floor(to * height) * width).reduce((sum, grey) => sum + (grey < 100 ? 1 : 0), 0);
  return width < height && dark(0, 0.5) > dark(0.5, 1);
};

class Imagined implements Engine {
  closed = 0;
  reads = 0;
  constructor(
    readonly name: string,
    private readonly see: (picture: Bitmap, milliseconds: number) => Promise<EngineLine[]> | EngineLine[],
  ) {}
  async read(picture: Bitmap, _dpi: number, milliseconds: number): Promise<EngineLine[]> {
    this.reads += 1;
    return this.see(picture, milliseconds);
  }
  async close(): Promise<void> {
    this.closed += 1;
  }
}

describe('recognition', () => {
  it('rejects a page its engine gives up, and closes every engine in the end', async () => {
    const engines = [new Imagined('one', () => Promise.reject(new PageNotRead('timeout'))), new Imagined('two', () => [])] as const;
    const recogniser = new Recogniser([...engines]);
    await expect(recogniser.recognise(await page())).rejects.toMatchObject({ reason: 'timeout' });
    await recogniser.close();
    expect(engines.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  it('never gives an engine more than the time left for the page', async () => {
    const given: number[] = [];
    const slow = new Imagined('slow', async (_picture, milliseconds) => {
      given.push(milliseconds);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      return [lineOf('xqz wqj zzx', 0.3)];
    });
    await new Recogniser([slow], 5000).recognise(await page());
    expect(given.length).toBeGreaterThan(1);
    given.forEach((milliseconds, index) => expect(milliseconds).toBeLessThanOrEqual(5000 - 1200 * index));
  });

  it.each([180, 90, 270] as const)('sets upright a page turned by %s degrees and places boxes on the image as it came', async (turn) => {
    const engine = new Imagined('careful', (picture) => [isUpright(picture) ? lineOf('Mỗi hộ một phiếu', 0.95) : lineOf('xqz wqj zzx', 0.3)]);
    const result = await new Recogniser([engine]).recognise(await page(turn));
    expect([result.turned, result.lines[0]?.words.map(({ text }) => text).join(' ')]).toEqual([360 - turn, 'Mỗi hộ một phiếu']);
    for (const { box } of result.lines[0]?.words ?? []) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(result.width);
      expect(box.top + box.height).toBeLessThanOrEqual(result.height);
      expect(box.width > box.height).toBe(turn === 180);
    }
  });

  it('asks the second engine only for what the first did not understand, and keeps the better reading', async () => {
    const good = new Imagined('good', () => [lineOf('Mỗi hộ một phiếu', 0.96)]);
    const spare = new Imagined('spare', () => [lineOf('Mỗi hộ', 0.9)]);
    expect((await new Recogniser([good, spare]).recognise(await page())).engine).toBe('good');
    expect(spare.reads).toBe(0);
    const bad = new Imagined('bad', () => [lineOf('Mxi hq mzt', 0.5)]);
    expect(await new Recogniser([bad, spare]).recognise(await page())).toMatchObject({ engine: 'spare', confidence: expect.closeTo(0.9) });
  });

  it('drops specks and keeps marks and numbers that were read surely', async () => {
    const words = [['—', 0.1], ['1.', 0.9], ['Họp', 0.9], ['thôn', 0.9], ['|', 0.2], ['-', 0.95]] as const;
    const line: EngineLine = { baseline: 200, xHeight: 12, words: words.map(([text, confidence], index) => ({ text, confidence, box: [100 + 50 * index, 180, 140 + 50 * index, 205] })) };
    const { lines } = await new Recogniser([new Imagined('one', () => [line, lineOf('~ °', 0.2)])]).recognise(await page());
    expect(lines.map((one) => one.words.map(({ text }) => text).join(' '))).toEqual(['1. Họp thôn -']);
  });
});
