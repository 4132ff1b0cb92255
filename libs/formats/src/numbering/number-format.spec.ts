import { formatNumber, isKnownNumberFormat } from './number-format';

describe('number formats', () => {
  it('writes an unknown format, zero and negatives in digits', () => {
    expect(isKnownNumberFormat('chicago')).toBe(false);
    expect(isKnownNumberFormat('toString')).toBe(false);
    expect(formatNumber(7, 'chicago')).toBe('7');
    expect(formatNumber(0, 'upperRoman')).toBe('0');
    expect(formatNumber(-2, 'lowerLetter')).toBe('-2');
  });

  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 14, 'XIV'],
    ['upperRoman', 1998, 'MCMXCVIII'],
    ['lowerRoman', 9, 'ix'],
    ['lowerLetter', 5, 'e'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 54, 'bbb'],
    ['none', 3, ''],
    ['ordinalText', 1, 'nhất'],
    ['ordinalText', 4, 'tư'],
    ['ordinalText', 2, 'hai'],
    ['ordinalText', 11, 'mười một'],
    ['cardinalText', 15, 'mười lăm'],
    ['vietnameseCounting', 21, 'hai mươi mốt'],
    ['vietnameseCounting', 55, 'năm mươi lăm'],
    ['vietnameseCounting', 104, 'một trăm linh bốn'],
  ])('writes %s %i as %s', (format, number, text) => expect(formatNumber(number, format)).toBe(text));

  it('gives every number from 1 to 200 a name of its own in every counting format', () => {
    for (const format of ['decimal', 'upperRoman', 'lowerLetter', 'ordinalText', 'vietnameseCounting']) {
      expect(new Set(Array.from({ length: 200 }, (_, index) => formatNumber(index + 1, format))).size).toBe(200);
    }
  });
});
