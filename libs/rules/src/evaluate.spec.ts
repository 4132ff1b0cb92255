import { compileRulebook } from './compile';
import { evaluate } from './evaluate';
import { smallSource } from './fixture';
import { predict } from './predict';
import { heaviest, verdictOf } from './verdict';

const rulebook = compileRulebook(smallSource);

describe('verdictOf', () => {
  it.each([
    [['violation'], 'discriminatory'],
    [['positive', 'stereotype'], 'discriminatory'],
    [['needs-look'], 'discriminatory'],
    [['positive', 'needs-legal-basis'], 'positive'],
    [['needs-legal-basis', 'other-legality'], 'acceptable'],
    [[], 'acceptable'],
  ] as const)('of %j is %s', (severities, verdict) => {
    expect(verdictOf(severities.map((severity) => ({ severity })))).toBe(verdict);
  });

  it('ranks a violation above everything else', () => {
    expect(heaviest([{ severity: 'positive' }, { severity: 'violation' }, { severity: 'needs-look' }])).toBe('violation');
    expect(heaviest([])).toBeNull();
  });
});

describe('predict', () => {
  it('gives spans into the text as it was given, before any repair', () => {
    const text = 'Điều 1. Ph\u1ee5 n\u1eef kh\u00f4ng \u0111\u01b0\u1ee3c họp'.normalize('NFD');
    const { verdict, spans } = predict(rulebook, { id: 'a', text });
    expect(verdict).toBe('discriminatory');
    expect(text.slice(spans[0]?.start, spans[0]?.end).normalize('NFC')).toBe('Phụ nữ không được');
  });

  it('says acceptable with no category where nothing was found', () => {
    expect(predict(rulebook, { id: 'b', text: 'Họp đúng giờ.' })).toEqual({ id: 'b', verdict: 'acceptable', severity: 'none', categories: [], spans: [] });
  });
});

describe('evaluate', () => {
  const clauses = [
    { id: '1', text: 'Phụ nữ không được họp.', label: 'discriminatory', severity: 'violation', categories: ['meeting_vote'] },
    { id: '2', text: 'Con gái đứng ngoài sân.', label: 'discriminatory', severity: 'suspect', categories: ['meeting_vote'], noise: 'ocr' },
    { id: '3', text: 'Đàn ông không được chia ruộng.', label: 'acceptable', categories: ['land'] },
    { id: '4', text: 'Họp đúng giờ.', label: 'acceptable' },
  ] as const;
  const result = evaluate(rulebook, clauses);

  it('counts each class, severity and noise by itself', () => {
    expect(result.discriminatory).toMatchObject({ truePositives: 1, falsePositives: 1, falseNegatives: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(result.recallBySeverity).toEqual({ violation: { found: 1, all: 1 }, suspect: { found: 0, all: 1 } });
    expect(result.byNoise['ocr']).toMatchObject({ falseNegatives: 1 });
    expect(result.falseAlarms).toEqual({ count: 1, all: 2 });
  });

  it('lists every miss with what was predicted', () => {
    expect(result.misses.map(({ clause, predicted }) => [clause.id, predicted.verdict])).toEqual([['2', 'acceptable'], ['3', 'discriminatory']]);
    expect(result.clausesByRule).toEqual({ barred: ['1', '3'] });
  });
});
