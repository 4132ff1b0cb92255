import JSZip from 'jszip';

/** Parts of a hand-written package by name, e.g. `word/numbering.xml`. */
export type DocxParts = Readonly<Record<string, string | Uint8Array>>;

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATED = ['numbering', 'styles', 'footnotes', 'endnotes'];

/** Wraps body XML (prefix `w:`) into a document part. */
export const wordDocument = (body: string): string =>
  `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`;

/** A part of another kind (`numbering`, `styles`, `footnotes`) around its children. */
export const wordPart = (root: string, children: string): string => `${HEAD}<w:${root} xmlns:w="${MAIN}">${children}</w:${root}>`;

function contentTypes(): string {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
}

function relationships(parts: DocxParts): string {
  const lines = RELATED.filter((kind) => `word/${kind}.xml` in parts).map(
    (kind, index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** Bytes of a DOCX made of exactly these parts plus what a package must have; parts given win over the defaults. */
export async function docxPackage(parts: DocxParts): Promise<Uint8Array> {
  const zip = new JSZip();
  const all: DocxParts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': relationships(parts),
    ...parts,
  };
  for (const [name, content] of Object.entries(all)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
