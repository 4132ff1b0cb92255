import { type Bitmap, reduced, turned } from './bitmap';

// Taken out of the loops below, where a look-up of a global costs as much as the pixel.
const { abs, max, min, round, tan } = Math;

/** How far a page may lie askew, in degrees, and how finely that is measured. */
const widest = 5;
const coarse = 0.5;
const fine = 0.05;
const workingWidth = 600;
/** Pixels darker than this, on flattened paper, are ink. */
const ink = 150;
/** Lines of text seen across must be this much clearer than seen down before a page is taken to lie on its side. */
const onItsSide = 1.6;

interface Dots {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly height: number;
}

function inkOf({ data, width, height }: Bitmap): Dots {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] as number) < ink) {
        xs.push(x - width / 2);
        ys.push(y);
      }
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), height };
}

/** How sharply ink gathers in rows when the page is turned by an angle: the sum of squared steps from row to row. */
function sharpness({ xs, ys, height }: Dots, degrees: number): number {
  const slope = tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(height + 200);
  for (let index = 0; index < xs.length; index += 1) {
    const row = round((ys[index] as number) + (xs[index] as number) * slope) + 100;
    if (row >= 0 && row < rows.length) (rows[row] as number)++;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] as number) - (rows[row - 1] as number)) ** 2;
  return sum;
}

function best(dots: Dots, from: number, to: number, step: number): { angle: number; sharp: number } {
  let found = { angle: 0, sharp: -1 };
  for (let angle = from; angle <= to + step / 2; angle += step) {
    const sharp = sharpness(dots, angle);
    if (sharp > found.sharp) found = { angle, sharp };
  }
  return found;
}

function skewOf(dots: Dots): { angle: number; sharp: number } {
  if (dots.xs.length === 0) return { angle: 0, sharp: 0 };
  const rough = best(dots, -widest, widest, coarse);
  return best(dots, max(-widest, rough.angle - coarse), min(widest, rough.angle + coarse), fine);
}

/** How a flattened page lies: on its side or not, and the clockwise turn in degrees (at most ±5) that makes its lines level. */
export function layOf(bitmap: Bitmap): { onSide: boolean; level: number } {
  const small = reduced(bitmap, max(1, round(bitmap.width / workingWidth)));
  const upright = skewOf(inkOf(small));
  const aside = skewOf(inkOf(turned(small, 90)));
  const onSide = aside.sharp > onItsSide * upright.sharp;
  const angle = onSide ? aside.angle : upright.angle;
  return { onSide, level: abs(angle) < 0.15 ? 0 : round(angle * 100) / 100 };
}
