import type { FlowLine } from './columns';
import { joinLines } from './join-lines';
import { joint } from './paragraph-breaks';

const WIDTH = 6;
interface Placed {
  left?: number;
  right?: number;
  gap?: number;
  size?: number;
  page?: number;
  flow?: number;
}

/** Lines of a page 450 points wide (85–535), 20 apart, unless said otherwise; a line without `right` is as long as its text. */
function page(...lines: readonly (readonly [text: string, placed?: Placed])[]): FlowLine[] {
  let baseline = 60;
  return lines.map(([text, { left = 85, right, gap = 20, size = 13, page: number = 1, flow = 0 } = {}]) => {
    baseline += gap;
    return { page: number, pageWidth: 595, pageHeight: 842, text, left, right: right ?? left + text.length * WIDTH, baseline, size, flow };
  });
}

/** Filler that fixes margins and leading: a justified paragraph of ten lines and its short last one. */
const full = { right: 535 };
const filler: readonly (readonly [text: string, placed?: Placed])[] = [
  ...Array.from({ length: 10 }, () => ['dân làng cùng nhau giữ gìn đường làng ngõ xóm sạch đẹp quanh năm', full] as const),
  ['và mỗi ngày.'],
];
const joined = (...lines: readonly (readonly [text: string, placed?: Placed])[]): string[] =>
  joinLines(page(...filler, ...lines)).map(({ text }) => text).slice(1);

/** The same page set ragged: lines end where the next word did not fit. */
const ragged = (...lines: readonly (readonly [text: string, placed?: Placed])[]): string[] =>
  joinLines(page(...filler.slice(0, 10).map(([text], index) => [text, { right: 500 + 3.5 * index }] as const), ['và mỗi ngày.'], ...lines)).map(({ text }) => text).slice(1);

describe('joining visual lines', () => {
  it('continues a full line, also over a page break and into a capital', () => {
    expect(joined(['Điều 1. Mỗi hộ cử một người đi họp do trưởng thôn', full], ['Nà Phầy mời.', { page: 2 }])).toEqual(['Điều 1. Mỗi hộ cử một người đi họp do trưởng thôn Nà Phầy mời.']);
  });

  it('breaks after a line that ended early, label or not', () => {
    expect(joined(['Tre xanh giữ ngõ, nước trong giữ lòng.'], ['Ai về nhớ bến nhớ đồng,'], ['Nhớ câu hương ước ông cha dặn dò.'])).toEqual([
      'Tre xanh giữ ngõ, nước trong giữ lòng.', 'Ai về nhớ bến nhớ đồng,', 'Nhớ câu hương ước ông cha dặn dò.',
    ]);
  });

  it('breaks a ragged page by whether the next word would have fitted', () => {
    expect(ragged(['Người dự họp đến đúng giờ', { right: 505 }], ['Nghiêng-nghiêng nói ngắn gọn.'])).toHaveLength(1);
    expect(ragged(['Người dự họp đến đúng giờ', { right: 505 }], ['Ai say rượu thì mời ra về.'])).toHaveLength(2);
  });

  it('does not break a sentence at a small letter, however early the line ended', () => {
    expect(joined(['Con trai lấy vợ ra ở riêng thì bản cắt cho một nền nhà và'], ['một khoảnh nương.'])).toEqual(['Con trai lấy vợ ra ở riêng thì bản cắt cho một nền nhà và một khoảnh nương.']);
  });

  it('takes a reference at the beginning of a line for what it is', () => {
    expect(joined(['c) Nam, nữ bình đẳng theo quy định tại khoản 2 và theo', full], ['Điều 11. Luật Bình đẳng giới.'])).toHaveLength(1);
    expect(joined(['c) Nam, nữ bình đẳng như đã ghi ở khoản 2 của', full], ['Điều 11 Luật Bình đẳng giới.'])).toHaveLength(1);
    expect(joined(['Thành tích từ năm 2019 đến nay được thôn khen, gồm', full], ['2 giải thưởng.'])).toHaveLength(1);
  });

  it.each(['Điều 6. Giữ rừng', 'Điều thứ hai. Việc hội họp', 'Chương II', '2. Mỗi hộ một phiếu.', 'b) Người đi họp đúng giờ;', '- Nhà nào bận thì báo trước.', 'Khoản 3. Việc làng.', 'IV. VIỆC CƯỚI'])(
    'opens a paragraph with the label of "%s" after a full line that ends a sentence',
    (text) => expect(joined(['1. Mỗi hộ cử một người từ đủ mười tám tuổi đi họp thôn.', full], [text])).toHaveLength(2),
  );

  it('does not take a dash inside a sentence for a label', () => {
    expect(joined(['Thực hiện nếp sống văn minh theo quy định của Nhà nước về việc cưới', full], ['- việc tang và lễ hội.'])).toHaveLength(1);
  });

  it('breaks at a wider gap, another size and another column', () => {
    const above = ['Một dòng đầy đủ từ lề trái sang đến lề phải của trang giấy', full] as const;
    expect(joined(above, ['dòng tiếp theo', { gap: 30 }])).toHaveLength(2);
    expect(joined(above, ['dòng tiếp theo', { size: 16 }])).toHaveLength(2);
    expect(joined(above, ['dòng tiếp theo', { flow: 3 }])).toHaveLength(2);
  });

  it('opens a paragraph at a first-line indent, and keeps a hanging indent with its label', () => {
    expect(joined(['người trong làng đều được mời đến dự, không bỏ sót nhà nào.', full], ['Ngày hội mở trong hai ngày.', { left: 113 }])).toHaveLength(2);
    expect(joined(['1. Mỗi hộ cử một người đi họp, nếu vắng thì báo cho trưởng thôn', full], ['Nà Phầy biết trước.', { left: 103 }])).toHaveLength(1);
  });

  it('keeps a title in capitals apart from what follows', () => {
    expect(joined(['THÔN NÀ PHẦY, XÃ QUÂN HÀ, HUYỆN BẠCH THÔNG, TỈNH BẮC KẠN', full], ['(Được cuộc họp thông qua)'])).toHaveLength(2);
  });

  it('joins a title that fills the line and is centred', () => {
    expect(joined(['QUY ĐỊNH VỀ NẾP SỐNG VĂN MINH TRONG VIỆC CƯỚI, VIỆC TANG VÀ', full], ['LỄ HỘI', { left: 292 }])).toHaveLength(1);
  });

  it('puts a space between lines, none inside a number or a name that was cut', () => {
    expect(joint('Quyết định số 58/QĐ-')).toBe('');
    expect(joint('Quyết định số 58/')).toBe('');
    expect(joint('Độc lập -')).toBe(' ');
    expect(joint('thì được')).toBe(' ');
  });

  it('remembers for every line where it stands on its page and in the text', () => {
    const lines = page(...filler, ['1. Mỗi hộ cử một người đi họp thôn do trưởng thôn mời, có', full], ['mặt đúng giờ.', { page: 2 }]);
    const last = joinLines(lines).at(-1);
    expect(last?.page).toBe(1);
    expect(last?.boxes?.map(({ page: number, start, end }) => [number, last.text.slice(start, end)])).toEqual([
      [1, '1. Mỗi hộ cử một người đi họp thôn do trưởng thôn mời, có'], [2, 'mặt đúng giờ.'],
    ]);
    for (const { width, height, left, top } of last?.boxes ?? []) expect([width, height, left, top].every((number) => number > 0)).toBe(true);
  });
});
