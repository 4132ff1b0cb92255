import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../normalise';
import { detectLegacy } from './detect-legacy';
import { encodeTcvn3 } from './tcvn3';
import { encodeVni } from './vni';

const charter = readFileSync(join(__dirname, '../../test-data/charter.txt'), 'utf8');
const textOf = (source: string): string => normalise(source).text;

describe('detectLegacy', () => {
  it.each([
    'Lời nói đầu', 'con trai', 'café société', 'Đã đọc nãi', 'met when x ≥ t·y', 'naïve façade', '§ 5, m², 30 °C', 'à á â ã è', '«anh em»',
  ])('finds nothing in "%s"', (text) => expect(detectLegacy(text).encoding).toBeNull());

  it.each([
    ['Lêi nãi ®Çu', 'tcvn3'], ['Ng\xadêi d©n trong lµng', 'tcvn3'], ['ng-êi ®-îc', 'tcvn3'], ['®iÒu', 'tcvn3'],
    ['Taân Vaên', 'vni'], ['NHAØ XUAÁT BAÛN', 'vni'], ['höông öôùc', 'vni'],
  ])('reads "%s" as %s', (text, encoding) => expect(detectLegacy(text).encoding).toBe(encoding));

  it('believes the font, and its H', () => {
    expect(detectLegacy('lµng', '.VnTime')).toMatchObject({ encoding: 'tcvn3', upper: false });
    expect(detectLegacy('lµng', 'ABCDEF+.VnTimeH,Bold')).toMatchObject({ encoding: 'tcvn3', upper: true });
    expect(detectLegacy('con trai', 'VNI-Times')).toMatchObject({ encoding: 'vni', upper: false });
    expect(detectLegacy('con trai', 'Times New Roman').encoding).toBeNull();
  });

  it('does not believe the font of text that is Unicode already', () => expect(detectLegacy('được', '.VnTime').encoding).toBeNull());
});

describe('legacy text inside a document', () => {
  it('is decoded run by run, in the midst of Unicode', () => {
    expect(textOf('Điều 5. Lêi nãi ®Çu\nTaân Vaên là làng')).toBe('Điều 5. Lời nói đầu\nTân Văn là làng');
  });

  it('maps every letter back to the characters it came from', () => {
    const source = 'Quy öôùc thoân';
    const { text, toSourceSpan, doubts } = normalise(source);
    expect(text).toBe('Quy ước thôn');
    const { start, end } = toSourceSpan(4, 7);
    expect(source.slice(start, end)).toBe('öôùc');
    expect(doubts.every((doubt) => doubt.kind === 'decoded')).toBe(true);
  });

  it('a whole charter in VNI comes back letter for letter', () => expect(textOf(encodeVni(charter))).toBe(charter));

  it('a whole charter in TCVN3 comes back letter for letter, but for capitals the encoding does not have', () => {
    expect(textOf(encodeTcvn3(charter)).toLowerCase()).toBe(charter.toLowerCase());
  });
});
