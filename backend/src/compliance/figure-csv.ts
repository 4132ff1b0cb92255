import type { FigureId, FigureRow } from '@huong-uoc/contracts';
import { actorLabels, standingLabels } from '@huong-uoc/compliance';
import { stateLabels } from '@huong-uoc/workflow';

const counted: Readonly<Record<FigureId, string>> = { C1: 'Đã nộp bản đang có hiệu lực', C2: 'Đã có kết quả được duyệt', C3: 'Được tính là Đạt', C3r: 'Được tính là Đạt', C4: 'Có cam kết thực hiện bình đẳng giới', C5: 'Kết quả đúng thời hạn nội bộ' };

/** The list as a table of words, its first line the heads: CSV and XLSX are the same lines. */
export function figureTable(figure: FigureId, D: string, K: string, rows: readonly FigureRow[]): string[][] {
  const head = ['Xã, phường', 'Địa bàn', 'Hương ước, quy ước', counted[figure], 'Kết luận', 'Vì sao', 'Tình trạng rà soát', 'Ai phải làm', 'Việc phải làm', 'Từ ngày', 'Bản có hiệu lực ngày', 'Dữ liệu ghi nhận đến ngày'];
  const lines = rows.map((row) => [
    row.communeLabel,
    row.villageLabel,
    row.title,
    row.counted ? 'có' : 'không',
    row.outcome === null ? '' : standingLabels[row.outcome].vi,
    row.cause,
    row.state === null ? '' : stateLabels[row.state].vi,
    row.nextStep.who === 'nobody' ? '' : actorLabels[row.nextStep.who].vi,
    row.nextStep.sentence,
    vietnameseDay(row.nextStep.since),
    vietnameseDay(D),
    vietnameseDay(K),
  ]);
  return [head, ...lines];
}

/** The list as CSV: UTF-8 with a byte-order mark (Excel reads Vietnamese right), CRLF, text that no spreadsheet runs as a formula. */
export function figureCsv(figure: FigureId, D: string, K: string, rows: readonly FigureRow[]): string {
  return `\uFEFF${figureTable(figure, D, K, rows).map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

const vietnameseDay = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

/** Quotes what needs quoting; a text that begins like a formula gets an apostrophe before it. */
export function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
