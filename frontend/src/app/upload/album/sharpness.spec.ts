import { blurredBelow, type Grey, sharpness } from './sharpness';

/** Dark strokes on paper, every eighth column, with an edge `soft` pixels wide. */
function strokes(soft: number, written = 1): Grey {
  const [width, height] = [320, 320];
  const data = new Uint8Array(width * height).fill(235);
  for (let y = 0; y < height * written; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const distance = Math.abs((x % 16) - 8) - 2;
      data[y * width + x] = 235 - 195 * Math.min(1, Math.max(0, 0.5 - distance / (2 * soft)));
    }
  }
  return { data, width, height };
}

describe('sharpness of a photographed page', () => {
  it('is nothing for an even picture and for one too small to say', () => {
    expect(sharpness({ data: new Uint8Array(320 * 320).fill(200), width: 320, height: 320 })).toBe(0);
    expect(sharpness({ data: new Uint8Array(9), width: 3, height: 3 })).toBe(0);
  });

  it('parts a page in focus from one out of focus', () => {
    expect(sharpness(strokes(0.5))).toBeGreaterThan(10 * blurredBelow);
    expect(sharpness(strokes(8))).toBeLessThan(blurredBelow);
  });

  it('counts a page half empty by its writing', () => {
    expect(sharpness(strokes(0.5, 0.2))).toBeGreaterThan(blurredBelow);
  });
});
