import { encodeTcvn3, encodeVni } from '@huong-uoc/text';
import { readDocument } from '../read-document';
import { wordDocument, docxPackage } from '../testing/docx-package';
import { paragraph, run } from '../testing/word-xml';
import { lossReport } from './loss-report';

const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const tcvn3 = (before: string, after: string) => ({ start: 0, end: after.length, font: '.VnTime', encoding: 'tcvn3' as const, before, confidence: 0.99 });

describe('the loss report', () => {
  it('is silent about a text in which nothing was repaired or lost', () => {
    expect(lossReport([{ text: 'Điều 1. Họp thôn “đúng hẹn” 😀' }])).toBeNull();
  });

  it('says of every repaired run what it was and what it is, and that nothing was lost', async () => {
    const body = paragraph(run(encodeTcvn3('đường làng '), font('.VnTime')) + run('và ', font('Arial')) + run(encodeVni('ngõ xóm'), font('VNI-Times')));
    const { notes, paragraphs } = await readDocument(await docxPackage({ 'word/document.xml': wordDocument(paragraph('Điều 1.') + body) }));
    expect(paragraphs[1]?.text).toBe('đường làng và ngõ xóm');
    expect(notes.at(-1)).toMatchObject({
      code: 'loss-report',
      details: {
        repaired: [
          { paragraph: 1, start: 0, end: 11, font: '.VnTime', encoding: 'tcvn3', before: '®\u00adêng lµng ', after: 'đường làng ' },
          { paragraph: 1, start: 14, end: 21, font: 'VNI-Times', encoding: 'vni', before: encodeVni('ngõ xóm'), after: 'ngõ xóm' },
        ],
        runs: 2,
        lost: [],
        characters: 0,
      },
    });
  });

  it('names the characters that could not survive, most frequent first', () => {
    const report = lossReport([{ text: 'a\ufffdb\ufffd \uf0a7 \ud800x' }, { text: 'l\xbfng', runs: [tcvn3('l\xbfng', 'l\xbfng')] }]);
    expect(report?.details).toMatchObject({ lost: [{ code: 'U+FFFD', count: 2 }, { code: 'U+F0A7', count: 1 }, { code: 'U+D800', count: 1 }, { code: 'U+00BF', count: 1 }], characters: 5 });
    expect(report?.sentence).toContain('5 ký tự không đọc được');
  });

  it('counts on beyond the runs it lists', () => {
    const many = Array.from({ length: 300 }, () => ({ text: 'làng', runs: [tcvn3('lµng', 'làng')] }));
    const report = lossReport(many);
    expect([report?.details.runs, report?.details.repaired.length]).toEqual([300, 200]);
  });
});
