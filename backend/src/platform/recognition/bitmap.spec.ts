import fc from 'fast-check';
import { type Bitmap, mirrored, quarterPlacing, type QuarterTurn, reduced, rotated, turned } from './bitmap';

const picture = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).chain(([width, height]) =>
  fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((data): Bitmap => ({ data, width, height })),
);
const quarter = fc.constantFrom<QuarterTurn>(0, 90, 180, 270);

describe('a picture', () => {
  it('is itself again after the turn back, and after being mirrored twice', () => {
    fc.assert(
      fc.property(picture, quarter, (source, by) => {
        expect(turned(turned(source, by), ((360 - by) % 360) as QuarterTurn)).toEqual(source);
        expect(mirrored(mirrored(source))).toEqual(source);
      }),
    );
  });

  it('has every pixel where the placing says', () => {
    fc.assert(
      fc.property(picture, quarter, (source, by) => {
        const after = turned(source, by);
        const placing = quarterPlacing(source, by);
        for (let y = 0; y < source.height; y += 1) {
          for (let x = 0; x < source.width; x += 1) {
            const [toX, toY] = placing(x + 0.5, y + 0.5);
            expect(after.data[Math.floor(toY) * after.width + Math.floor(toX)]).toBe(source.data[y * source.width + x]);
          }
        }
      }),
    );
  });

  it('loses nothing when turned by a few degrees, and the way back leads to the dot', () => {
    const [width, height] = [200, 300];
    const data = new Uint8Array(width * height).fill(255);
    for (let y = 40; y < 44; y += 1) for (let x = 150; x < 154; x += 1) data[y * width + x] = 0;
    const { bitmap, back } = rotated({ data, width, height }, 4);
    let [sumX, sumY, count] = [0, 0, 0];
    bitmap.data.forEach((grey, index) => {
      if (grey > 100) return;
      sumX += (index % bitmap.width) + 0.5;
      sumY += Math.floor(index / bitmap.width) + 0.5;
      count += 1;
    });
    const [x, y] = back(sumX / count, sumY / count);
    expect(Math.abs(x - 152)).toBeLessThan(0.7);
    expect(Math.abs(y - 42)).toBeLessThan(0.7);
  });

  it('is reduced to the mean of its pixels', () => {
    expect(reduced({ data: Uint8Array.from([0, 100, 200, 100]), width: 2, height: 2 }, 2)).toEqual({ data: Uint8Array.from([100]), width: 1, height: 1 });
  });
});
