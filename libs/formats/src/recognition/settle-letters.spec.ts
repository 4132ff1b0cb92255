import { settleLetters } from './settle-letters';

const words = (text: string, confidence = 0.9) => text.split(' ').map((word) => ({ text: word, confidence }));
const settled = (read: readonly { text: string; confidence: number }[]): string => settleLetters(read).map((word, index) => word?.text ?? read[index]?.text).join(' ');
/** A document whose print makes "a" an "o": enough words that are none. */
const roundPrint = words('thóng nhôn noy quơn cóc nhò bơn dôn xõ phỏi Phóp thóng noy', 0.85);

describe('look-alike letters', () => {
  it('are left alone in a document that does not show the confusion', () => {
    const read = words('Mọi người nhờ nhau lờ đi việc có hòn đá và nhờ họ hàng, một chữ thóng thôi');
    expect(settleLetters(read).every((word) => word === null)).toBe(true);
  });

  it('are put right in words that are none, with case and punctuation kept and less confidence', () => {
    const read = [...roundPrint, ...words('Thóng, noy. “Nhôn')];
    expect(settled(read).split(' ').slice(-3)).toEqual(['Tháng,', 'nay.', '“Nhân']);
    expect(settleLetters(read).at(-1)?.confidence).toBeLessThan(0.9);
  });

  it('do not turn a word the engine is sure of into a somewhat commoner one', () => {
    const read = [...roundPrint, ...words('gói có giỏi', 0.97)];
    expect(settled(read).split(' ').slice(-3)).toEqual(['gói', 'có', 'giỏi']);
  });

  it('turn an unsure rare word into a far commoner one, and a sure one where the pair is a word of charters', () => {
    expect(settled([...roundPrint, ...words('vờ', 0.6)]).split(' ').at(-1)).toBe('và');
    expect(settled([...roundPrint, ...words('con gói', 0.97)]).split(' ').at(-1)).toBe('gái');
  });

  it('never touch a letter that stands alone', () => {
    expect(settled([...roundPrint, ...words('d) o) g.')]).split(' ').slice(-3)).toEqual(['d)', 'o)', 'g.']);
  });
});
