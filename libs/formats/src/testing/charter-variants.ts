import { encodeTcvn3, encodeVni } from '@huong-uoc/text';
import type { FormatId } from '../index';
import { docxPackage, wordDocument } from './docx-package';
import { renderDocx } from './render-docx';
import { renderPdf } from './render-pdf';
import { docOf } from './sample-docs';
import { windows1252 } from './windows-1252';
import { windows1258 } from './windows-1258';
import { paragraph, run } from './word-xml';
import { utf8, webArchive, wordPage, wordParagraphs } from './write-html';
import { odtOf } from './write-odt';
import { rtf1258, rtfLatin, rtfOf, rtfUnicode } from './write-rtf';

/** One way of keeping a charter in a file that a program wrote (no scan). */
export interface CharterVariant {
  readonly name: string;
  readonly format: FormatId;
  /** TCVN3 has no capitals with a tone: there a line holds only up to its capitals, except in a font that shows small letters as capitals. */
  readonly encoding: 'unicode' | 'vni' | 'tcvn3';
  bytes(lines: readonly string[]): Promise<Uint8Array>;
}

const latin = (text: string): Uint8Array => windows1252(text);
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const inCapitals = (line: string): boolean => line === line.toUpperCase();

/** Word in an old font: lines in capitals are typed small in the H font of TCVN3, as people did. */
const oldDocx = (lines: readonly string[], font: string, encode: (text: string) => string): Promise<Uint8Array> => {
  const rows = lines.map((line) => {
    const shown = font.startsWith('.Vn') && inCapitals(line);
    const name = shown ? `${font}H` : font;
    return paragraph(run(encode(shown ? line.toLowerCase() : line), `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`));
  });
  return docxPackage({ 'word/document.xml': wordDocument(rows.join('')) });
};
const oldRtf = (line: string): string => (inCapitals(line) ? `{\\f2 ${rtfLatin(encodeTcvn3(line.toLowerCase()))}}` : `{\\f1 ${rtfLatin(encodeTcvn3(line))}}`);
const oldPage = (lines: readonly string[], font: string, encode: (text: string) => string): Uint8Array =>
  windows1252(wordPage(wordParagraphs(lines.map(encode), `font-family:${font}`), 'windows-1252').replace('Tên', 'Ten'));

/** Every format and encoding in which a charter can lie in a commune's computer. */
export const charterVariants: readonly CharterVariant[] = [
  { name: 'UTF-8', format: 'txt', encoding: 'unicode', bytes: async (lines) => utf8(lines.join('\n')) },
  { name: 'UTF-8 with a mark and CRLF', format: 'txt', encoding: 'unicode', bytes: async (lines) => utf8(`\ufeff${lines.join('\r\n')}`) },
  { name: 'UTF-8, marks apart from letters', format: 'txt', encoding: 'unicode', bytes: async (lines) => utf8(lines.join('\n').normalize('NFD')) },
  { name: 'UTF-16', format: 'txt', encoding: 'unicode', bytes: async (lines) => new Uint8Array(utf16(lines.join('\r\n'))) },
  { name: 'UTF-16, big end first', format: 'txt', encoding: 'unicode', bytes: async (lines) => new Uint8Array(utf16(lines.join('\n')).swap16()) },
  { name: 'TCVN3 without a font', format: 'txt', encoding: 'tcvn3', bytes: async (lines) => latin(encodeTcvn3(lines.join('\r\n'))) },
  { name: 'VNI without a font', format: 'txt', encoding: 'vni', bytes: async (lines) => latin(encodeVni(lines.join('\r\n'))) },
  { name: 'numbers typed', format: 'docx', encoding: 'unicode', bytes: (lines) => renderDocx(lines, { numbering: 'typed' }) },
  { name: 'numbers by Word', format: 'docx', encoding: 'unicode', bytes: (lines) => renderDocx(lines, { numbering: 'automatic' }) },
  { name: 'TCVN3 fonts', format: 'docx', encoding: 'tcvn3', bytes: (lines) => oldDocx(lines, '.VnTime', encodeTcvn3) },
  { name: 'VNI fonts', format: 'docx', encoding: 'vni', bytes: (lines) => oldDocx(lines, 'VNI-Times', encodeVni) },
  { name: 'Unicode', format: 'doc', encoding: 'unicode', bytes: async (lines) => docOf(lines) },
  { name: 'saved many times, in small pieces', format: 'doc', encoding: 'unicode', bytes: async (lines) => docOf(lines, { pieceLength: 23 }) },
  { name: 'TCVN3 fonts', format: 'doc', encoding: 'tcvn3', bytes: async (lines) => docOf(lines, { font: '.VnTime', encode: encodeTcvn3, compressed: true }) },
  { name: 'VNI fonts', format: 'doc', encoding: 'vni', bytes: async (lines) => docOf(lines, { font: 'VNI-Times', encode: encodeVni, compressed: true }) },
  { name: 'Unicode', format: 'rtf', encoding: 'unicode', bytes: async (lines) => rtfOf(lines, rtfUnicode) },
  { name: 'Windows-1258', format: 'rtf', encoding: 'unicode', bytes: async (lines) => rtfOf(lines, (line) => `{\\f4 ${rtf1258(line)}}`) },
  { name: 'TCVN3 fonts', format: 'rtf', encoding: 'tcvn3', bytes: async (lines) => rtfOf(lines, oldRtf) },
  { name: 'VNI fonts', format: 'rtf', encoding: 'vni', bytes: async (lines) => rtfOf(lines, (line) => `{\\f3 ${rtfLatin(encodeVni(line))}}`) },
  { name: 'Unicode', format: 'odt', encoding: 'unicode', bytes: (lines) => odtOf(lines) },
  { name: 'UTF-8 by Word', format: 'html', encoding: 'unicode', bytes: async (lines) => utf8(wordPage(wordParagraphs(lines))) },
  { name: 'Windows-1258 by Word', format: 'html', encoding: 'unicode', bytes: async (lines) => windows1258(wordPage(wordParagraphs(lines), 'windows-1258')) },
  { name: 'TCVN3 fonts', format: 'html', encoding: 'tcvn3', bytes: async (lines) => oldPage(lines, '.VnTime', encodeTcvn3) },
  { name: 'VNI fonts', format: 'html', encoding: 'vni', bytes: async (lines) => oldPage(lines, 'VNI-Times', encodeVni) },
  { name: 'a web archive', format: 'html', encoding: 'unicode', bytes: async (lines) => webArchive(wordPage(wordParagraphs(lines)), 'quoted-printable') },
  { name: 'justified', format: 'pdf', encoding: 'unicode', bytes: (lines) => renderPdf(lines) },
  { name: 'ragged and tight, with a footer', format: 'pdf', encoding: 'unicode', bytes: (lines) => renderPdf(lines, { align: 'left', indent: 0, paragraphGap: 0, footer: 'Quy ước – bản lưu tại thôn' }) },
  { name: 'in large print', format: 'pdf', encoding: 'unicode', bytes: (lines) => renderPdf(lines, { fontSize: 16 }) },
];
