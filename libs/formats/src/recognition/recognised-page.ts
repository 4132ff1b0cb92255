/** A quarter turn, clockwise, in degrees. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** A file of an image kind this product reads; `frame` is the page inside it, from 0. */
export interface EncodedPixels {
  readonly kind: 'encoded';
  readonly bytes: Uint8Array;
  readonly frame: number;
}

/** Pixels row by row, each of 1 (grey), 3 (RGB) or 4 (RGBA) bytes. */
export interface RawPixels {
  readonly kind: 'raw';
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

/** An image of a page to be recognised. */
export interface PageImage {
  /** 1-based page of the document. */
  readonly page: number;
  readonly pixels: EncodedPixels | RawPixels;
  /** Resolution of the image, as declared or estimated from the size of a sheet. */
  readonly dpi: number;
  /** Turn to apply after the camera's own orientation mark. */
  readonly turn: QuarterTurn;
}

/** A rectangle in pixels of the upright page image (orientation mark and `turn` applied), from its top left corner. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A word as recognised: never blank, no blanks inside; confidence 0–1 by the engine. */
export interface RecognisedWord {
  readonly text: string;
  readonly confidence: number;
  readonly box: PixelBox;
}

/** Words on one baseline, left to right. Its own measures are those of the page made level, in pixels, so that margins can be compared. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of the type, in pixels an em. */
  readonly size: number;
  /** Horizontal extent of each word on the level page: `[left, right]`. */
  readonly extents: readonly (readonly [left: number, right: number])[];
}

/** A page as recognised: plain data. */
export interface RecognisedPage {
  /** Size of the upright page image in pixels. */
  readonly width: number;
  readonly height: number;
  /** Further quarter turn that made the text upright; boxes are those of the image before it. */
  readonly turned: QuarterTurn;
  /** Degrees, clockwise, by which the page had to be turned to be level. */
  readonly skew: number;
  readonly engine: string;
  /** Mean confidence of the words, by letters; 0 where there are none. */
  readonly confidence: number;
  readonly lines: readonly RecognisedLine[];
}

/**
 * Optical recognition, driven by the backend: a page image in, its lines out from top to bottom.
 * A page that cannot be decoded or takes too long is a rejection; the document goes on without it.
 */
export type Recognise = (image: PageImage) => Promise<RecognisedPage>;
