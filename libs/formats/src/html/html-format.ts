import { ParagraphList } from '../assembly/paragraph-list';
import { ReadingTally } from '../assembly/reading-tally';
import { decodeBytes } from '../assembly/western';
import type { ReadContent } from '../document';
import type { Format, Probe, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import { decodePage } from './decode-page';
import { isMhtml, pageOfMhtml } from './mhtml';
import { PageReader } from './page-reader';

const LABEL = 'HTML';
const HEAD = 4096;
const BEGINS = /^(?:<\?xml[^>]{0,200}>)?\s{0,200}(?:<!--[^>]{0,1000}-->\s{0,200}){0,4}(?:<!doctype html|<(?:html|head|body|meta|title|style|div|p|table|span|font|center|h[1-6])[\s>])/i;

/** The beginning as text, whether it is UTF-16 or not; blanks and marks before it left out. */
const headOf = ({ bytes }: Probe): string => decodeBytes(bytes.subarray(0, HEAD)).replaceAll('\0', '').replace(/^[^!-~]{1,200}/, '');

function isPage(probe: Probe): boolean {
  if (probe.mime !== null || probe.zip !== null) return false;
  const head = headOf(probe);
  return BEGINS.test(head) || isMhtml(head);
}

function readHtml({ probe, limits }: ReadingContext): ReadContent {
  const archived = isMhtml(headOf(probe)) ? pageOfMhtml(probe.bytes) : { bytes: probe.bytes, charset: undefined };
  if (archived === null) throw new FormatProblem('unreadable-structure', { label: LABEL, reason: 'no page in the archive' });
  const tally = new ReadingTally();
  const list = new ParagraphList(tally, limits.maxCharacters);
  new PageReader(decodePage(archived.bytes, archived.charset), tally, list, limits.maxCharacters).read();
  if (list.paragraphs.length === 0) throw new FormatProblem('no-text', { label: LABEL });
  return { paragraphs: list.paragraphs, pages: null, notes: tally.notes() };
}

/** Web pages as Word and browsers save them, also as a web archive (MHT); scripts never run, nothing is fetched. */
export const html = {
  id: 'html',
  label: LABEL,
  recognises: isPage,
  read: async (context) => readHtml(context),
} as const satisfies Format;
