import type { FigureRow } from '@huong-uoc/contracts';
import { cell, figureCsv } from './figure-csv';

describe('the list as CSV', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '\r=1'])('never hands a spreadsheet the formula %j', (text) => {
    expect(cell(text).replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('quotes commas, quotes and line breaks, and nothing else', () => {
    expect(cell('Hương ước, quy ước')).toBe('"Hương ước, quy ước"');
    expect(cell('gọi là "lệ làng"')).toBe('"gọi là ""lệ làng"""');
    expect(cell('Thôn Nà Ca')).toBe('Thôn Nà Ca');
  });

  it('begins with a byte-order mark and has one line per row under its head', () => {
    const row: FigureRow = { charterId: null, villageId: 'v', villageLabel: 'Thôn A – Xã B', communeLabel: 'Xã B', title: '=cmd', counted: false, outcome: 'chua-xac-dinh', cause: 'x', state: null, roundId: null, nextStep: { who: 'commune', sentence: 'y', since: '2026-01-05' } };
    const csv = figureCsv('C3', '2026-03-01', '2026-03-02', [row, row]);
    expect(csv.codePointAt(0)).toBe(0xfeff);
    const lines = csv.split('\r\n').filter((line) => line !== '');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe("Xã B,Thôn A – Xã B,'=cmd,không,Chưa xác định,x,,Cấp xã,y,05/01/2026,01/03/2026,02/03/2026");
  });
});
