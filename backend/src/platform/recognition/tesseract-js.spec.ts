import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageImage } from '@huong-uoc/formats';
import { badScan, renderScans, sampleLines } from '@huong-uoc/formats/testing';
import { Recogniser } from './recogniser';
import { TesseractJs } from './tesseract-js';

const charter = sampleLines(readFileSync(join(__dirname, '../../../../libs/formats/test-data/S1.txt'), 'utf8')).slice(24, 44);
const imageOf = (bytes: Uint8Array, dpi: number): PageImage => ({ page: 1, dpi, turn: 0, pixels: { kind: 'encoded', bytes, frame: 0 } });

/** Share of the words of a page that were read exactly as they stand there, in their order. */
function wordsRead(truth: string, read: readonly string[]): number {
  let found = 0;
  const words = truth.split(' ');
  let at = 0;
  for (const word of words) {
    const there = read.indexOf(word, at);
    if (there < 0 || there > at + 6) continue;
    found += 1;
    at = there + 1;
  }
  return found / words.length;
}

describe('the packaged engine', () => {
  let recogniser: Recogniser;
  let engine: TesseractJs;
  beforeAll(() => {
    engine = new TesseractJs();
    recogniser = new Recogniser([engine]);
  });
  afterAll(() => recogniser.close());

  it('gives up a page in time and reads the next one', async () => {
    const [page] = await renderScans(charter, { font: 'Be Vietnam Pro', fontSize: 14, dpi: 150, pages: 1 });
    await expect(new Recogniser([engine], 40).recognise(imageOf(page?.image ?? new Uint8Array(), 150))).rejects.toMatchObject({ reason: 'timeout' });
    const { lines, confidence } = await recogniser.recognise(imageOf(page?.image ?? new Uint8Array(), 150));
    expect(confidence).toBeGreaterThan(0.85);
    expect(wordsRead(page?.text ?? '', lines.flatMap(({ words }) => words.map(({ text }) => text)))).toBeGreaterThan(0.9);
  }, 60_000);

  it('reads a page that lies askew, noisy, blurred and under a red seal', async () => {
    const [page] = await renderScans(charter, { font: 'Be Vietnam Pro', fontSize: 13, dpi: 200, pages: 1, ...badScan, rotation: 1.8 });
    const { lines, skew, width } = await recogniser.recognise(imageOf(page?.image ?? new Uint8Array(), 200));
    expect(Math.abs(skew + 1.8)).toBeLessThan(0.15);
    const words = lines.flatMap((line) => line.words);
    expect(wordsRead(page?.text ?? '', words.map(({ text }) => text))).toBeGreaterThan(0.88);
    for (const { box, confidence } of words) {
      expect(box.left >= 0 && box.left + box.width <= width).toBe(true);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
    }
  }, 60_000);
});
