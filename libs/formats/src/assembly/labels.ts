import { bulletLabel } from '../numbering/numbering-counters';
import type { PlacedLabel } from './paragraph-list';
import type { Piece } from './piece';

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
const SYMBOLS = /^["']?(?:symbol|wingdings|webdings)/i;

/** The second level of Word's bullets is a letter o in a typewriter font; letters of symbol fonts are drawn as signs. */
function isBullet(label: readonly Piece[], text: string): boolean {
  return !SAYS_SOMETHING.test(text) || text.trim() === 'o' || label.every(({ font, text: own }) => own.trim() === '' || SYMBOLS.test(font));
}

/** A label the file stores as text; every bullet becomes the dash of Vietnamese charters. Null when there is nothing. */
export function storedLabel(label: readonly Piece[]): PlacedLabel | null {
  const text = label.map((piece) => piece.text).join('');
  if (text.trim() === '') return null;
  const bullet = isBullet(label, text);
  return { pieces: bullet ? [{ text: bulletLabel(text), font: '', capitals: false }] : label, bullet };
}

/** Whether a style's name is one of a table of contents, which would say every article twice. */
export const isContentsStyle = (name: string | undefined): boolean => /^toc \d|^mục lục \d|^MsoToc\d/i.test(name ?? '');
