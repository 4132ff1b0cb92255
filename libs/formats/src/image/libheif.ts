/** How libheif says that something went well, or why not. */
export interface HeifFault {
  readonly code: unknown;
  readonly message: string;
}

interface HeifContext {
  readonly context: unique symbol;
}

interface HeifHandle {
  readonly handle: unique symbol;
}

interface HeifPicture {
  readonly picture: unique symbol;
}

/** A picture in memory of the decoder, which has to be released. */
export interface HeifDecoded {
  readonly image: HeifPicture;
  readonly width: number;
  readonly height: number;
  readonly channels: readonly { readonly data: Uint8Array; readonly stride: number }[];
}

/** The few calls of libheif used here; the package's own types describe its other builds, and know no picture that comes out. */
export interface Heif {
  readonly heif_error_Ok: unknown;
  readonly heif_colorspace_RGB: unknown;
  readonly heif_chroma_interleaved_RGB: unknown;
  heif_context_alloc(): HeifContext;
  heif_context_free(context: HeifContext): void;
  heif_context_read_from_memory(context: HeifContext, bytes: Uint8Array): HeifFault;
  heif_js_context_get_primary_image_handle(context: HeifContext): HeifHandle | HeifFault;
  heif_js_decode_image2(handle: HeifHandle, colourSpace: unknown, chroma: unknown): HeifDecoded | HeifFault | null;
  heif_image_release(picture: HeifPicture): void;
  heif_image_handle_release(handle: HeifHandle): void;
}

/** The build that carries its WebAssembly in itself; named by a variable, because the package has no types of it to follow. */
const build: string = 'libheif-js/wasm-bundle';

export async function loadHeif(): Promise<Heif> {
  const { default: heif } = (await import(build)) as { default: Heif };
  return heif;
}
