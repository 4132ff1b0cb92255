import { alikeness, bandsOf, shinglesOf } from './sketch';

const words = (count: number, seed: number): string => Array.from({ length: count }, (_, at) => `tu${(at * 7919 + seed) % 5003}`).join(' ');
const shared = (a: string, b: string): boolean => bandsOf(shinglesOf(a)).some((band) => bandsOf(shinglesOf(b)).includes(band));

describe('a text as it is compared', () => {
  it('is like itself whatever the case, the punctuation and the place of a tone', () => {
    const [one, other] = [shinglesOf('Hộ gia đình hoà thuận, không xả rác.'), shinglesOf('HỘ GIA ĐÌNH hòa thuận không xả rác')];
    expect(alikeness(one, other)).toBe(1);
    expect(bandsOf(one)).toEqual(bandsOf(other));
  });

  it('has nothing in common with another one, and a text of two words has nothing to be compared by', () => {
    expect(alikeness(shinglesOf(words(300, 1)), shinglesOf('một hai ba bốn năm'))).toBe(0);
    expect(bandsOf(shinglesOf('hai từ'))).toEqual([]);
    expect(alikeness(shinglesOf(''), shinglesOf(''))).toBe(0);
  });

  it('finds its slightly changed copy by its bands, every time', () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const text = words(600, seed * 37);
      const copy = text.replace(/tu(\d)/g, (all, digit: string, at: number) => (at % 173 === 0 ? `khac${digit}` : all));
      expect(alikeness(shinglesOf(text), shinglesOf(copy))).toBeGreaterThan(0.75);
      expect(shared(text, copy)).toBe(true);
    }
  });
});
