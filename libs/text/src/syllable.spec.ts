import fc from 'fast-check';
import { isSyllable } from './automaton';
import { foldVi, stripDiacritics } from './strip';
import { foldSyllable, spellings } from './syllable';

const ALL = spellings().flatMap(([onset, rimes]) => rimes.map((rime) => onset + rime));

describe('isSyllable', () => {
  it.each(['ch', 'ết', 'ườ', 'hơng', 'ngươi ', 'phụnữ', 'cit', 'kat', 'gê', 'ngi', 'UBND', 'hot1', 'fa', 'cák', 'các̀', 'hòá', ''])('refuses "%s"', (word) => expect(isSyllable(word)).toBe(false));

  it.each([
    'hòa', 'hoà', 'thuở', 'quý', 'quí', 'Giếng', 'gìn', 'gì', 'già', 'NGHIÊNG', 'khuỷu', 'uỷ', 'ủy', 'quốc', 'quyết', 'yêu', 'ỷ', 'ngoằn', 'xoong', 'khuya', 'ươn', 'kỹ', 'kĩ', 'mỹ', 'Đắk', 'Kạn',
  ])('accepts "%s" in any case and form', (word) => {
    for (const form of [word, word.toLowerCase(), word.toUpperCase(), word.normalize('NFD')]) expect(isSyllable(form)).toBe(true);
  });

  it('accepts exactly what its tables spell', () => {
    const known = new Set(ALL);
    expect(known.size).toBeGreaterThan(15_000);
    for (const word of known) expect(isSyllable(word)).toBe(true);
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aâăáạơờuưiêếyocnghktpqđmbr'), minLength: 1, maxLength: 6 }), (word) => {
      expect(isSyllable(word)).toBe(known.has(word));
    }), { numRuns: 5000 });
  });
});

describe('foldSyllable', () => {
  it.each([
    ['hoà', 'hòa'], ['khoẻ', 'khỏe'], ['thuý', 'thúy'], ['uỷ', 'ủy'], ['uý', 'úy'], ['goá', 'góa'], ['hòan', 'hoàn'], ['huỳên', 'huyền'], ['thủơ', 'thuở'],
    ['kỳ', 'kì'], ['lý', 'lí'], ['quý', 'quí'], ['Mỹ', 'mĩ'], ['quýt', 'quít'], ['Thy', 'thi'], ['gìa', 'già'], ['GIẾNG', 'giếng'],
  ])('%s and %s are one', (a, b) => {
    expect(foldSyllable(a)).toBe(foldSyllable(b));
    expect(foldSyllable(a.normalize('NFD'))).toBe(foldSyllable(b));
  });

  it.each([['túy', 'túi'], ['ý', 'í'], ['hay', 'hai'], ['tay', 'tai'], ['giai', 'trai'], ['hòa', 'hóa'], ['của', 'cửa'], ['lùi', 'lùy']])('%s and %s stay two', (a, b) => {
    expect(foldSyllable(a)).not.toBe(foldSyllable(b));
  });

  it('leaves other words as they are, in small letters', () => expect(['UBND', 'karaoke', 'NĐ61', ''].map(foldSyllable)).toEqual(['ubnd', 'karaoke', 'nđ61', '']));

  it('folds every syllable to a syllable that folds to itself, and merges none but spelling variants', () => {
    const bare = (word: string): string => stripDiacritics(word).replace(/y/g, 'i');
    for (const word of ALL) {
      const folded = foldSyllable(word);
      expect(foldSyllable(folded)).toBe(folded);
      expect(foldSyllable(word.toUpperCase())).toBe(folded);
      expect(bare(folded)).toBe(bare(word));
    }
  });
});

describe('without marks', () => {
  it('keeps the length of composed Vietnamese', () => {
    for (const word of ALL) {
      expect(stripDiacritics(word)).toHaveLength(word.length);
      expect(stripDiacritics(word)).toMatch(/^[a-z]+$/);
    }
    expect(stripDiacritics('Điều ĐỘC ÁO')).toBe('Dieu DOC AO');
  });

  it('finds names however they are typed', () => {
    expect(foldVi('  Xã  Cổ Linh ')).toBe('xa co linh');
    expect(foldVi('Xã Cổ\tLinh'.normalize('NFD'))).toBe(foldVi('xa CO linh'));
  });
});
