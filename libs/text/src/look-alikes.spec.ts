import * as fc from 'fast-check';
import { isSyllable } from './automaton';
import { lookAlikes } from './look-alikes';
import { foldSyllable } from './syllable';

describe('lookAlikes', () => {
  it('offers nothing that is no syllable, no other reading or longer than any syllable', () => {
    expect(lookAlikes('hoà')).not.toContain('hòa');
    expect(lookAlikes('HĐND')).toEqual([]);
    expect(lookAlikes('nghiêngng')).toEqual([]);
    expect(lookAlikes('')).toEqual([]);
  });

  it.each([
    ['khống', 'không'], ['không', 'khống'], ['khôấg', 'không'], ['khôngg', 'không'], ['chị', 'chỉ'], ['chỉ', 'chị'], ['đuợc', 'được'], ['đuoc', 'được'], ['nử', 'nữ'], ['gai', 'gái'], ['trái', 'trai'], ['thửa', 'thừa'], ['bộ', 'hộ'], ['dược', 'được'],
  ])('knows that %s may be %s', (read, meant) => {
    expect(lookAlikes(read)).toContain(meant);
  });

  it('puts the likeliest first and keeps the case', () => {
    expect(lookAlikes('khống')[0]).toBe('không');
    expect(lookAlikes('Khống')[0]).toBe('Không');
    expect(lookAlikes('NỬ')[0]).toBe('NỮ');
  });

  it('gives other syllables, each once, whatever it is given', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyảấệợữ'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(letters, (word) => {
        const others = lookAlikes(word);
        expect(others.every((other) => isSyllable(other) && foldSyllable(other) !== foldSyllable(word))).toBe(true);
        expect(new Set(others.map(foldSyllable)).size).toBe(others.length);
      }),
    );
  });
});
