import { SPECIAL_LETTERS } from '../alphabet';
import { decodeTcvn3, encodeTcvn3 } from './tcvn3';
import { decodeVni, encodeVni } from './vni';

const letters = [...SPECIAL_LETTERS];

describe('TCVN3', () => {
  it('has 67 letters', () => expect(letters).toHaveLength(67));
  it.each(letters)('round-trips %s', (letter) => {
    expect(encodeTcvn3(letter)).toHaveLength(1);
    expect(decodeTcvn3(encodeTcvn3(letter))).toBe(letter);
    expect(decodeTcvn3(encodeTcvn3(letter), { upper: true })).toBe(letter.toUpperCase());
  });
  it('gives every letter a code of its own', () => expect(new Set(letters.map(encodeTcvn3)).size).toBe(67));
  it.each(['Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ'])('has the capital %s', (letter) => expect(decodeTcvn3(encodeTcvn3(letter))).toBe(letter));
  it('reads headings seen in stored pages', () => {
    expect(decodeTcvn3('Lêi nãi ®Çu')).toBe('Lời nói đầu');
    expect(decodeTcvn3('h\xad¬ng \xadíc', { upper: true })).toBe('HƯƠNG ƯỚC');
  });
  it('reads PDF layers, where ư is a hyphen and à a Greek letter, and leaves real hyphens alone', () => {
    expect(decodeTcvn3('ng-êi ®-îc h-¬ng -íc', { pdf: true })).toBe('người được hương ước');
    expect(decodeTcvn3('th- ký §-êng -u tiªn nh-', { pdf: true })).toBe('thư ký Đường ưu tiên nh-');
    expect(decodeTcvn3('nh\u03bc', { pdf: true })).toBe('nhà');
    expect(decodeTcvn3('N§-CP, 12-3, - Ng\xadêi', { pdf: true })).toBe('NĐ-CP, 12-3, - Người');
  });
});

describe('VNI', () => {
  it.each([...letters, ...letters.map((letter) => letter.toUpperCase())])('round-trips %s', (letter) => {
    expect(decodeVni(encodeVni(letter))).toBe(letter);
  });
  it('gives every letter a code of its own', () => expect(new Set(letters.map(encodeVni)).size).toBe(67));
  it('reads words seen in stored pages', () => {
    expect(decodeVni('Taân Vaên, NHAØ XUAÁT BAÛN')).toBe('Tân Văn, NHÀ XUẤT BẢN');
    expect(decodeVni('Quy öôùc thoân, höông öôùc, khoâng ñöôïc')).toBe('Quy ước thôn, hương ước, không được');
  });
});
