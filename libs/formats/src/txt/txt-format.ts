import type { LegacyRun, Paragraph, ReadContent } from '../document';
import type { Format, Probe, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import { readingNote, type ReadingNote } from '../reading-note';
import { decodeText, type DecodedText, isPrintable } from './decode-text';

const LABEL = 'TXT';
const LINE_END = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/;

function decodePrintable({ bytes, mime, zip, compoundStreams }: Probe): DecodedText | null {
  if (mime !== null || zip !== null || compoundStreams.size > 0) return null;
  const decoded = decodeText(bytes);
  return decoded !== null && isPrintable(decoded.text) ? decoded : null;
}

/** How sure the encoding is once four words in five of the file read as Vietnamese. */
const BY_STATISTICS = 0.9;

/** The stretch a repair touched: a whole line, since a text file knows no fonts. */
function runOf(line: string, before: string, legacy: DecodedText['legacy']): LegacyRun[] {
  if (line === before || legacy === null || legacy === 'Windows-1258') return [];
  return [{ start: 0, end: line.length, font: '', encoding: legacy === 'VNI' ? 'vni' : 'tcvn3', before, confidence: BY_STATISTICS }];
}

function paragraphsOf({ text, before, legacy }: DecodedText): Paragraph[] {
  const lines = text.split(LINE_END);
  const sources = (before ?? text).split(LINE_END);
  return lines.flatMap((line, index) => {
    const shown = line.trim();
    const runs = runOf(shown, (sources[index] ?? '').trim(), legacy);
    return shown === '' ? [] : [{ text: shown, ...(runs.length > 0 && { runs }) }];
  });
}

function readTxt({ probe }: ReadingContext): ReadContent {
  const decoded = decodePrintable(probe);
  if (decoded === null) throw new FormatProblem('unreadable-structure', { label: LABEL, reason: 'not text' });
  const paragraphs = paragraphsOf(decoded);
  if (paragraphs.length === 0) throw new FormatProblem('empty-file', {});
  const notes: ReadingNote[] = [];
  if (decoded.legacy !== null) notes.push(readingNote('legacy-encoding', { encoding: decoded.legacy }));
  return { paragraphs, pages: null, notes };
}

/** Plain text: UTF-8 or UTF-16 with or without a mark, Windows-1258, TCVN3 or VNI bytes; every line that is not blank is a paragraph. */
export const txt = {
  id: 'txt',
  label: LABEL,
  lastResort: true,
  recognises: (probe) => decodePrintable(probe) !== null,
  read: async (context) => readTxt(context),
} as const satisfies Format;
