import { readDocument, type ReadDocument } from '../index';
import { docxPackage, type DocxParts, wordDocument } from './docx-package';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** `w:r` with text and, if given, run properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** `w:p` around runs (or plain text) with paragraph properties. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

/** Paragraph properties that number a paragraph directly. */
export const numbered = (numId: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** One `w:lvl`. */
export const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** `w:abstractNum` and the `w:num` of the same id. */
export const list = (id: number, levels: string, overrides = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;

/** Reads a body (and other parts) through the whole reader. */
export const readBody = async (body: string, parts: DocxParts = {}): Promise<ReadDocument> =>
  readDocument(await docxPackage({ 'word/document.xml': wordDocument(body), ...parts }));

/** The paragraphs' texts of a body. */
export const textsOf = async (body: string, parts: DocxParts = {}): Promise<string[]> =>
  (await readBody(body, parts)).paragraphs.map(({ text }) => text);
