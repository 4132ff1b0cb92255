import type { PageImage, RecognisedPage } from './recognised-page';
import { recognisePages } from './recognise-pages';

const image = (page: number): PageImage => ({ page, pixels: { kind: 'raw', data: new Uint8Array(1), width: 1, height: 1, channels: 1 }, dpi: 200, turn: 0 });
const line = { text: 'chữ', left: 0, top: 0, width: 1, height: 1, words: [] };
const read = { width: 1, height: 1, turned: 0, skew: 0, engine: 'e', confidence: 0.9, lines: [line] } as unknown as RecognisedPage;

describe('recognising pages', () => {
  it('neither draws nor reads what comes after the first so many pages, and counts it as not recognised', async () => {
    const drawn: number[] = [];
    const { readings, failed } = await recognisePages([1, 2, 3], async (page) => (drawn.push(page), image(page)), { recognise: async () => read, recogniseFirst: 1 });
    expect([readings.map(({ number }) => number), failed, drawn]).toEqual([[1], [2, 3], [1]]);
  });
});
