import fc from 'fast-check';
import { SPECIAL_LETTERS, VOWEL_ROWS } from './alphabet';
import { normalise } from './normalise';

const textOf = (source: string): string => normalise(source).text;
const kinds = (source: string): string[] => normalise(source).changes.map((change) => change.kind);

const VOWELS = VOWEL_ROWS.flatMap((row) => [...row]);
const LETTERS = [...new Set([...VOWELS, ...VOWELS.map((v) => v.toUpperCase()), ...SPECIAL_LETTERS, 'Đ'])];

/** Every way a letter can be put together from a base and its marks, in any order and with any part composed. */
function spellings(letter: string): string[] {
  const [base = '', ...marks] = letter.normalize('NFD');
  const orders = marks.length === 2 ? [marks, [...marks].reverse()] : [marks];
  const loose = orders.map((order) => base + order.join(''));
  const mixed = orders.map(([first = '', second = '']) => (base + first).normalize('NFC') + second);
  return [...new Set([letter, letter.normalize('NFD'), ...loose, ...mixed])];
}

describe('every letter of the alphabet', () => {
  it('is tested: 12 vowels with 6 tones in 2 cases, and đ', () => expect(LETTERS).toHaveLength(12 * 6 * 2 + 2));

  it.each(LETTERS)('%s is the same however it was typed', (letter) => {
    for (const spelling of spellings(letter)) {
      const word = `x${spelling}x`;
      const result = normalise(word);
      expect(result.text).toBe(`x${letter}x`);
      expect(result.toSourceSpan(1, 2)).toEqual({ start: 1, end: word.length - 1 });
    }
  });
});

describe('an m worn into r and n', () => {
  it('is put back and doubted', () => {
    const result = normalise('Giấy rnời họp gửi các ông, lao động narn ghi đủ công.');
    expect(result.text).toBe('Giấy mời họp gửi các ông, lao động nam ghi đủ công.');
    expect(result.doubts.map(({ kind, start, end }) => [kind, result.text.slice(start, end)])).toEqual([['misspelt', 'mời'], ['misspelt', 'nam']]);
    expect(result.toSourceSpan(35, 38)).toEqual({ start: 36, end: 40 });
  });

  it('is not read into a foreign word', () => expect(textOf('sân khấu modern, khách sạn Bern')).toBe('sân khấu modern, khách sạn Bern'));
});

describe('what is not repaired', () => {
  it.each([
    'Điều 8. Việc cưới\n1. Nam, nữ – từ 18 đến 20 tuổi…',
    'Quyết định số 58/QĐ-UBND, Nghị định 61/2023/NĐ-CP, VH-XH, ngày 12-3, 15-20 hộ',
    '“Công” là ‘một ngày’ lao động của “một” người',
    'thứ hai-thứ sáu, Hà Nội-Hải Phòng',
    'điểm c ở khoản 2, đi 5 m ở ngoài, 100.000 đ ở quỹ',
    'UBND xã, HĐND TP, CLB karaoke, camera, khẩu sli, Phja Đán, Bắc Kạn, Đắk Lắk',
    'con gái i tờ, cô a dua, y sĩ, ô tô, ế ẩm',
    'người Ê-đê, người Ba-na và người Gia-rai',
    'm², 30 °C, § 5, «gia đình», 2 · 3',
    'thon-to-dan-pho.md, /van-ban/dan-so/',
    'Nha van hoa co phong ve sinh nam, nu rieng',
  ])('%s', (clean) => {
    const result = normalise(clean);
    expect(result.text).toBe(clean);
    expect(result.changes).toEqual([]);
    expect(result.doubts).toEqual([]);
  });

  it('leaves two good words apart even where they would make a third', () => {
    expect(textOf('hư ơi, gi a, tu yên, la o động')).toBe('hư ơi, gi a, tu yên, la o động');
  });

  it('does not cut a glued word that can be cut two ways, and leaves rubble alone', () => {
    expect(textOf('cây bạchanh')).toBe('cây bạchanh');
    expect(textOf('h ng c nhi u khi ươ ướ ề ượ')).toBe('h ng c nhi u khi ươ ướ ề ượ');
  });
});

describe('characters', () => {
  it.each([
    ['HƢƠNG ƢỚC, ƣu tiên, Ðiều', 'HƯƠNG ƯỚC, ưu tiên, Điều'],
    ['chı̉nh', 'chỉnh'],
    ['con\u00a0gái\u2003và\u3000trai', 'con gái và trai'],
    ['gia\u200b đình\ufeff, vợ\u2060 chồng', 'gia đình, vợ chồng'],
    ['a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
    ['phư\u00adơng án', 'phương án'],
  ])('%j', (source, expected) => expect(textOf(source)).toBe(expected));

  it('joins a base and a mark over an invisible sign', () => expect(textOf('ba\u200b\u0301c')).toBe('bác'));
  it('names what it did', () => expect(kinds('ƣ\u00a0\u200ba\u0301\r\n')).toEqual(['look-alike', 'space', 'removed', 'composed', 'line-end']));
});

describe('words', () => {
  it.each([
    ['Vợ ch ồng cùng bàn; thôn kh ông xác nhận', 'Vợ chồng cùng bàn; thôn không xác nhận'],
    ['Ban khánh ti ết do các g iáp cử', 'Ban khánh tiết do các giáp cử'],
    ['hương hoả d o trưởng nam giữ', 'hương hoả do trưởng nam giữ'],
    ['đó là ng ười làng, đượ c mờ i', 'đó là người làng, được mờ i'],
    ['QUY Ư ỚC TH ÔN', 'QUY ƯỚC THÔN'],
    ['phụnữ khôngđược vào đìnhlàng, đànông thì được', 'phụ nữ không được vào đình làng, đàn ông thì được'],
    ['bình đẳng giớilà trách nhiệm', 'bình đẳng giới là trách nhiệm'],
    ['Hội-đồng kỳ-hào, nam-đinh, hương-đảng, con-giai, Bắc-Kạn', 'Hội đồng kỳ hào, nam đinh, hương đảng, con giai, Bắc Kạn'],
    ['ng-ời làng, h-ơng -ớc, th- ký', 'người làng, hương ước, thư ký'],
    ['h\u00adơng \u00adớc, đ\u00adợc, ng\u00adời, ch\u00ada chồng', 'hương ước, được, người, chưa chồng'],
  ])('%s', (source, expected) => expect(textOf(source)).toBe(expected));

  it('records every mending as a change and as a doubt', () => {
    const { changes, doubts, text } = normalise('Vợ ch ồng, phụnữ');
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([['joined', ' ', ''], ['split', '', ' ']]);
    expect(doubts.map((doubt) => [doubt.kind, text.slice(doubt.start, doubt.end)])).toEqual([['joined', 'chồng'], ['split', 'phụ nữ']]);
    for (const { confidence } of doubts) expect(confidence).toBeGreaterThan(0.5);
  });

  it('marks a broken word it cannot mend', () => {
    const { doubts, text } = normalise('phụ nữ chỉ đươc giúp việc bếp');
    expect(doubts.map((doubt) => [doubt.kind, text.slice(doubt.start, doubt.end)])).toEqual([['misspelt', 'đươc']]);
  });

  it('marks words that may have lost their "ư", the good ones too', () => {
    const { doubts, text } = normalise('hơng ớc làng, ngời cha chồng đợc phép');
    expect(doubts.filter((d) => d.kind === 'horn-lost').map((d) => text.slice(d.start, d.end))).toEqual(['hơng', 'ớc', 'ngời', 'cha', 'đợc']);
  });
});

/** Pieces that have been seen to go wrong next to each other. */
const FRAGMENTS = [
  'ch', 'ng', 'ồng', 'ười', 'ch ồng', 'phụnữ', 'đànông', 'con-giai', 'ng-ời', '-ớc', 'th-', 'NĐ-CP', 'Lêi', 'nãi', '®Çu', 'Taân', 'ñöôïc', 'höông', '«', '·', 'ë',
  'a', 'ư', 'ơ', 'i', 'o', 'c', 'đ', 'ti', 'ết', 'g', 'iáp', '\u0301', '\u0302', '\u0323', '\u031b', '\u00ad', '\u200b', '\u00a0', '\r', '\n', '\r\n', ' ', ' ', ' ', '-', '.', ':', '5',
  'e\u0301\u0302', 'ı', 'Ƣ', 'Ð', '\u1100', '\u1161', '\u11a8', '\ud83d\ude00', '\u0000', 'UBND', 'karaoke', 'khơng', 'đợc', 'bạchanh', 'ỘNG', 'CH', '\u0345', '\u212b', '\u2126',
];
const nasty = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 }).map((parts) => parts.join(''));
const anything = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));

describe('for every text', () => {
  it('brings each character of the first plane to its composed form', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x10000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const once = textOf(`a ${String.fromCharCode(code)} b`);
      if (once.normalize('NFC') !== once) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('normalising twice is the same as once, and NFC', () => {
    fc.assert(fc.property(anything, (source) => {
      const once = textOf(source);
      expect(textOf(once)).toBe(once);
      expect(once.normalize('NFC')).toBe(once);
    }), { numRuns: 3000 });
  });

  it('spans map back inside the source, in order, and the changes tell the whole difference', () => {
    fc.assert(fc.property(anything, (source) => {
      const { text, changes, toSource, toSourceSpan } = normalise(source);
      let before = 0;
      for (let i = 0; i < text.length; i++) {
        const { start, end } = toSourceSpan(i, i + 1);
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(source.length);
        before = start;
      }
      expect(toSource(text.length)).toBe(source.length);
      let rebuilt = '';
      let from = 0;
      for (const change of changes) {
        expect(change.source.start).toBeGreaterThanOrEqual(from);
        rebuilt += source.slice(from, change.source.start) + change.after;
        expect(rebuilt.length).toBe(change.span.end);
        expect(source.slice(change.source.start, change.source.end)).toBe(change.before);
        from = change.source.end;
      }
      expect(rebuilt + source.slice(from)).toBe(text);
    }), { numRuns: 2000 });
  });

  it('untouched characters map to themselves', () => {
    fc.assert(fc.property(anything, (source) => {
      const { text, changes, toSourceSpan } = normalise(source);
      const touched = (at: number): boolean => changes.some((c) => at >= c.span.start && at < c.span.end);
      for (let i = 0; i < text.length; i++) if (!touched(i)) expect(source.slice(toSourceSpan(i, i + 1).start, toSourceSpan(i, i + 1).end)).toBe(text[i]);
    }));
  });
});

describe('texts built to be slow', () => {
  it.each([
    ['hyphens', 'a-'.repeat(50_000)],
    ['torn words', 'ch ồng '.repeat(20_000)],
    ['glued words', 'và phụnữ '.repeat(15_000)],
    ['crumbs', 'ng '.repeat(40_000)],
    ['one endless word', 'chồng'.repeat(25_000)],
    ['marks', 'a' + '\u0301'.repeat(100_000)],
    ['invisible signs', 'a' + '\u200b'.repeat(100_000)],
    ['legacy signs', 'ng\xadêi '.repeat(25_000)],
    ['soft hyphens', '\u00ad'.repeat(100_000)],
  ])('%s cost time in proportion to their length', (_, text) => {
    const started = process.hrtime.bigint();
    normalise(text);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(3000);
  });
});
