import JSZip from 'jszip';
import { shortCharter } from './short-charter';

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ' +
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MIMETYPE = 'application/vnd.oasis.opendocument.text';
const FACES = '<office:font-face-decls><style:font-face style:name="TCVN" svg:font-family="\'.VnTime\'"/><style:font-face style:name="VNI" svg:font-family="VNI-Times, serif"/></office:font-face-decls>';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A `text:p` around text, or around XML that begins with `<`. */
export const odtParagraph = (content: string, style?: string): string =>
  `<text:p${style === undefined ? '' : ` text:style-name="${style}"`}>${content.startsWith('<') ? content : escaped(content)}</text:p>`;

/** `content.xml` around the text; fonts TCVN (.VnTime) and VNI (VNI-Times) are declared. */
export const odtContent = (text: string, automaticStyles = ''): string =>
  `${HEAD}<office:document-content ${NAMESPACES}>${FACES}<office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`;

export const odtStyles = (styles: string): string => `${HEAD}<office:document-styles ${NAMESPACES}><office:styles>${styles}</office:styles></office:document-styles>`;

/** Bytes of an ODT with these parts; `mimetype` comes first and stored, as the format asks. */
export async function odtPackage(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('mimetype', MIMETYPE, { compression: 'STORE' });
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A charter typed by hand, one paragraph a line. */
export const odtOf = (lines: readonly string[]): Promise<Uint8Array> => odtPackage({ 'content.xml': odtContent(lines.map((line) => odtParagraph(line)).join('')) });

/** One numbered level of a list style. */
export const odtLevel = (level: number, format: string, prefix: string, suffix: string, more = ''): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}" ${more}/>`;

/** The short charter numbered by LibreOffice: Điều and khoản in one list of two levels. */
export function numberedOdt(): Promise<Uint8Array> {
  let text = '';
  let opened = 0;
  for (const line of shortCharter) {
    const label = /^(Điều \d+\.|\d+\.) /.exec(line)?.[1];
    const depth = label === undefined ? 0 : label.startsWith('Điều') ? 1 : 2;
    const rest = odtParagraph(label === undefined ? line : line.slice(label.length + 1));
    for (; opened > depth; opened -= 1) text += '</text:list-item></text:list>';
    if (opened === depth && depth > 0) text += '</text:list-item><text:list-item>';
    for (; opened < depth; opened += 1) text += '<text:list text:style-name="L1"><text:list-item>';
    text += rest;
  }
  text += '</text:list-item></text:list>'.repeat(opened);
  const style = `<text:list-style style:name="L1">${odtLevel(1, '1', 'Điều ', '.')}${odtLevel(2, '1', '', '.')}</text:list-style>`;
  return odtPackage({ 'content.xml': odtContent(text, style) });
}
