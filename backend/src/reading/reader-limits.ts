/** What one conversion may cost before its parent ends it. */
export interface ReaderLimits {
  readonly milliseconds: number;
  /** Further time for each page that has to be recognised from its image. */
  readonly pageMilliseconds: number;
  /** Resident memory of the child, bytes. */
  readonly memoryBytes: number;
  /** Size of what it hands back, bytes. */
  readonly outputBytes: number;
}

const MB = 1024 * 1024;

/** The product's limits (issue 2 point 4, issue 4 point 6). */
export const readerLimits: ReaderLimits = { milliseconds: 30_000, pageMilliseconds: 60_000, memoryBytes: 512 * MB, outputBytes: 50 * MB };
