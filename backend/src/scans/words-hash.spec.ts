import { wordsHash } from './words-hash';

describe('wordsHash', () => {
  const same = wordsHash('1. Đất hương hỏa chia đều cho con trai, con gái.', '1.');

  it('does not take different words for the same clause', () => {
    expect(wordsHash('1. Đất hương hỏa chia đều cho con trai.', '1.')).not.toBe(same);
    expect(wordsHash('1. Đất hương hóa chia đều cho con trai, con gái.', '1.')).not.toBe(same);
  });

  it.each([
    ['another number', '3) Đất hương hỏa chia đều cho con trai, con gái.', '3)'],
    ['the old place of the tone', '1. Đất hương hoả chia đều cho con trai, con gái.', '1.'],
    ['other case and punctuation', '- ĐẤT hương hỏa, chia đều cho con trai\ncon gái;', '-'],
  ])('sees through %s', (_what, text, label) => {
    expect(wordsHash(text, label)).toBe(same);
  });
});
