import JSZip from 'jszip';
import { workbook } from './hostile-zip';
import { writeCompoundFile } from './write-compound-file';

const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const hex = (digits: string, length = 512): Uint8Array => {
  const bytes = new Uint8Array(length);
  bytes.set(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
  return bytes;
};

/** A Compound File with these streams, as far as recognition looks. */
export function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * 8);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + 128 * (index + 1);
    const stored = Buffer.from(`${name}\0`, 'utf16le');
    bytes.set(stored, at);
    bytes[at + 64] = stored.length;
    bytes[at + 66] = 2;
  });
  return bytes;
}

async function zipOf(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array' });
}

const EXE = '4d5a 9000 0300 0000 0400 0000 ffff 0000 b800 0000';

/** Files that are something else, under whatever name they come: kind → bytes. */
export const foreignSamples: readonly (readonly [kind: string, bytes: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['doc-before-97', () => writeCompoundFile({ WordDocument: Uint8Array.from({ length: 600 }, (_, index) => [0xdc, 0xa5, 0x68][index] ?? 0) })],
  ['xls', () => writeCompoundFile({ Workbook: new Uint8Array(10), Other: new Uint8Array(5000) })],
  ['xls', () => compoundFile('Workbook')],
  ['ppt', () => compoundFile('PowerPoint Document')],
  ['compound', () => compoundFile('Something')],
  ['xlsx', workbook],
  ['pptx', () => zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' })],
  ['opendocument', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<office/>' })],
  ['broken-docx', () => zipOf({ 'word/document.xml': '<w:document/>' })],
  ['zip', () => zipOf({ 'a.txt': 'Điều 1' })],
  ['program', () => hex(EXE)],
  ['program', () => hex('7f45 4c46 0201 0100')],
  ['program', async () => Buffer.concat([hex(EXE), await zipOf({ 'word/document.xml': '<w:document/>' })])],
  ['html', () => ascii('\r\n<script>location = "x"</script>')],
  ['mht', () => ascii('MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n')],
  ['xml', () => ascii('<?xml version="1.0"?><a/>')],
  ['postscript', () => ascii('%!PS-Adobe-3.0\n')],
  ['script', () => ascii('#!/bin/sh\nrm -rf /\n')],
  ['heic-sequence', () => hex('0000 0018 6674 7970 6865 7663 0000 0000 6d69 6631 6865 6963')],
  ['image', () => hex('4749 4638 3961 0a00 0a00 8000 00')],
  ['archive', () => hex('5261 7221 1a07 0100')],
];
