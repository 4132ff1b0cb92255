import fc from 'fast-check';
import { wordDiff } from './diff-words';

describe('word diff', () => {
  it('keeps what is the same and tells added from removed', () => {
    expect(wordDiff('để lại cho con trai trưởng', 'để lại cho các con')).toEqual([
      { kind: 'same', text: 'để lại cho ' },
      { kind: 'removed', text: 'con trai trưởng' },
      { kind: 'added', text: 'các con' },
    ]);
  });

  it('sees no difference between the two ways of writing the same letters', () => {
    expect(wordDiff('hương ước'.normalize('NFD'), 'hương ước').every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('joins to the clause before and to the clause now', () => {
    const words = fc.array(fc.constantFrom('con', 'trai', 'gái', 'được', 'chia', 'đất', 'không', '\n'), { maxLength: 25 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (before, now) => {
        const parts = wordDiff(before, now);
        const join = (without: string): string => parts.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');
        expect(join('added')).toBe(before);
        expect(join('removed')).toBe(now);
      }),
    );
  });
});
