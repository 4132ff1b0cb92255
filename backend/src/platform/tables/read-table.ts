import { Workbook, type CellValue } from 'exceljs';
import { defaultLimits, FormatProblem, openPack } from '@huong-uoc/formats';
import { Problem } from '../http';

/** Rows of cells as text; row 0 is the spreadsheet's first. */
export type Table = readonly (readonly string[])[];

const mostRows = 5_001;
const mostColumns = 50;
const mostUnpacked = 30 * 1024 * 1024;
const zipMark = 'PK\u0003\u0004';

const refuse = (detail: string, cause?: unknown): Problem => new Problem('bad-request', { fields: { file: detail }, cause });

/** A CSV (comma, semicolon or tab; UTF-8 or UTF-16) or XLSX as rows; told apart by their bytes. Refuses `bad-request` in one sentence that calls the table by its name. */
export async function readTable(bytes: Buffer, name = 'Bảng kê'): Promise<Table> {
  const rows = bytes.subarray(0, 4).toString('latin1') === zipMark ? await sheetRows(bytes, name) : csvRows(decoded(bytes, name));
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  if (last < 0) throw refuse(`${name} không có dòng nào.`);
  if (last >= mostRows) throw refuse(`${name} có hơn ${mostRows - 1} dòng. Đề nghị chia thành nhiều tệp.`);
  return rows.slice(0, last + 1);
}

function decoded(bytes: Buffer, name: string): string {
  try {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refuse(`${name} không phải CSV UTF-8 hay XLSX. Trong Excel, chọn Lưu thành (Save As) dạng XLSX hoặc “CSV UTF-8” rồi gửi lại.`, cause);
  }
}

function csvRows(text: string): string[][] {
  const separator = separatorOf(text.slice(0, 10_000).split('\n').find((line) => line.trim() !== '') ?? '');
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endCell = (): void => {
    row.push(clean(cell));
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted || (char !== separator && char !== '\n')) cell += char;
    else if (char === separator) endCell();
    else endRow();
    if (rows.length > mostRows) break;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** Excel writes the separator of the region it runs in: in Vietnam a semicolon as often as a comma. */
function separatorOf(heading: string): string {
  const count = (char: string): number => heading.split(char).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** The library unpacks without limits of its own, so every part is measured before it sees any. */
async function sheetRows(bytes: Buffer, name: string): Promise<string[][]> {
  try {
    for (const part of openPack(bytes, { ...defaultLimits, maxUnpackedBytes: mostUnpacked })) part.read();
    const book = new Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const sheet = book.worksheets.find(({ rowCount }) => rowCount > 0);
    if (sheet === undefined) return [];
    const rows: string[][] = [];
    for (let number = 1; number <= Math.min(sheet.rowCount, mostRows + 1); number += 1) {
      const row = sheet.getRow(number);
      rows.push(Array.from({ length: Math.min(row.cellCount, mostColumns) }, (_, column) => clean(textOf(row.getCell(column + 1).value))));
    }
    return rows;
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw refuse(cause instanceof FormatProblem ? cause.message : `${name} XLSX bị hỏng hoặc không phải bảng tính. Đề nghị mở bằng Excel, lưu lại rồi gửi.`, cause);
  }
}

/** A cell as people see it: dates as days, formulas by their result, rich text without its looks. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return textOf(value.result as CellValue);
  if ('text' in value) return String(value.text);
  return '';
}

const clean = (cell: string): string => cell.replace(/^\uFEFF/, '').replace(/\p{Cc}+/gu, ' ').normalize('NFC').trim();
