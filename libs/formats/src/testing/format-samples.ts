import { encodeTcvn3, encodeVni } from '@huong-uoc/text';
import type { FormatId, FormatProblemCode, Recognise } from '../index';
import { albumOf } from './album-samples';
import { boastingHeic, emptyHeic, heicImage, undecodableHeic } from './heic-samples';
import { blankImage, boastingPng, smallTiff } from './image-samples';
import { docxPackage, wordDocument } from './docx-package';
import { circularDoc, docOf, docStream, endlessDoc, numberedDoc, outsideDoc } from './sample-docs';
import { lockedPdf, longPdf, scannedPdf, stampedScan } from './hostile-pdf';
import * as zip from './hostile-zip';
import { seeing } from './recognised-page';
import { renderDocx } from './render-docx';
import { renderPdf } from './render-pdf';
import { shortCharter } from './short-charter';
import { windows1258 } from './windows-1258';
import { writeCompoundFile } from './write-compound-file';
import { windows1252 } from './windows-1252';
import { listParagraph, utf8, webArchive, wordPage, wordParagraphs } from './write-html';
import { numberedOdt, odtContent, odtOf, odtPackage, odtParagraph, odtStyles } from './write-odt';
import { bottomlessRtf, rtf1258, rtfDocument, rtfLatin, rtfOf, rtfUnicode } from './write-rtf';

/** A file to read. */
export interface Sample {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** A file to refuse, and why. */
export interface RefusedSample extends Sample {
  readonly code: FormatProblemCode;
}

/** What every format must come with before the contract spec passes. */
export interface FormatSamples {
  /** What recognises page images for the format's samples, where it needs that. */
  readonly recognise?: Recognise;
  /** Each holds `shortCharter` and nothing else. */
  readonly good: readonly Sample[];
  readonly refused: readonly RefusedSample[];
}

const joined = (end = '\n'): string => shortCharter.join(end);
const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2));
const typed = (): Promise<Uint8Array> => renderDocx(shortCharter, { numbering: 'typed' });

const txt: FormatSamples = {
  good: [
    { name: 'UTF-8', bytes: async () => utf8(joined()) },
    { name: 'UTF-8 with a mark and CRLF', bytes: async () => utf8(`\ufeff${joined('\r\n')}`) },
    { name: 'UTF-16 with a mark', bytes: async () => new Uint8Array(Buffer.from(`\ufeff${joined()}`, 'utf16le')) },
    { name: 'UTF-16, big end first', bytes: async () => new Uint8Array(Buffer.from(`\ufeff${joined()}`, 'utf16le').swap16()) },
  ],
  refused: [
    { name: 'blanks only', code: 'empty-file', bytes: async () => utf8(' \r\n\t\n ') },
    { name: 'bytes of no encoding', code: 'unsupported-format', bytes: async () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251) },
  ],
};

const docx: FormatSamples = {
  good: [
    { name: 'typed numbering', bytes: typed },
    { name: 'automatic numbering', bytes: () => renderDocx(shortCharter, { numbering: 'automatic' }) },
  ],
  refused: [
    { name: 'cut in half', code: 'truncated', bytes: async () => half(await typed()) },
    { name: 'no text', code: 'no-text', bytes: () => docxPackage({ 'word/document.xml': wordDocument('<w:p/>') }) },
    { name: 'ill-formed XML', code: 'unreadable-structure', bytes: () => docxPackage({ 'word/document.xml': wordDocument('<w:p><w:r>') }) },
    { name: 'zip bomb', code: 'compression-ratio', bytes: () => zip.zipBomb() },
    { name: 'zip bomb that lies about its size', code: 'unpacked-too-large', bytes: zip.lyingZipBomb },
    { name: 'zip that declares 4 GB', code: 'unpacked-too-large', bytes: zip.boastingZip },
    { name: 'zip of 5,001 entries', code: 'too-many-entries', bytes: () => zip.crowdedZip(5001) },
    { name: 'part stored twice', code: 'unreadable-structure', bytes: zip.twoFacedZip },
    { name: 'external entity', code: 'forbidden-xml', bytes: zip.externalEntity },
    { name: 'entity in UTF-16', code: 'forbidden-xml', bytes: zip.wideExternalEntity },
    { name: 'XML without a bottom', code: 'unreadable-structure', bytes: zip.bottomlessXml },
  ],
};

const doc: FormatSamples = {
  good: [
    { name: 'UTF-16 pieces', bytes: async () => docOf(shortCharter) },
    { name: 'many small pieces', bytes: async () => docOf(shortCharter, { pieceLength: 7 }) },
    { name: 'compressed TCVN3', bytes: async () => docOf(shortCharter, { font: '.VnTime', encode: encodeTcvn3, compressed: true }) },
    { name: 'compressed VNI', bytes: async () => docOf(shortCharter, { font: 'VNI-Times', encode: encodeVni, compressed: true }) },
    { name: 'automatic numbering', bytes: async () => numberedDoc() },
  ],
  refused: [
    { name: 'cut in half', code: 'truncated', bytes: async () => half(docOf(shortCharter)) },
    { name: 'with a password', code: 'encrypted', bytes: async () => docOf(shortCharter, { encrypted: true }) },
    { name: 'no text', code: 'no-text', bytes: async () => docOf([' ']) },
    { name: 'no table stream', code: 'unreadable-structure', bytes: async () => writeCompoundFile({ WordDocument: docStream(shortCharter) }) },
    { name: 'a chain of sectors in a circle', code: 'unreadable-structure', bytes: async () => circularDoc() },
    { name: 'a piece of a billion characters', code: 'text-too-long', bytes: async () => endlessDoc() },
    { name: 'a piece outside the file', code: 'truncated', bytes: async () => outsideDoc() },
  ],
};

const byFont = (font: string, encode: (text: string) => string): string =>
  wordParagraphs(shortCharter.map((line) => encode(font === '.VnTime' && line === line.toUpperCase() ? line.toLowerCase() : line))).replace('<p class=MsoNormal>', `<p class=MsoNormal style='font-family:"${font === '.VnTime' ? '.VnTimeH' : font}"'>`);
const ruleOf = (font: string): string => `p.MsoNormal {font-family:"${font}","serif";}`;
const withListLabels = (): string => shortCharter.map((line) => (/^\d/.test(line) ? listParagraph(line.slice(0, 2), line.slice(3)) : wordParagraphs([line]))).join('');

const html: FormatSamples = {
  good: [
    { name: 'UTF-8 by Word', bytes: async () => utf8(wordPage(wordParagraphs(shortCharter))) },
    { name: 'UTF-16', bytes: async () => new Uint8Array(Buffer.from(`\ufeff${wordPage(wordParagraphs(shortCharter), 'unicode')}`, 'utf16le')) },
    { name: 'Windows-1258', bytes: async () => windows1258(wordPage(wordParagraphs(shortCharter), 'windows-1258')) },
    { name: 'TCVN3 fonts', bytes: async () => windows1252(wordPage(byFont('.VnTime', encodeTcvn3), 'windows-1252', ruleOf('.VnTime')).replace('Tên', 'Ten')) },
    { name: 'VNI fonts in a page of the user’s own encoding', bytes: async () => windows1252(wordPage(byFont('VNI-Times', encodeVni), 'x-user-defined', ruleOf('VNI-Times'))) },
    { name: 'labels of lists', bytes: async () => utf8(wordPage(withListLabels())) },
    { name: 'a web archive in quoted-printable', bytes: async () => webArchive(wordPage(wordParagraphs(shortCharter)), 'quoted-printable') },
    { name: 'a web archive in base64', bytes: async () => webArchive(wordPage(wordParagraphs(shortCharter)), 'base64') },
  ],
  refused: [
    { name: 'nothing but a script', code: 'no-text', bytes: async () => utf8('<!DOCTYPE html><html><body><script>document.write("Điều 1")</script></body></html>') },
    { name: 'a web archive without a page', code: 'unreadable-structure', bytes: async () => webArchive('x', 'base64').map((byte, index, all) => (Buffer.from(all.subarray(index, index + 9)).toString() === 'text/html' ? 0x58 : byte)) },
  ],
};

const odt: FormatSamples = {
  good: [
    { name: 'typed numbering', bytes: () => odtOf(shortCharter) },
    { name: 'automatic numbering', bytes: numberedOdt },
  ],
  refused: [
    { name: 'cut in half', code: 'truncated', bytes: async () => half(await odtOf(shortCharter)) },
    { name: 'no text', code: 'no-text', bytes: () => odtOf([' ']) },
    { name: 'no content', code: 'unreadable-structure', bytes: () => odtPackage({ 'styles.xml': odtStyles('') }) },
    { name: 'ill-formed XML', code: 'unreadable-structure', bytes: () => odtPackage({ 'content.xml': odtContent('<text:p>') }) },
    { name: 'with a password', code: 'encrypted', bytes: () => odtPackage({ 'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>', 'content.xml': 'x' }) },
    { name: 'a document type', code: 'forbidden-xml', bytes: () => odtPackage({ 'content.xml': odtContent(odtParagraph('x')).replace('<office:doc', '<!DOCTYPE a [<!ENTITY b "c">]><office:doc') }) },
    { name: 'zip bomb', code: 'compression-ratio', bytes: () => odtOf([' '.repeat(4 * 1024 * 1024)]) },
    { name: 'XML without a bottom', code: 'unreadable-structure', bytes: () => odtPackage({ 'content.xml': odtContent('<text:section>'.repeat(30_000) + '</text:section>'.repeat(30_000)) }) },
  ],
};

const pdf: FormatSamples = {
  good: [
    { name: 'justified', bytes: () => renderPdf(shortCharter) },
    { name: 'ragged, no space between paragraphs', bytes: () => renderPdf(shortCharter, { align: 'left', indent: 0, paragraphGap: 0 }) },
  ],
  refused: [
    { name: 'cut in half', code: 'truncated', bytes: async () => half(await renderPdf(shortCharter)) },
    { name: 'header and end with nothing between', code: 'unreadable-structure', bytes: async () => utf8('%PDF-1.7\nkhông có gì\n%%EOF\n') },
    { name: 'with a password', code: 'encrypted', bytes: lockedPdf },
    { name: 'scan', code: 'no-text-layer', bytes: () => scannedPdf() },
    { name: 'scan with a signature stamp', code: 'no-text-layer', bytes: stampedScan },
    { name: 'letters that came out as others', code: 'damaged-text-layer', bytes: () => renderPdf(['Mọi người khơng được cĩ hành vi ngăn cản hơn nhân, nuơi con và tồn dân cịn phải giữ gìn đường làng.']) },
    { name: '301 pages', code: 'too-many-pages', bytes: () => longPdf(301) },
  ],
};

const legacyRtf = (line: string): string => (line === line.toUpperCase() ? `{\\f2 ${rtfLatin(encodeTcvn3(line.toLowerCase()))}}` : `{\\f1 ${rtfLatin(encodeTcvn3(line))}}`);
const labelledRtf = (line: string): string => rtfUnicode(line).replace(/^(.{0,20}?\d\.) /, '{\\listtext\\pard\\plain $1\\tab}\\ls1 ');

const rtf: FormatSamples = {
  good: [
    { name: 'Unicode with question marks for old readers', bytes: async () => rtfOf(shortCharter, rtfUnicode) },
    { name: 'Windows-1258', bytes: async () => rtfOf(shortCharter, (line) => `{\\f4 ${rtf1258(line)}}`) },
    { name: 'TCVN3 fonts', bytes: async () => rtfOf(shortCharter, legacyRtf) },
    { name: 'VNI fonts', bytes: async () => rtfOf(shortCharter, (line) => `{\\f3 ${rtfLatin(encodeVni(line))}}`) },
    { name: 'labels of lists', bytes: async () => rtfOf(shortCharter, labelledRtf) },
  ],
  refused: [
    { name: 'cut in half', code: 'truncated', bytes: async () => half(rtfOf(shortCharter, rtfUnicode)) },
    { name: 'no text', code: 'no-text', bytes: async () => rtfDocument('{\\pict\\wmetafile8 00ff}\\par') },
    { name: 'groups without a bottom', code: 'unreadable-structure', bytes: async () => bottomlessRtf() },
    { name: 'binary data longer than the file', code: 'truncated', bytes: async () => rtfDocument('x{\\pict\\bin999999999 }') },
  ],
};

const image: FormatSamples = {
  recognise: seeing(shortCharter),
  good: [
    ...(['jpeg', 'png', 'webp', 'tiff'] as const).map((kind) => ({ name: kind.toUpperCase(), bytes: () => blankImage(kind) })),
    { name: 'HEIC', bytes: async () => heicImage() },
  ],
  refused: [
    { name: 'cut in half', code: 'truncated', bytes: async () => half(await blankImage('jpeg', { width: 1240, height: 1754 })) },
    { name: 'pixel bomb', code: 'too-many-pixels', bytes: () => boastingPng(40_000, 40_000) },
    { name: 'HEIC cut in half', code: 'truncated', bytes: async () => half(heicImage()) },
    { name: 'HEIC that claims too many pixels', code: 'too-many-pixels', bytes: async () => boastingHeic(40_000, 40_000) },
    { name: 'HEIC without a pixel', code: 'unreadable-structure', bytes: async () => boastingHeic(0, 0) },
    { name: 'HEIC without a header', code: 'unreadable-structure', bytes: async () => emptyHeic() },
    { name: 'HEIC that no decoder understands', code: 'nothing-recognised', bytes: async () => undecodableHeic() },
    { name: 'TIFF of 301 pages', code: 'too-many-pages', bytes: async () => smallTiff(301) },
    { name: 'TIFF whose pages go in a circle', code: 'unreadable-structure', bytes: async () => smallTiff(3, true) },
    { name: 'image without a pixel', code: 'unreadable-structure', bytes: () => boastingPng(0, 0) },
  ],
};

const album: FormatSamples = {
  recognise: seeing(shortCharter),
  good: [
    { name: 'photographs of two kinds', bytes: () => albumOf({ 'a.jpg': blankImage('jpeg'), 'b.png': blankImage('png') }, ['b.png', 'a.jpg']) },
    { name: 'a phone’s photograph lying on its side', bytes: () => albumOf({ 'a.heic': heicImage() }, [{ name: 'a.heic', turn: 90 }]) },
  ],
  refused: [
    { name: 'no list of pages', code: 'unreadable-structure', bytes: () => albumOf({ 'a.jpg': blankImage('jpeg') }, []) },
    { name: 'a page that is not there', code: 'unreadable-structure', bytes: () => albumOf({ 'a.jpg': blankImage('jpeg') }, ['b.jpg']) },
    { name: 'a turn that is none', code: 'unreadable-structure', bytes: () => albumOf({ 'a.jpg': blankImage('jpeg') }, [{ name: 'a.jpg', turn: 45 }]) },
    { name: 'a page that is no image', code: 'unsupported-format', bytes: () => albumOf({ 'a.jpg': utf8('Điều 1. Họp thôn') }, ['a.jpg']) },
    { name: 'pixel bomb', code: 'too-many-pixels', bytes: () => albumOf({ 'a.png': boastingPng(40_000, 40_000) }, ['a.png']) },
    { name: '301 pages in all', code: 'too-many-pages', bytes: () => albumOf({ 'a.tif': smallTiff(150), 'b.tif': smallTiff(151) }, ['a.tif', 'b.tif']) },
  ],
};

/** The samples of every registered format: a format without them does not compile. */
export const formatSamples: Readonly<Record<FormatId, FormatSamples>> = { album, doc, docx, html, image, odt, pdf, rtf, txt };
