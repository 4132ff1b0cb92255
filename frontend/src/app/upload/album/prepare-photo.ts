import { blurredBelow, sharpness } from './sharpness';

/** Long side of what is sent: a sheet of A4 at 240 dots an inch, about 400 kB a page. */
const longSide = 2_800;
const smallEnough = 500_000;
const quality = 0.72;
/** Long side of the copy on which sharpness is judged; the threshold holds for it. */
const judged = 1_400;

/** A photograph ready to send, and what was noticed about it; `original` is the camera's own file. */
export type Photo = { readonly original: File; readonly shrunk: File; readonly preview: string | null; readonly blurred: boolean };

/** Shrinks and judges one photograph. What this browser cannot open (HEIC in most) is sent as it is, unjudged. */
export async function preparePhoto(file: File): Promise<Photo> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return { original: file, shrunk: file, preview: null, blurred: false };
  const blurred = sharpness(greyOf(drawn(bitmap, judged))) < blurredBelow;
  const small = file.size > smallEnough ? await jpegOf(drawn(bitmap, longSide), file.name) : null;
  bitmap.close();
  return { original: file, shrunk: small !== null && small.size < file.size ? small : file, preview: URL.createObjectURL(file), blurred };
}

function drawn(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function greyOf(canvas: HTMLCanvasElement): { data: Uint8Array; width: number; height: number } {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at += 1) data[at] = (299 * (pixels[4 * at] ?? 0) + 587 * (pixels[4 * at + 1] ?? 0) + 114 * (pixels[4 * at + 2] ?? 0)) / 1000;
  return { data, width, height };
}

/** Null where the browser has no room to write the picture. */
async function jpegOf(canvas: HTMLCanvasElement, name: string): Promise<File | null> {
  const blob = await new Promise<Blob | null>((take) => canvas.toBlob(take, 'image/jpeg', quality));
  return blob === null ? null : new File([blob], `${name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' });
}
