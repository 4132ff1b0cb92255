import { linesOf } from './native-tesseract';

const rows = [
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
  '4\t1\t1\t1\t1\t0\t100\t80\t200\t30\t-1\t',
  '5\t1\t1\t1\t1\t1\t100\t82\t60\t22\t96.5\tĐiều',
  '5\t1\t1\t1\t1\t2\t170\t82\t20\t22\t91\t1.',
  '5\t1\t1\t1\t1\t3\t200\t80\t60\t30\t88\tHọp',
  '5\t1\t1\t1\t2\t1\t100\t130\t10\t22\t-1\t ',
  '5\t1\t1\t1\t3\t1\t100\t180\t60\t22\t70\tthôn',
].join('\n');

describe('reading tesseract’s table', () => {
  it('makes nothing of an empty table', () => {
    expect(linesOf(`${rows.split('\n')[0]}\n`)).toEqual([]);
  });

  it('puts words together into lines, with confidences from 0 to 1 and the baseline of words without tails', () => {
    const lines = linesOf(rows);
    expect(lines.map(({ words }) => words.map(({ text }) => text))).toEqual([['Điều', '1.', 'Họp'], ['thôn']]);
    expect(lines[0]?.words[0]).toEqual({ text: 'Điều', confidence: 0.965, box: [100, 82, 160, 104] });
    expect(lines[0]?.baseline).toBe(104);
  });
});
