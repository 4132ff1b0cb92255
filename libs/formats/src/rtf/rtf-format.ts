import { ParagraphList } from '../assembly/paragraph-list';
import { ReadingTally } from '../assembly/reading-tally';
import { decodeBytes } from '../assembly/western';
import type { ReadContent } from '../document';
import type { Format, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import { RtfReader } from './rtf-reader';
import { RtfTokens } from './tokens';

const LABEL = 'RTF';
const HEAD = 64;

const begins = (bytes: Uint8Array): boolean => /^(?:\u00ef\u00bb\u00bf)?\s{0,16}\{\\rtf/.test(decodeBytes(bytes.subarray(0, HEAD)));

function readRtf({ probe, limits }: ReadingContext): ReadContent {
  const tally = new ReadingTally();
  const list = new ParagraphList(tally, limits.maxCharacters);
  const bytes = probe.bytes.subarray(probe.bytes.indexOf(0x7b));
  const reader = new RtfReader(new RtfTokens(bytes, LABEL), tally, limits.maxCharacters, LABEL);
  reader.read();
  reader.main.writeTo(list, tally, reader.styles);
  if (list.paragraphs.length === 0) throw new FormatProblem('no-text', { label: LABEL });
  return { paragraphs: list.paragraphs, pages: null, notes: tally.notes() };
}

/** Rich Text Format: code pages and old fonts run by run, labels of lists kept, pictures and embedded files never opened. */
export const rtf = {
  id: 'rtf',
  label: LABEL,
  recognises: ({ bytes }) => begins(bytes),
  read: async (context) => readRtf(context),
} as const satisfies Format;
