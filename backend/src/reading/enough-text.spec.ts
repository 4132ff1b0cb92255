import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseTooLittle, TooLittleText } from './enough-text';

const sample = (name: string) => readFileSync(join(__dirname, '../demo/samples', `${name}.txt`), 'utf8');
const titleBlock = (name: string) => sample(name).split(/LỜI NÓI ĐẦU/)[0] ?? '';

describe('refuseTooLittle', () => {
  it('refuses what cannot be a charter, says how little was read and offers typing', () => {
    const few = () => refuseTooLittle('QUY ƯỚC THÔN NÀ PHẦY');
    expect(few).toThrow(TooLittleText);
    expect(few).toThrow(/^Chỉ đọc được 5 chữ, .*nhập nội dung văn bản\.$/);
  });

  it('does not count what is no Vietnamese syllable: noise of recognition, numbers, rules of dots', () => {
    expect(() => refuseTooLittle('wzk xqf 12 345 …………… | fjw '.repeat(200))).toThrow(TooLittleText);
  });

  it.each(['S1', 'S2', 'S4'])('never refuses a real charter for length, not even the title block of %s', (name) => {
    expect(() => refuseTooLittle(titleBlock(name))).not.toThrow();
    expect(() => refuseTooLittle(sample(name))).not.toThrow();
  });
});
