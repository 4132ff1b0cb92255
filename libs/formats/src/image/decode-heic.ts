import type { RawPixels } from '../recognition/recognised-page';
import { type Heif, loadHeif } from './libheif';

const CHANNELS = 3;

let loaded: Promise<Heif> | null = null;
/** Two megabytes of decoder, loaded by the first such picture: most files are of other kinds. */
const decoder = (): Promise<Heif> => (loaded ??= loadHeif());

/** Rows of a plane without the padding between them. */
function packed(data: Uint8Array, stride: number, width: number, height: number): Uint8Array {
  const row = width * CHANNELS;
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) out.set(data.subarray(y * stride, y * stride + row), y * row);
  return out;
}

/** The main picture of a HEIC file as pixels, upright as the camera marked it. The caller has checked its size. Rejects a damaged one. */
export async function decodeHeic(bytes: Uint8Array): Promise<RawPixels> {
  const heif = await decoder();
  const context = heif.heif_context_alloc();
  try {
    const opened = heif.heif_context_read_from_memory(context, bytes);
    if (opened.code !== heif.heif_error_Ok) throw new Error(`HEIC: ${opened.message}`);
    const handle = heif.heif_js_context_get_primary_image_handle(context);
    if ('code' in handle) throw new Error(`HEIC: ${handle.message}`);
    try {
      const decoded = heif.heif_js_decode_image2(handle, heif.heif_colorspace_RGB, heif.heif_chroma_interleaved_RGB);
      if (decoded === null || 'code' in decoded) throw new Error(`HEIC: ${decoded?.message ?? 'no picture'}`);
      const { image, width, height, channels: [plane] } = decoded;
      heif.heif_image_release(image);
      if (plane === undefined) throw new Error('HEIC: no pixels');
      return { kind: 'raw', data: packed(plane.data, plane.stride, width, height), width, height, channels: CHANNELS };
    } finally {
      heif.heif_image_handle_release(handle);
    }
  } finally {
    heif.heif_context_free(context);
  }
}
