import { ParagraphList } from '../assembly/paragraph-list';
import { ReadingTally } from '../assembly/reading-tally';
import type { ReadContent } from '../document';
import type { Format, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import { NumberingCounters } from '../numbering/numbering-counters';
import { attribute, childElements, childNamed } from '../xml/elements';
import { BodyReader } from './body-reader';
import { readLists } from './numbering-definitions';
import { DocxPackage, mainPartName } from './package-parts';
import { Styles } from './styles';

const LABEL = 'Word (DOCX)';

/** Footnotes and endnotes by kind and id; separators have a type and no text of their own. */
function readNotes(parts: DocxPackage): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  for (const kind of ['footnote', 'endnote']) {
    const root = parts.relatedPart(`${kind}s`);
    for (const note of root === undefined ? [] : childElements(root)) {
      const type = attribute(note, 'type');
      if (note.localName === kind && (type === undefined || type === 'normal')) notes.set(`${kind} ${attribute(note, 'id')}`, note);
    }
  }
  return notes;
}

function readDocx({ probe, limits }: ReadingContext): ReadContent {
  if (probe.zip === null) throw new FormatProblem('unreadable-structure', { label: LABEL, reason: 'no zip' });
  const parts = new DocxPackage(probe.zip, limits);
  const body = childNamed(parts.document(), 'body');
  if (body === undefined) throw new FormatProblem('unreadable-structure', { label: LABEL, reason: 'no body' });
  const tally = new ReadingTally();
  const list = new ParagraphList(tally, limits.maxCharacters);
  const counters = new NumberingCounters(readLists(parts.relatedPart('numbering')), tally.unknownFormats);
  new BodyReader({ styles: new Styles(parts.relatedPart('styles')), counters, notes: readNotes(parts), tally, list }).read(body);
  if (list.paragraphs.length === 0) throw new FormatProblem('no-text', { label: LABEL });
  tally.macros = parts.hasMacros;
  tally.embeddedFiles += parts.embeddedFiles;
  return { paragraphs: list.paragraphs, pages: null, notes: tally.notes() };
}

/** Word documents (DOCX, also with macros or as template; macros and embedded files stay closed). */
export const docx = {
  id: 'docx',
  label: LABEL,
  recognises: ({ zip }, limits) => zip !== null && mainPartName(zip, limits) !== null,
  read: async (context) => readDocx(context),
} as const satisfies Format;
