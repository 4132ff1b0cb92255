import type { ReadContent } from './document';
import type { ReadingLimits } from './limits';
import type { Recognise } from './recognition/recognised-page';
import type { ZipArchive } from './zip/zip-archive';

/** What detection already knows about a file, so that no format looks twice. */
export interface Probe {
  readonly bytes: Uint8Array;
  /** MIME type by magic number (`file-type`), if any. */
  readonly mime: string | null;
  /** Stream names of a Compound File (old Office, encrypted Office); empty for other files. */
  readonly compoundStreams: ReadonlySet<string>;
  /** Directory of a zip, nothing unpacked yet; null for other files. */
  readonly zip: ZipArchive | null;
}

/** How far a reading has come; `total` pages are known once the document is open. */
export type OnProgress = (progress: { done: number; total: number }) => void;

/** What a format's reader works with. */
export interface ReadingContext {
  readonly probe: Probe;
  readonly limits: ReadingLimits;
  readonly recognise?: Recognise;
  /** Only so many pages are recognised; the others count as not recognised. */
  readonly recogniseFirst?: number;
  readonly onProgress?: OnProgress;
}

/** A format this product reads: one folder and one line in the registry. */
export interface Format<Id extends string = string> {
  readonly id: Id;
  /** How people call it, in messages. */
  readonly label: string;
  /** Asked only when the file was recognised as nothing else: almost anything could be text. */
  readonly lastResort?: true;
  /** Decides on content alone; the first format of the registry that says yes reads the file. */
  recognises(probe: Probe, limits: ReadingLimits): boolean;
  /** Refuses with `FormatProblem`; anything else it throws is reported as `unreadable-structure`. */
  read(context: ReadingContext): Promise<ReadContent>;
}
