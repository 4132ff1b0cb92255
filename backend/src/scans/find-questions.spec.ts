import { segment } from '@huong-uoc/clauses';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { scanDocument } from '../rulebooks';
import type { DoubtfulWord } from './doubtful-word';
import { findQuestions } from './find-questions';

const rulebook = defaultRulebook();
const charter = (...clauses: readonly string[]) => ['QUY ƯỚC THÔN NÀ PHẦY', 'Điều 1. Họp thôn', ...clauses.map((clause, index) => `${index + 1}. ${clause}`), 'Điều 2. Hiệu lực', 'Quy ước có hiệu lực từ ngày công nhận.'].join('\n');

/** Asks about one word (its nth occurrence) of a charter. */
function ask(text: string, word: string, confidence = 0.6) {
  const tree = segment(text);
  const start = text.search(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'));
  const doubt: DoubtfulWord = { start, end: start + word.length, word, confidence, place: start, box: null };
  return findQuestions(rulebook, tree, [doubt], scanDocument(rulebook, tree).findings);
}

describe('findQuestions', () => {
  it('asks nothing of a doubtful word nothing hinges on', () => {
    expect(ask(charter('Mỗi hộ cử một người dự họp thôn.'), 'hộ')).toEqual([]);
    // Another letter wrong, but the alarm stands all the same.
    expect(ask(charter('Chỉ nam giới được dự họp và biểu quyết việc của thôn.'), 'việc')).toEqual([]);
  });

  it('asks nothing of the letterhead, which no rule reads', () => {
    expect(ask(charter('Mỗi hộ cử một người dự họp thôn.'), 'THÔN')).toEqual([]);
  });

  it('makes a question of an alarm that falls when one syllable is read otherwise', () => {
    const [question, ...more] = ask(charter('Chỉ nam giới được dự họp và biểu quyết việc của thôn.'), 'nam');
    expect(more).toEqual([]);
    expect(question?.readings.map((reading) => reading.toLowerCase())).toContain('năm');
    expect(question?.hinging.map(({ severity }) => severity)).toEqual(['violation']);
  });

  it('asks too where another reading raises an alarm that the wrong letters hide', () => {
    const [question] = ask(charter('Phụ nữ khống được dự họp và biểu quyết việc của thôn.'), 'khống');
    expect(question).toMatchObject({ readings: ['không'], hinging: [] });
    expect(ask(charter('Con gai không được chia đất của cha mẹ.'), 'gai')[0]?.readings).toContain('gái');
  });

  it('asks of a lead-in for the clauses it governs', () => {
    const text = ['QUY ƯỚC', 'Điều 1. Những hành vi bị nghiêm câm', 'Nghiêm câm các hành vi sau đây:', '- Ngăn cản con gái đi học.', '- Chỉ chia đất cho con trai.'].join('\n');
    const tree = segment(text);
    const start = text.lastIndexOf('câm');
    const doubt = { start, end: start + 3, word: 'câm', confidence: 0.5, place: start, box: null };
    const [question] = findQuestions(rulebook, tree, [doubt], scanDocument(rulebook, tree).findings);
    expect(question?.readings[0]).toBe('cấm');
    expect(question?.hinging.length).toBeGreaterThan(0);
  });

  it('offers what the word most likely is where it is no word at all, though nothing changes by it', () => {
    const [question] = ask(charter('Con găi không được chia đất của cha mẹ.'), 'găi');
    expect(question?.readings).toContain('gái');
    expect(question?.hinging).toHaveLength(1);
  });
});
