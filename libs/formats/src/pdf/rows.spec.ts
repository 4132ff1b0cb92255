import { inReadingOrder } from './columns';
import type { PlacedText } from './load-pages';
import { dropGhosts } from './page-ghosts';
import { stripRunningLines } from './running-lines';
import { type Row, rowsOf } from './visual-lines';

const placed = (text: string, left: number, baseline: number, upright = true): PlacedText => ({ text, left, right: left + text.length * 6, baseline, size: 12, upright });
const rows = (number: number, ...texts: PlacedText[]): Row[] => rowsOf({ number, width: 595, height: 842, texts });
const shown = (row: Row): string => row.map(({ text }) => text).join(' | ');

describe('rows of a page', () => {
  it('leave text at an angle out of the reading order', () => {
    expect(rows(1, placed('DỰ THẢO', 200, 400, false), placed('Điều 1.', 85, 100)).map(shown)).toEqual(['Điều 1.']);
  });

  it('put back a missing space, and none inside a word', () => {
    expect(rows(1, placed('Điều', 85, 100), placed('1.', 113, 100), placed('Ph', 140, 100), placed('ạm', 152.5, 100)).map(shown)).toEqual(['Điều 1. Phạm']);
  });

  it('read from top to bottom whatever the drawing order, small shifts of the baseline on one row', () => {
    expect(rows(1, placed('ba', 85, 140), placed('hai', 130, 101), placed('một', 85, 100)).map(shown)).toEqual(['một | hai', 'ba']);
  });

  it('keep a label together with its text across a tab', () => {
    expect(rows(1, placed('1.', 85, 100), placed('Thôn họp', 140, 100)).map(shown)).toEqual(['1. Thôn họp']);
    expect(rows(1, placed('Điều 5.', 85, 100), placed('Đất', 190, 100)).map(shown)).toEqual(['Điều 5. Đất']);
  });

  it('are cut where columns stand apart', () => {
    expect(rows(1, placed('ỦY BAN', 85, 100), placed('CỘNG HÒA', 320, 100)).map(shown)).toEqual(['ỦY BAN | CỘNG HÒA']);
  });
});

describe('reading order', () => {
  const order = (...texts: PlacedText[]): string[] => {
    let flows = 0;
    return inReadingOrder(rows(1, ...texts), () => (flows += 1)).map(({ text, flow }) => `${flow} ${text}`);
  };

  it('reads two columns one after the other and lets a title end them', () => {
    expect(
      order(
        placed('ỦY BAN NHÂN DÂN', 85, 100), placed('CỘNG HÒA XÃ HỘI', 340, 100),
        placed('Độc lập', 370, 120),
        placed('THÔN', 100, 130), placed('Nà Phầy, ngày 20', 340, 130),
        placed('QUY ƯỚC', 276, 150), placed('Lời nói đầu', 85, 170),
      ),
    ).toEqual(['1 ỦY BAN NHÂN DÂN', '1 THÔN', '2 CỘNG HÒA XÃ HỘI', '2 Độc lập', '2 Nà Phầy, ngày 20', '0 QUY ƯỚC', '0 Lời nói đầu']);
  });

  it('reads wider tables row by row, every cell for itself', () => {
    expect(order(placed('STT', 85, 100), placed('Họ tên', 200, 100), placed('Số tiền', 400, 100), placed('01', 85, 120), placed('An', 200, 120), placed('5', 400, 120))).toEqual([
      '1 STT', '2 Họ tên', '3 Số tiền', '4 01 An', '5 5',
    ]);
  });
});

describe('headers and footers', () => {
  const body = (index: number): PlacedText[] => [0, 1, 2, 3, 4, 5, 6].map((line) => placed(`trang ${'abcdefgh'[index]} dòng ${'abcdefg'[line]}`, 85, 120 + 20 * line));

  it('stay when they stand on one page only, or when they are not at the edge', () => {
    const pages = [0, 1].map((index) => rows(index + 1, ...body(index).slice(0, 3), placed('Cấm đánh bạc', 85, 200), ...body(index).map((text) => ({ ...text, baseline: text.baseline + 200 }))));
    expect(stripRunningLines(pages).leftOut).toEqual([]);
  });

  it('stay when text stands outside them, or numbers in them do not count pages', () => {
    const pages = [0, 1].map((index) => rows(index + 1, placed(`Điều ${index + 4}. Họp`, 85, 40), placed('khu rừng chung', 85, 60), ...body(index)));
    expect(stripRunningLines(pages).leftOut).toEqual([]);
  });

  it('stay in the middle of a page that ends early', () => {
    const pages = [0, 1].map((index) => rows(index + 1, ...body(index), placed('khu rừng chung', 85, 300)));
    expect(stripRunningLines(pages).leftOut).toEqual([]);
  });

  it('keep a clause number that is no page number', () => {
    const pages = [rows(1, ...body(0)), rows(2, placed('7', 85, 100), ...body(1))];
    expect(stripRunningLines(pages).pages[1]?.map(shown)).toContain('7');
  });

  it('go when they repeat, digits apart, and are reported once', () => {
    const pages = [0, 1, 2].map((index) => rows(index + 1, placed('Quy ước thôn', 85, 40), ...body(index), placed(`Trang ${index + 1}/3`, 270, 810)));
    const { pages: kept, leftOut } = stripRunningLines(pages);
    expect(leftOut).toEqual(['Quy ước thôn', 'Trang 1/3']);
    expect(kept.map((page) => page.length)).toEqual([7, 7, 7]);
  });

  it('go from a two-page paper whose first page has no number', () => {
    const pages = [rows(1, ...body(0)), rows(2, placed('2', 297, 40), ...body(1))];
    expect(stripRunningLines(pages).leftOut).toEqual(['2']);
  });
});

describe('ghosts of a page break', () => {
  it('go when the next page holds the whole line, and stay when it does not', () => {
    const ghost = [placed('x', 85, 100), placed('Ồ', 229, 800), placed('Ề', 274, 800)];
    const next = (text: string): Row[] => rows(2, placed(text, 200, 60));
    expect(dropGhosts([rows(1, ...ghost), next('ĐỒNG ĐIỀN VÀ RUỘNG NƯỚC')])[0]?.map(shown)).toEqual(['x']);
    expect(dropGhosts([rows(1, ...ghost), next('VIỆC LÀNG, VIỆC HỌP Ở XÃ')])[0]).toHaveLength(2);
  });
});
