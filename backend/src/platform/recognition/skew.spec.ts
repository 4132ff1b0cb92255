import { type Bitmap, rotated, turned } from './bitmap';
import { layOf } from './skew';

/** A page of bars where lines of text would be, with gaps for words, ragged on the right. */
function page(width = 1200, height = 1600): Bitmap {
  const data = new Uint8Array(width * height).fill(255);
  for (let line = 0; line < 40; line += 1) {
    const end = width - 150 - ((line * 97) % 400);
    for (let y = 100 + line * 35; y < 112 + line * 35; y += 1) for (let x = 150; x < end; x += 1) if (x % 60 > 12) data[y * width + x] = 20;
  }
  return { data, width, height };
}

describe('how a page lies', () => {
  it('is left alone when there is nothing on it', () => {
    expect(layOf({ data: new Uint8Array(100 * 100).fill(255), width: 100, height: 100 })).toEqual({ onSide: false, level: 0 });
  });

  it.each([-4.5, -1.7, 0.5, 2, 4.9])('is measured to a tenth of a degree: %s', (degrees) => {
    const { onSide, level } = layOf(rotated(page(), degrees).bitmap);
    expect(onSide).toBe(false);
    expect(Math.abs(level + degrees)).toBeLessThan(0.11);
  });

  it.each([90, 270] as const)('is seen to be on its side when turned by %s degrees', (by) => {
    expect(layOf(turned(page(), by)).onSide).toBe(true);
  });

  it('leaves a level page level', () => {
    expect(layOf(page())).toEqual({ onSide: false, level: 0 });
  });
});
