import { FormatProblem } from '../format-problem';
import type { ReadingLimits } from '../limits';
import { attribute, childElements } from '../xml/elements';
import { parseXml } from '../xml/parse-xml';
import type { ZipArchive } from '../zip/zip-archive';

const CONTENT_TYPES = '[Content_Types].xml';
const MAIN_TYPES = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  'application/vnd.ms-word.document.macroenabled.main+xml',
  'application/vnd.ms-word.template.macroenabledtemplate.main+xml',
];

/** Where the main document part lies, by content types; null when the zip is no Word document. */
export function mainPartName(zip: ZipArchive, limits: ReadingLimits): string | null {
  const bytes = zip.read(CONTENT_TYPES);
  if (bytes === null) return null;
  for (const override of childElements(parseXml(bytes, CONTENT_TYPES, limits.maxXmlPartBytes))) {
    const part = attribute(override, 'PartName');
    if (part !== undefined && MAIN_TYPES.includes((attribute(override, 'ContentType') ?? '').toLowerCase()) && zip.has(part)) return part;
  }
  return null;
}

/** The parts of a Word document this reader looks at; everything else in the package stays packed. */
export class DocxPackage {
  private readonly related = new Map<string, string>();
  private readonly main: string;

  constructor(
    private readonly zip: ZipArchive,
    private readonly limits: ReadingLimits,
  ) {
    const main = mainPartName(zip, limits);
    if (main === null) throw new FormatProblem('unreadable-structure', { label: 'DOCX', reason: 'no main part' });
    this.main = main;
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const bytes = zip.read(`${folder}_rels/${main.slice(folder.length)}.rels`);
    if (bytes === null) return;
    for (const relationship of childElements(parseXml(bytes, 'document.xml.rels', limits.maxXmlPartBytes))) {
      const target = attribute(relationship, 'Target') ?? '';
      if (attribute(relationship, 'TargetMode') === 'External') continue;
      const kind = (attribute(relationship, 'Type') ?? '').split('/').pop() ?? '';
      if (!this.related.has(kind)) this.related.set(kind, target.startsWith('/') ? target : folder + target);
    }
  }

  document(): Element {
    const root = this.part(this.main);
    if (root === undefined) throw new FormatProblem('unreadable-structure', { label: 'DOCX', reason: 'no main part' });
    return root;
  }

  /** Root of the part reached by that relationship kind (`numbering`, `styles`, `footnotes`, `endnotes`), if there is one. */
  relatedPart(kind: string): Element | undefined {
    const name = this.related.get(kind);
    return name === undefined ? undefined : this.part(name);
  }

  get hasMacros(): boolean {
    return this.zip.names.some((name) => name.endsWith('vbaproject.bin'));
  }

  get embeddedFiles(): number {
    return this.zip.names.filter((name) => name.includes('/embeddings/')).length;
  }

  private part(name: string): Element | undefined {
    const bytes = this.zip.read(name);
    return bytes === null ? undefined : parseXml(bytes, name, this.limits.maxXmlPartBytes);
  }
}
