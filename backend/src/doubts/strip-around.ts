import type { PictureBox } from '@huong-uoc/contracts';

/** So much of a page's width is shown at least: about seven words, enough to read the word in its sentence. */
const readableWidth = 0.42;
/** Lines above and below, in heights of the word. */
const linesAround = 1.1;

/** The strip of paper shown around a word, and where the word stands in it. */
export interface Strip {
  readonly strip: PictureBox;
  readonly mark: PictureBox;
}

/** Cuts around a word, inside the page; all in shares, the mark of the strip. */
export function stripAround(word: PictureBox): Strip {
  const width = Math.min(1, Math.max(readableWidth, word.width * 1.5));
  const left = within(word.left + word.width / 2 - width / 2, 1 - width);
  const height = Math.min(1, word.height * (1 + 2 * linesAround));
  const top = within(word.top - word.height * linesAround, 1 - height);
  const strip = { left, top, width, height };
  return { strip, mark: { left: (word.left - left) / width, top: (word.top - top) / height, width: word.width / width, height: word.height / height } };
}

const within = (value: number, most: number): number => Math.min(Math.max(0, value), Math.max(0, most));
