import fc from 'fast-check';
import { bracketed, doubtParts, segments } from './segments';

const text = 'Con gái đi lấy chồng không được chia đất.';

describe('segments', () => {
  it('leaves out marks that are empty or lie outside', () => {
    const pieces = segments(text, 0, 10, [{ id: 'a', start: 20, end: 30 }, { id: 'b', start: 3, end: 3 }]);
    expect(pieces).toEqual([{ text: text.slice(0, 10), start: 0, marks: [], begins: [], ends: [] }]);
  });

  it('tells where each mark begins and ends, also when two overlap', () => {
    const pieces = segments(text, 0, text.length, [{ id: 'a', start: 0, end: 7 }, { id: 'b', start: 4, end: 20 }]);
    expect(pieces.map(({ text: piece, marks }) => [piece, marks.map(({ id }) => id).join('')])).toEqual([['Con ', 'a'], ['gái', 'ab'], [' đi lấy chồng', 'b'], [text.slice(20), '']]);
    expect(pieces[1]?.begins.map(({ id }) => id)).toEqual(['b']);
    expect(pieces[1]?.ends.map(({ id }) => id)).toEqual(['a']);
  });

  it('joins to the text again, and every mark begins and ends once', () => {
    const mark = fc.tuple(fc.nat(41), fc.nat(41)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), fc.nat(40), fc.nat(41), (drawn, a, b) => {
        fc.pre(a !== b);
        const marks = drawn.map((one, index) => ({ ...one, id: String(index) }));
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const pieces = segments(text, start, end, marks);
        expect(pieces.map(({ text: piece }) => piece).join('')).toBe(text.slice(start, end));
        const inside = marks.filter((one) => one.start < one.end && one.start < end && one.end > start).map(({ id }) => id).sort();
        expect(pieces.flatMap(({ begins }) => begins.map(({ id }) => id)).sort()).toEqual(inside);
        expect(pieces.flatMap(({ ends }) => ends.map(({ id }) => id)).sort()).toEqual(inside);
      }),
    );
  });
});

describe('doubtParts', () => {
  it('leaves alone what nobody doubts', () => {
    expect(doubtParts({ text, start: 0 }, [])).toEqual([{ text, start: 0, percent: null }]);
  });

  it('cuts out the doubtful words of a piece, also when they reach outside', () => {
    expect(doubtParts({ text: 'gái đi lấy', start: 4 }, [{ start: 0, end: 7, confidence: 0.619 }, { start: 8, end: 10, confidence: 0.4 }])).toEqual([
      { text: 'gái', start: 4, percent: 61 }, { text: ' ', start: 7, percent: null }, { text: 'đi', start: 8, percent: 40 }, { text: ' lấy', start: 10, percent: null },
    ]);
  });
});

describe('bracketed', () => {
  it('marks what stands between the signs of an example', () => {
    expect(bracketed('Chỉ ⟦con trai⟧ được chia.')).toEqual([{ text: 'Chỉ ', marked: false }, { text: 'con trai', marked: true }, { text: ' được chia.', marked: false }]);
  });

  it('leaves an example without signs as it is', () => {
    expect(bracketed('Nam, nữ như nhau.')).toEqual([{ text: 'Nam, nữ như nhau.', marked: false }]);
  });
});
