import { clauses, documentText } from '../../../../testing/fixtures';
import { locateQuote } from './locate-quote';

const [, , meeting, inheritance] = clauses;

describe('where typed words stand', () => {
  it('refuses words that are not in the clause, even if another clause has them', () => {
    expect(locateQuote(documentText, meeting!, 'con gái đi lấy chồng')).toBeNull();
    expect(locateQuote(documentText, meeting!, 'đàn bà')).toBeNull();
    expect(locateQuote(documentText, meeting!, '  ')).toBeNull();
  });

  it('finds them whatever form they were typed in and whatever blanks lie between', () => {
    for (const typed of ['con gái đi lấy chồng', 'con gái đi lấy chồng'.normalize('NFD'), 'con  gái\nđi lấy chồng ']) {
      const span = locateQuote(documentText, inheritance!, typed);
      expect(span && documentText.slice(span.start, span.end)).toBe('con gái đi lấy chồng');
    }
  });
});
