import { settleLabels } from './settle-labels';

const settled = (...lines: string[]): string[] => {
  const words = lines.map((line) => line.split(' '));
  for (const { line, word, text } of settleLabels(words.map((own) => ({ words: own })))) (words[line] as string[])[word] = text;
  return words.map((own) => own.join(' '));
};

describe('labels of recognised text', () => {
  it('stay as they are where they follow each other', () => {
    const lines = ['Chương I', 'Điều 1. Họp', '1. Một', '2. Hai:', 'a) một', 'b) hai', 'c) ba', 'd) bốn', 'đ) năm', 'Chương II', 'Điều 2. Đất', '1. Một', 'Chương III'];
    expect(settled(...lines)).toEqual(lines);
  });

  it('stay as they are where a number really stands twice or is left out', () => {
    expect(settled('Chương I', 'Chương II', 'Chương II', 'Chương III')).toEqual(['Chương I', 'Chương II', 'Chương II', 'Chương III']);
    expect(settled('Chương I', 'Chương II', 'Chương IV', 'Chương V')).toEqual(['Chương I', 'Chương II', 'Chương IV', 'Chương V']);
    expect(settled('Chương V', 'Chương VI', 'Chương VI', 'Chương VII')).toEqual(['Chương V', 'Chương VI', 'Chương VI', 'Chương VII']);
    expect(settled('a) một', 'c) ba')).toEqual(['a) một', 'c) ba']);
  });

  it.each([
    ['strokes taken for other signs', ['Chương !', 'Chương H', 'Chương TH', 'Chương TV'], ['Chương I', 'Chương II', 'Chương III', 'Chương IV']],
    ['a lost stroke that the next number shows', ['Chương I', 'Chương II', 'Chương II', 'Chương IV'], ['Chương I', 'Chương II', 'Chương III', 'Chương IV']],
    ['two lost strokes that the number after them shows', ['Chương V', 'Chương VI', 'Chương VI', 'Chương VII', 'Chương IX'], ['Chương V', 'Chương VI', 'Chương VII', 'Chương VIII', 'Chương IX']],
    ['a chapter that looks like the first clause', ['l. QUY ĐỊNH CHUNG', '1.Mục đích', '2. Phạm vi', 'II. NẾP SỐNG', 'III. GIA ĐÌNH'], ['I. QUY ĐỊNH CHUNG', '1.Mục đích', '2. Phạm vi', 'II. NẾP SỐNG', 'III. GIA ĐÌNH']],
    ['a number stuck to its keyword', ['Chương!', 'Chương II'], ['Chương I', 'Chương II']],
    ['bare numbers before titles in capitals', ['l. QUY ĐỊNH CHUNG', 'II. NẾP SỐNG', 'II. GIA ĐÌNH', 'IV VIỆC CƯỚI', 'V. MÔI TRƯỜNG', 'VỊ. AN NINH'], ['I. QUY ĐỊNH CHUNG', 'II. NẾP SỐNG', 'III. GIA ĐÌNH', 'IV. VIỆC CƯỚI', 'V. MÔI TRƯỜNG', 'VI. AN NINH']],
    ['the first point of a list', ['2. Không được:', 'q) một', 'b) hai', '3. Ba'], ['2. Không được:', 'a) một', 'b) hai', '3. Ba']],
    ['a point that reads as another letter', ['1. Không được:', 'd) một', 'b) hai'], ['1. Không được:', 'a) một', 'b) hai']],
    ['a grain before a point', ['2. Không được:', 'Ø) một', '„ b) hai', 'c) ba'], ['2. Không được:', 'a) một', ' b) hai', 'c) ba']],
    ['a bare number stuck to its title', ['lI.QUY ĐỊNH CHUNG', 'II. NẾP SỐNG', 'III. GIA ĐÌNH'], ['I. QUY ĐỊNH CHUNG', 'II. NẾP SỐNG', 'III. GIA ĐÌNH']],
    ['the number of a clause', ['Điều 4. Họp', '+ Mỗi hộ', '2. Giấy mời'], ['Điều 4. Họp', '1. Mỗi hộ', '2. Giấy mời']],
  ])('are put right: %s', (_what, read, meant) => {
    expect(settled(...read)).toEqual(meant);
  });

  it('leave bullets, initials and words alone', () => {
    const lines = ['- Một gạch', '+ Một cộng', 'I. Nguyễn Văn A', 'Chương trình họp', 'Mục đích', 'Phần thưởng'];
    expect(settled(...lines)).toEqual(lines);
  });
});
