import fc from 'fast-check';
import { normalise } from '@huong-uoc/text';
import { forwardOffsets } from './forward-offsets';

describe('forwardOffsets', () => {
  it('finds a paragraph again behind decomposed letters and invisible signs', () => {
    const source = 'Tho\u0302n Na\u0300 Phâ\u0300y\u200b\nĐiều 1';
    const { text, changes } = normalise(source);
    const forward = forwardOffsets(changes);
    expect(text.slice(forward(source.indexOf('\n') + 1))).toBe('Điều 1');
  });

  it('never runs backwards, stays inside the text, and leads back to where it came from', () => {
    const piece = fc.constantFrom('Thôn', 'o\u0302\u0301', '\u200b', '\r\n', ' ', 'Ƣ', 'abc', '\u00a0');
    fc.assert(
      fc.property(fc.array(piece).map((pieces) => pieces.join('')), (source) => {
        const { text, changes, toSource } = normalise(source);
        const forward = forwardOffsets(changes);
        let last = 0;
        for (let at = 0; at <= source.length; at += 1) {
          const there = forward(at);
          expect(there).toBeGreaterThanOrEqual(last);
          expect(there).toBeLessThanOrEqual(text.length);
          expect(toSource(there)).toBeGreaterThanOrEqual(0);
          last = there;
        }
        expect(forward(source.length)).toBe(text.length);
      }),
    );
  });
});
