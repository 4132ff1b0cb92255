// Taken out of the loops below, where a look-up of a global costs as much as the pixel.
const { abs, ceil, floor, round } = Math;

/** A grey picture in memory: one byte a pixel, row by row, 0 = black. */
export interface Bitmap {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type QuarterTurn = 0 | 90 | 180 | 270;

/** From a place on one picture to the same place on another. */
export type Placing = (x: number, y: number) => readonly [x: number, y: number];

const paper = 255;

/** A picture turned clockwise by quarters. */
export function turned(source: Bitmap, by: QuarterTurn): Bitmap {
  const { data, width, height } = source;
  if (by === 0) return source;
  const [w, h] = by === 180 ? [width, height] : [height, width];
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = by === 90 ? x * w + (w - 1 - y) : by === 180 ? (h - 1 - y) * w + (w - 1 - x) : (h - 1 - x) * w + y;
      out[to] = data[y * width + x] as number;
    }
  }
  return { data: out, width: w, height: h };
}

/** A picture mirrored left to right. */
export function mirrored({ data, width, height }: Bitmap): Bitmap {
  const out = new Uint8Array(data.length);
  for (let row = 0; row < data.length; row += width) for (let x = 0; x < width; x += 1) out[row + width - 1 - x] = data[row + x] as number;
  return { data: out, width, height };
}

/** Where a place of the picture lies after a clockwise quarter turn of a picture of this size. */
export function quarterPlacing({ width, height }: { width: number; height: number }, by: QuarterTurn): Placing {
  if (by === 90) return (x, y) => [height - y, x];
  if (by === 180) return (x, y) => [width - x, height - y];
  if (by === 270) return (x, y) => [y, width - x];
  return (x, y) => [x, y];
}

/** A picture turned clockwise by some degrees on a canvas large enough for it, with the way back to the picture it was. */
export function rotated(source: Bitmap, degrees: number): { bitmap: Bitmap; back: Placing } {
  if (degrees === 0) return { bitmap: source, back: (x, y) => [x, y] };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = ceil(source.width * abs(cos) + source.height * abs(sin));
  const height = ceil(source.width * abs(sin) + source.height * abs(cos));
  const back: Placing = (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return [cos * dx + sin * dy + source.width / 2, -sin * dx + cos * dy + source.height / 2];
  };
  const data = new Uint8Array(width * height).fill(paper);
  for (let y = 0; y < height; y += 1) {
    let [sx, sy] = back(0.5, y + 0.5);
    sx -= 0.5;
    sy -= 0.5;
    for (let x = 0; x < width; x += 1, sx += cos, sy -= sin) {
      const [left, top] = [floor(sx), floor(sy)];
      if (left >= 0 && top >= 0 && left < source.width - 1 && top < source.height - 1) data[y * width + x] = between(source, left, top, sx - left, sy - top);
    }
  }
  return { bitmap: { data, width, height }, back };
}

/** The grey between four neighbouring pixels. */
function between({ data, width }: Bitmap, left: number, top: number, right: number, down: number): number {
  const at = top * width + left;
  const above = (data[at] as number) * (1 - right) + (data[at + 1] as number) * right;
  const below = (data[at + width] as number) * (1 - right) + (data[at + width + 1] as number) * right;
  return round(above * (1 - down) + below * down);
}

/** A picture reduced by a whole factor, each pixel the mean of those it stands for. */
export function reduced({ data, width, height }: Bitmap, factor: number): Bitmap {
  if (factor <= 1) return { data, width, height };
  const [w, h] = [floor(width / factor), floor(height / factor)];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy += 1) for (let dx = 0; dx < factor; dx += 1) sum += data[(y * factor + dy) * width + x * factor + dx] as number;
      out[y * w + x] = sum / (factor * factor);
    }
  }
  return { data: out, width: w, height: h };
}
