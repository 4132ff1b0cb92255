import type { Bitmap } from './bitmap';

// Taken out of the loops below, where a look-up of a global costs as much as the pixel.
const { ceil, floor, max, min } = Math;

/** Side of the squares in which the brightness of the paper is measured, in pixels. */
const tile = 32;
/** Share of a square's pixels that are brighter than its paper is taken to be: text never covers half of a square. */
const paperQuantile = 0.8;
/** Paper darker than this is no paper (a thumb, the table under the page): left as it is, so that nothing is made out of it. */
const darkest = 60;

/** Brightness of the paper in each square. */
function paperOf({ data, width, height }: Bitmap): { levels: Float32Array; across: number; down: number } {
  const [across, down] = [ceil(width / tile), ceil(height / tile)];
  const levels = new Float32Array(across * down);
  const counts = new Uint32Array(256);
  for (let ty = 0; ty < down; ty += 1) {
    for (let tx = 0; tx < across; tx += 1) {
      counts.fill(0);
      let total = 0;
      for (let y = ty * tile; y < min(height, (ty + 1) * tile); y += 1) {
        for (let x = tx * tile; x < min(width, (tx + 1) * tile); x += 1, total += 1) (counts[data[y * width + x] as number] as number)++;
      }
      let seen = 0;
      let level = 0;
      while (level < 255 && (seen += counts[level] as number) < paperQuantile * total) level += 1;
      levels[ty * across + tx] = max(darkest, level);
    }
  }
  return { levels, across, down };
}

/** Evens out the paper: shadows, yellowed sheets and what is left of a red seal become white, ink keeps its contrast. */
export function flatten(source: Bitmap): Bitmap {
  const { data, width, height } = source;
  const { levels, across, down } = paperOf(source);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const v = min(down - 1, max(0, y / tile - 0.5));
    const [top, dy] = [floor(v), v - floor(v)];
    const below = min(down - 1, top + 1);
    for (let x = 0; x < width; x += 1) {
      const u = min(across - 1, max(0, x / tile - 0.5));
      const [left, dx] = [floor(u), u - floor(u)];
      const right = min(across - 1, left + 1);
      const above = (levels[top * across + left] as number) * (1 - dx) + (levels[top * across + right] as number) * dx;
      const under = (levels[below * across + left] as number) * (1 - dx) + (levels[below * across + right] as number) * dx;
      const grey = ((data[y * width + x] as number) * 255) / (above * (1 - dy) + under * dy);
      out[y * width + x] = grey > 255 ? 255 : grey;
    }
  }
  return { data: out, width, height };
}
