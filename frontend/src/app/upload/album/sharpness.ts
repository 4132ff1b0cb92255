/** Grey values row by row. */
export type Grey = { readonly data: Uint8ClampedArray | Uint8Array; readonly width: number; readonly height: number };

/**
 * Below it the strokes of letters have run into one another. Measured on pages of 13-point type with a long side of 1,400 pixels:
 * in focus 3,500–14,600, blurred by 2.5 pixels of a 240-dpi scan 150–670 (still read), by 4 pixels 22–88 (no longer read).
 */
export const blurredBelow = 120;

/**
 * How sharp a photographed page is: the spread (variance) of the Laplacian over the tenth of blocks with the most edges, so that a
 * page half empty counts by its writing. 0 for an even picture; a page in focus gives hundreds.
 */
export function sharpness({ data, width, height }: Grey): number {
  const block = 32;
  const spreads: number[] = [];
  for (let top = 1; top + block < height; top += block) {
    for (let left = 1; left + block < width; left += block) spreads.push(spreadOf(data, width, left, top, block));
  }
  spreads.sort((one, other) => other - one);
  const most = spreads.slice(0, Math.max(1, Math.ceil(spreads.length / 10)));
  return spreads.length === 0 ? 0 : most.reduce((sum, spread) => sum + spread, 0) / most.length;
}

function spreadOf(data: Grey['data'], width: number, left: number, top: number, block: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = top; y < top + block; y += 1) {
    for (let x = left; x < left + block; x += 1) {
      const at = y * width + x;
      const edge = 4 * (data[at] ?? 0) - (data[at - 1] ?? 0) - (data[at + 1] ?? 0) - (data[at - width] ?? 0) - (data[at + width] ?? 0);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = block * block;
  return squares / count - (sum / count) ** 2;
}
