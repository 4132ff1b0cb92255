import type { ReadingNote } from './reading-note';

/** One visual line of a paragraph on a page: points from the top left corner; `start`/`end` are UTF-16 offsets into the paragraph's text. */
export interface LineBox {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A word recognised from an image: UTF-16 offsets into the paragraph's text, how sure the engine was (0–1), and its rectangle in
 * points of the upright page image. `readAs` is what the engine saw where a look-alike letter was put right.
 */
export interface WordBox {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly readAs?: string;
}

/** How one page was read. */
export interface PageReport {
  readonly page: number;
  readonly source: 'text' | 'recognised' | 'failed';
  /** Mean confidence of a recognised page, 0–1; null for the others. */
  readonly confidence: number | null;
  /** Which engine read a recognised page; null for the others. */
  readonly engine: string | null;
  /** Size of the page in points, as its boxes count. */
  readonly width: number;
  readonly height: number;
  /** Clockwise quarter turn that makes the text upright; boxes are those of the page before it. */
  readonly turned: 0 | 90 | 180 | 270;
}

/** A stretch of a paragraph that was stored in a pre-Unicode encoding and repaired; UTF-16 offsets into the repaired text. */
export interface LegacyRun {
  readonly start: number;
  readonly end: number;
  /** Empty where the file named none and the letters themselves decided. */
  readonly font: string;
  readonly encoding: 'tcvn3' | 'vni';
  /** The stretch as the file holds it, read as Latin-1: what a program without the font would show. */
  readonly before: string;
  /** 0–1: how sure the encoding is. */
  readonly confidence: number;
}

/** One paragraph in reading order, never blank, trimmed; a soft line break is `\n` inside `text`. */
export interface Paragraph {
  readonly text: string;
  /** 1-based page on which it starts; only formats that have pages. */
  readonly page?: number;
  /** The label Word's automatic numbering generated; `text` already begins with it. */
  readonly numbering?: string;
  /** Name of the paragraph style, or `footnote` / `text-box` where the text was moved from. */
  readonly style?: string;
  readonly inTable?: true;
  readonly runs?: readonly LegacyRun[];
  readonly boxes?: readonly LineBox[];
  /** Only where the text was recognised from an image. */
  readonly words?: readonly WordBox[];
}

/** What a format's reader hands back; `pages` is null where the format has none. */
export interface ReadContent {
  readonly paragraphs: readonly Paragraph[];
  readonly pages: number | null;
  readonly notes: readonly ReadingNote[];
  /** Page by page, in order; only formats that have pages. */
  readonly pageReports?: readonly PageReport[];
}
