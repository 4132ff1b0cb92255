import { segment, type ClauseTree } from '@huong-uoc/clauses';
import { readDocument, type FormatId, type OnProgress } from '@huong-uoc/formats';
import { normalise, type Change, type Doubt } from '@huong-uoc/text';
import { forwardOffsets } from './forward-offsets';

/** Something people should know about how a text was read. */
export interface TextNote {
  readonly code: string;
  readonly sentence: string;
}

/** Where a paragraph of the file lies in the text; `page` is 1-based, null where the format has none. */
export interface TextParagraph {
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
}

/** A file as a text that can be scanned; plain data, all offsets UTF-16 into `text`. */
export interface FileReading {
  readonly format: FormatId;
  readonly pages: number | null;
  readonly text: string;
  readonly tree: ClauseTree;
  readonly notes: readonly TextNote[];
  readonly paragraphs: readonly TextParagraph[];
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
}

/** Thrown when the letters came out of the file but do not make Vietnamese words. */
export class Unreadable extends Error {
  readonly code = 'unreadable-text';
}

/**
 * Bytes → text, clauses and notes: the one way in for the server's reading child and for the command line.
 * Refuses with `FormatProblem` or `Unreadable`, both with a Vietnamese sentence as message.
 */
export async function readFile(bytes: Uint8Array, options: { onProgress?: OnProgress } = {}): Promise<FileReading> {
  const document = await readDocument(bytes, options);
  const source = document.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const { text, changes, doubts } = normalise(source);
  const forward = forwardOffsets(changes);
  let at = 0;
  const paragraphs = document.paragraphs.map((paragraph): TextParagraph => {
    const start = at;
    const end = start + paragraph.text.length;
    at = end + 1;
    return { start: forward(start), end: forward(end), page: paragraph.page ?? null };
  });
  const notes = document.notes.map(({ code, sentence }): TextNote => ({ code, sentence }));
  return { format: document.format, pages: document.pages, text, tree: segment(text), notes, paragraphs, changes, doubts };
}
