/** What a file may cost before it is refused. Sizes in bytes, `maxRatio` = unpacked ÷ packed. */
export interface ReadingLimits {
  readonly maxBytes: number;
  readonly maxPages: number;
  readonly maxEntries: number;
  readonly maxUnpackedBytes: number;
  readonly maxRatio: number;
  /** Only entries unpacking to more than this are held to `maxRatio`: tiny parts compress absurdly well and harm nobody. */
  readonly ratioFloorBytes: number;
  /** One XML part is held in memory as a tree, some thirty times its size: 12 MB stay below the reading child's 512 MB. */
  readonly maxXmlPartBytes: number;
  readonly maxCharacters: number;
  /** Pixels of one page image, read from its header before anything is decoded. */
  readonly maxPixels: number;
}

const MB = 1024 * 1024;

/** The product's limits (issue 2 point 4, issue 4 point 6). */
export const defaultLimits: ReadingLimits = {
  maxBytes: 50 * MB,
  maxPages: 300,
  maxEntries: 5_000,
  maxUnpackedBytes: 200 * MB,
  maxRatio: 100,
  ratioFloorBytes: MB,
  maxXmlPartBytes: 12 * MB,
  maxCharacters: 5_000_000,
  maxPixels: 100_000_000,
};
