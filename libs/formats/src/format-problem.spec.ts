import { FormatProblem, formatProblemCodes, formatProblemSentences } from './format-problem';
import { readingNote, readingNoteCodes, readingNoteSentences } from './reading-note';

/** Stands for any details: every number is 7, every list holds one entry. */
const anything = new Proxy({}, { get: (_target, name) => (/^(?:formats|fonts|lines|pages)$/.test(String(name)) && name !== 'pages' ? ['x'] : 7) });

describe('the registry of refusals', () => {
  it.each(formatProblemCodes)('%s has a whole Vietnamese sentence that says what to do and never “bạn”', (code) => {
    const sentence = (formatProblemSentences[code] as (details: unknown) => string)(anything);
    expect(sentence).toMatch(/^Tệp|^Văn bản|^Nội dung/);
    expect(sentence).toMatch(/Đề nghị|^Tệp này là 7/);
    expect(sentence).not.toMatch(/\bbạn\b|undefined|NaN|phê duyệt/i);
  });

  it('names the code, the details and the sentence in the error', () => {
    const problem = new FormatProblem('too-many-pages', { pages: 301, limit: 300 });
    expect(problem).toMatchObject({ name: 'FormatProblem', code: 'too-many-pages', details: { pages: 301, limit: 300 } });
    expect(problem.message).toBe('Tệp có 301 trang, quá giới hạn 300 trang. Đề nghị chỉ gửi phần hương ước, quy ước.');
  });
});

describe('the registry of notes', () => {
  it.each(readingNoteCodes)('%s has a whole Vietnamese sentence', (code) => {
    const details = { paragraphs: 3, reasons: ['x'], repaired: [], lost: [], encoding: 'TCVN3', fonts: ['.VnTime'], runs: 2, insertions: 1, deletions: 2, characters: 3, lines: ['x'], count: 4, formats: ['x'], pages: [2, 3], confidence: 0.9 };
    const sentence = (readingNoteSentences[code] as (given: unknown) => string)(details);
    expect(sentence).toMatch(/^[\p{Lu}\d].{15,}[.�]\.?$/u);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  it('carries its sentence', () => {
    expect(readingNote('pages-without-text', { pages: [2, 5] }).sentence).toBe('Không có lớp chữ ở trang 2, 5; nội dung các trang này chưa được đọc.');
  });
});
