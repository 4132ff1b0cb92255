import { sheet } from '../../../testing/fixtures';
import { plainSheet } from './plain-sheet';

describe('the sheet as a message', () => {
  it('holds for each clause the text now, the wording proposed, the reason and the law, and what the result is not', () => {
    const text = plainSheet(sheet);
    expect(text).toContain('1. Điều 8 khoản 3\nNội dung hiện nay: 3. Mỗi hộ cử một người');
    expect(text).toContain('Câu chữ đề nghị: Mỗi hộ cử một người là nam hoặc nữ');
    expect(text).toContain('Căn cứ: Luật Bình đẳng giới 2006, Điều 11 khoản 3');
    expect(text.endsWith('Kết quả rà soát không thay quyết định của Ủy ban nhân dân cấp xã.')).toBe(true);
  });
});
