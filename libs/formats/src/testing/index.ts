// Charters as files, for tests of every lane and for the demo: lines of text in, the bytes of a DOCX or PDF out, the way
// Word, a print dialog or a scanner would have made them. Not part of the reading side; nothing in `../index` imports it.
export { type CharterVariant, charterVariants } from './charter-variants';
export { docxPackage, type DocxParts, wordDocument, wordPart } from './docx-package';
export { OutsideReader } from './outside-jest';
export { docOf } from './sample-docs';
export { photographedCharter } from './heic-samples';
export { recognisedPage } from './recognised-page';
export { type DocxOptions, renderDocx } from './render-docx';
export { type PdfOptions, renderPdf } from './render-pdf';
export { sampleLines } from './sample-lines';
export { fontsHere, type ScanFont } from './scans/draw-page';
export { asPrinted } from './scans/page-layout';
export { bindScans } from './scans/scanned-pdf';
export { badScan, renderScans, type ScannedPage, type ScanOptions } from './scans/render-scans';
