import type { Bitmap } from './bitmap';

/** A word as an engine reports it; box `[left, top, right, bottom]` in pixels of the picture it was given, confidence 0–1. */
export interface EngineWord {
  readonly text: string;
  readonly confidence: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** A line: its words, where they stand and the height of its small letters, in pixels. */
export interface EngineLine {
  readonly words: readonly EngineWord[];
  readonly baseline: number;
  readonly xHeight: number;
}

/** Something that reads a level grey picture. `close` ends every process or thread it started. */
export interface Engine {
  readonly name: string;
  /** Rejects when it takes longer than `milliseconds`, and is fit for the next page all the same. */
  read(picture: Bitmap, dpi: number, milliseconds: number): Promise<EngineLine[]>;
  close(): Promise<void>;
}

/** Thrown when a page is given up. */
export class PageNotRead extends Error {
  override readonly name = 'PageNotRead';

  constructor(
    readonly reason: 'timeout' | 'not-an-image' | 'too-many-pixels' | 'engine',
    options?: ErrorOptions,
  ) {
    super(`page not read: ${reason}`, options);
  }
}

/** A picture as a file every engine opens without a decoder of its own (PGM). */
export function asPgm({ data, width, height }: Bitmap): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}
