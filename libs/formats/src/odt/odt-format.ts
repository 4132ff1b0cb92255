import { ParagraphList } from '../assembly/paragraph-list';
import { ReadingTally } from '../assembly/reading-tally';
import { decodeBytes } from '../assembly/western';
import type { ReadContent } from '../document';
import type { Format, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import { childElements, childNamed } from '../xml/elements';
import { parseXml } from '../xml/parse-xml';
import type { ZipArchive } from '../zip/zip-archive';
import { BodyReader } from './body-reader';
import { readListStyles } from './list-styles';
import { TextStyles } from './text-styles';

const LABEL = 'OpenDocument (ODT)';
const TYPES = ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text-template'];
const LONGEST_TYPE = 64;

function isText(zip: ZipArchive): boolean {
  const mimetype = zip.read('mimetype');
  return mimetype !== null && mimetype.length <= LONGEST_TYPE && TYPES.includes(decodeBytes(mimetype).trim());
}

/** Parts of a locked document are stored encrypted, and only the manifest says so. */
function refuseLocked(manifest: Element | undefined): void {
  if (manifest === undefined) return;
  for (const entry of childElements(manifest)) {
    if (childNamed(entry, 'encryption-data') !== undefined) throw new FormatProblem('encrypted', { label: LABEL });
  }
}

function countChanges(text: Element, tally: ReadingTally): void {
  const changes = childNamed(text, 'tracked-changes');
  for (const region of changes === undefined ? [] : childElements(changes)) {
    if (childNamed(region, 'insertion') !== undefined) tally.insertions += 1;
    if (childNamed(region, 'deletion') !== undefined) tally.deletions += 1;
  }
}

function readOdt({ probe: { zip }, limits }: ReadingContext): ReadContent {
  if (zip === null) throw new FormatProblem('unreadable-structure', { label: LABEL, reason: 'no zip' });
  const part = (name: string): Element | undefined => {
    const bytes = zip.read(name);
    return bytes === null ? undefined : parseXml(bytes, name, limits.maxXmlPartBytes, LABEL);
  };
  refuseLocked(part('META-INF/manifest.xml'));
  const content = part('content.xml');
  const text = childNamed(childNamed(content, 'body'), 'text');
  if (text === undefined) throw new FormatProblem('unreadable-structure', { label: LABEL, reason: 'no text' });
  const sheet = part('styles.xml');
  const tally = new ReadingTally();
  const list = new ParagraphList(tally, limits.maxCharacters);
  countChanges(text, tally);
  new BodyReader({ styles: new TextStyles(sheet, content), lists: readListStyles(sheet, content), tally, list }).readBlocks(text, { inTable: false });
  tally.macros = zip.names.some((name) => name.startsWith('basic/') || name.startsWith('scripts/'));
  tally.embeddedFiles = zip.names.filter((name) => /^object [^/]{1,40}$|^object [^/]{1,40}\/content\.xml$/.test(name)).length;
  if (list.paragraphs.length === 0) throw new FormatProblem('no-text', { label: LABEL });
  return { paragraphs: list.paragraphs, pages: null, notes: tally.notes() };
}

/** OpenDocument text (ODT and its template): lists numbered as LibreOffice shows them, the accepted view of changes, footnotes after their paragraph. */
export const odt = {
  id: 'odt',
  label: LABEL,
  recognises: ({ zip }) => zip !== null && isText(zip),
  read: async (context) => readOdt(context),
} as const satisfies Format;
