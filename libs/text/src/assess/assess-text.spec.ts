import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripDiacritics } from '../strip';
import { assessText, type ReasonCode } from './assess-text';

const charter = readFileSync(join(__dirname, '../../test-data/charter.txt'), 'utf8');
const codes = (text: string): ReasonCode[] => assessText(text).reasons.map((reason) => reason.code);

function scramble(text: string, everyNth: number): string {
  let n = 0;
  return text.replace(/\p{L}/gu, (letter) => (++n % everyNth === 0 ? 'lirn'.charAt(n % 4) : letter));
}

describe('unreadable', () => {
  it.each<[string, ReasonCode, string]>([
    ['an empty text', 'no-text', ' \n- 1 -'],
    ['a wrong conversion table', 'wrong-map', 'Vợ chồng khơng cĩ con thì nuơi con nuơi, hơn nhân cịn tồn tại'],
    ['UTF-8 read as Latin-1', 'mojibake', Buffer.from(charter, 'utf8').toString('latin1')],
    ['a PDF layer with detached marks', 'detached-marks', 'h ng c nhi u khi …  ươ ướ ề ượ  th c hi n'],
    ['marks lost to signs of replacement', 'lost-letters', charter.replace(/ơ/g, '\ufffd')],
    ['marks lost to question marks', 'lost-letters', charter.replace(/[ộạ]/g, '?')],
    ['every third letter misread', 'damaged-words', scramble(charter, 3)],
  ])('%s', (_, code, text) => {
    const { verdict, reasons } = assessText(text);
    expect(verdict).toBe('unreadable');
    expect(reasons.find((reason) => reason.code === code)?.verdict).toBe('unreadable');
  });
});

describe('doubtful', () => {
  it.each<[string, ReasonCode, string]>([
    ['text without diacritics', 'no-diacritics', stripDiacritics(charter)],
    ['one clause without diacritics', 'no-diacritics', 'Con gai khong duoc chia dat'],
    ['text that lost its ư', 'horn-lost', charter.replace(/ư/gi, '')],
    ['one clause that lost its ư', 'horn-lost', 'Theo hơng ớc của làng thì ngời cha chồng đợc phép'],
    ['some letters misread', 'damaged-words', scramble(charter, 40)],
    ['another language', 'not-vietnamese', 'The village council shall consist of eight members elected by all households'],
  ])('%s', (_, code, text) => {
    expect(assessText(text).verdict).toBe('doubtful');
    expect(codes(text)).toContain(code);
  });

  it('names the words that may have meant another', () => {
    const text = 'Theo hơng ớc của làng thì ngời cha chồng đợc phép';
    expect(assessText(text).doubts.map((doubt) => text.slice(doubt.start, doubt.end))).toEqual(['hơng', 'ớc', 'ngời', 'cha', 'đợc']);
  });
});

describe('readable', () => {
  it.each([
    ['a whole charter in the old spelling', charter],
    ['a heading', 'Điều 5.'],
    ['capitals', 'QUY ƯỚC THÔN NÀ PHẦY, HUYỆN BẠCH THÔNG'],
    ['abbreviations and foreign words', 'UBND xã, HĐND, KHHGĐ; hát karaoke, mở loa bluetooth, họp online qua zoom với trưởng thôn'],
    ['names of hamlets', 'Các bản Phja Đán, Khuổi Chắp, Nà Phầy, Pù Đồn, Khau Lầu cùng giữ rừng'],
    ['one misspelt word', 'Phụ nữ chỉ đươc giúp việc bếp trong ngày hội làng'],
  ])('%s', (_, text) => expect(assessText(text)).toMatchObject({ verdict: 'readable', reasons: [], doubts: [] }));

  it('scores cleaner text higher', () => {
    const scores = [charter, scramble(charter, 60), scramble(charter, 12), scramble(charter, 4)].map((text) => assessText(text).score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(scores[0]).toBeGreaterThan(0.98);
  });
});
