import JSZip from 'jszip';
import { docxPackage, wordDocument } from './docx-package';

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const innocent = wordDocument(paragraph('Điều 1. Họp thôn'));
const ENTRY = 0x02014b50;

/** Writes a size into the central directory entry of a part: what a lying packer does. */
export function claimSize(bytes: Uint8Array, part: string, unpackedBytes: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 46 < lying.length; at += 1) {
    if (view.getUint32(at, true) !== ENTRY) continue;
    const name = new TextDecoder().decode(lying.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === part) view.setUint32(at + 24, unpackedBytes, true);
  }
  return lying;
}

/** A document part of megabytes of blanks: packed a thousand to one. */
export const zipBomb = (megabytes = 20): Promise<Uint8Array> =>
  docxPackage({ 'word/document.xml': wordDocument(paragraph(' '.repeat(megabytes * 1024 * 1024))) });

/** The same bomb saying in its directory that it is small. */
export const lyingZipBomb = async (): Promise<Uint8Array> => claimSize(await zipBomb(4), 'word/document.xml', 2000);

/** An innocent document that declares four gigabytes. */
export const boastingZip = async (): Promise<Uint8Array> =>
  claimSize(await docxPackage({ 'word/document.xml': innocent }), 'word/document.xml', 0xffff_ffff);

/** More entries than any document has. */
export async function crowdedZip(entries: number): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await docxPackage({ 'word/document.xml': innocent }));
  for (let index = 0; index < entries; index += 1) zip.file(`word/media/${index}.png`, '', { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

/** A document part stored twice under names that differ in case only: two readers, two texts. */
export const twoFacedZip = (): Promise<Uint8Array> =>
  docxPackage({ 'word/document.xml': innocent, 'WORD/Document.xml': wordDocument(paragraph('Điều 1. Khác')) });

/** Names that climb out of a folder; harmless, because names are only looked up. */
export const climbingZip = (): Promise<Uint8Array> =>
  docxPackage({ 'word/document.xml': innocent, '../../../../tmp/escaped.txt': 'x', 'word/../../escaped\u0000.txt': 'x' });

/** A document whose XML declares a type and an external entity. */
export const externalEntity = (): Promise<Uint8Array> =>
  docxPackage({
    'word/document.xml': innocent
      .replace('<w:document', '<!DOCTYPE w:document [<!ENTITY file SYSTEM "file:///etc/passwd">]><w:document')
      .replace('Họp thôn', '&file;'),
  });

/** The same in UTF-16, which a search for ASCII bytes would miss. */
export async function wideExternalEntity(): Promise<Uint8Array> {
  const xml = innocent.replace('encoding="UTF-8"', 'encoding="UTF-16"').replace('<w:document', '<!DOCTYPE w:document [<!ENTITY a "b">]><w:document');
  return docxPackage({ 'word/document.xml': new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')) });
}

/** Elements nested deeper than any stack is. */
export const bottomlessXml = (): Promise<Uint8Array> =>
  docxPackage({ 'word/document.xml': wordDocument(`${'<w:sdt>'.repeat(60_000)}${paragraph('x')}${'</w:sdt>'.repeat(60_000)}`) });

/** An Excel workbook; renamed to .docx by whoever sent it. */
export async function workbook(): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>');
  zip.file('xl/workbook.xml', '<workbook/>');
  return zip.generateAsync({ type: 'uint8array' });
}
