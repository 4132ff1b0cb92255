import { segment } from '@huong-uoc/clauses';
import fc from 'fast-check';
import { checkExamples } from './check-examples';
import { compileRulebook } from './compile';
import { diffRulebooks } from './diff';
import { explain } from './explain';
import { smallSource } from './fixture';
import type { GuardSource } from './rule-source';
import { mutateGuards } from './mutate';
import { scan, scanClause, scanClauseReport, scanReport } from './scan';
import { Scanner } from './scanner';

const rulebook = compileRulebook(smallSource);
const quotes = (text: string): string[] => scanClause(rulebook, text).map((finding) => finding.quote);

describe('compileRulebook', () => {
  it('refuses a rule id that stands twice', () => {
    const [rule] = smallSource.rules;
    expect(() => compileRulebook({ ...smallSource, rules: [rule!, rule!] })).toThrow(/"barred" stands twice/);
  });

  it.each([
    ['{no-such}', /unknown concept "no-such"/],
    ['@nothing', /unknown shape @nothing/],
    ['<x> {women}', /gap "<x>"/],
    ['({women}', /missing "\)"/],
    ['<3> {women}', /may not begin with a gap/],
  ])('refuses the pattern %s and names the rule', (pattern, message) => {
    const rules = smallSource.rules.map((rule) => ({ ...rule, patterns: [pattern] }));
    expect(() => compileRulebook({ ...smallSource, rules })).toThrow(message);
  });

  it('refuses a law or guard that is not in the registers', () => {
    const [rule] = smallSource.rules;
    expect(() => compileRulebook({ ...smallSource, rules: [{ ...rule!, law: ['nowhere'] }] })).toThrow(/law of barred: "nowhere" is unknown/);
    expect(() => compileRulebook({ ...smallSource, rules: [{ ...rule!, guards: ['nobody'] }] })).toThrow(/guard of barred: "nobody" is unknown/);
  });

  it('gives equal content an equal hash and other content another', () => {
    expect(compileRulebook({ ...smallSource }).hash).toBe(rulebook.hash);
    expect(compileRulebook({ ...smallSource, version: '0.0.2' }).hash).not.toBe(rulebook.hash);
  });
});

describe('scanClause', () => {
  it.each([
    'Phụ nữ không được họp',
    'PHỤ NỮ KHÔNG ĐƯỢC HỌP',
    'Phụ\u00a0nữ  không\u200b được\nhọp'.replace('\n', ' '),
    'Phụ nữ ko được họp',
    'đờn bà con gái không được họp',
  ])('finds the phrase however it is written: %s', (text) => {
    expect(quotes(text)).toHaveLength(1);
  });

  it('tells either place of the tone mark alike, in the text and in the word lists', () => {
    const twice = [...smallSource.concepts, { id: 'widow', label: 'góa', variants: ['bà góa', 'chị goá'] }];
    const rules = smallSource.rules.map((rule) => ({ ...rule, patterns: ['{widow}'], examples: { flagged: [], clean: [] } }));
    const widows = compileRulebook({ ...smallSource, concepts: twice, rules });
    for (const text of ['bà góa', 'bà goá', 'chị góa', 'chị goá']) expect(scanClause(widows, text)).toHaveLength(1);
    expect(scanClause(rulebook, 'Đàn bà cấm họp')[0]?.pieces.map((piece) => piece.concept)).toEqual(['women', 'may-not']);
  });

  it('does not find a phrase inside a longer syllable or with another tone', () => {
    expect(scanClause(rulebook, 'phụ nữs không được họp')).toEqual([]);
    expect(scanClause(rulebook, 'đàn ba không được họp')).toEqual([]);
  });

  it('does not reach over a full stop, nor over the other sex', () => {
    expect(quotes('Có phụ nữ. Không được họp.')).toEqual([]);
    expect(quotes('Phụ nữ đi, đàn ông không được họp')).toEqual(['đàn ông không được']);
  });

  it('takes words for both sexes as one mention of both', () => {
    expect(quotes('Vợ chồng không được bỏ họp')).toEqual([]);
    expect(quotes('Đàn ông, đàn bà không được bỏ họp')).toEqual([]);
    expect(quotes('Đàn ông đàn bà không được bỏ họp')).toEqual([]);
    expect(quotes('Đàn ông và các đàn bà không được bỏ họp')).toEqual([]);
    expect(quotes('Mời đàn ông, đàn bà không được họp')).toEqual(['đàn bà không được']);
  });

  it('says whom it disadvantages, and takes its category from the topic nearby', () => {
    const [finding] = scanClause(rulebook, 'Con trai không được chia ruộng.');
    expect(finding).toMatchObject({ direction: 'men', categories: ['land'], rule: 'barred', ruleVersion: 3, severity: 'violation' });
    expect(finding?.law[0]?.id).toBe('law-1');
  });

  it('reads another spelling as the word it stands for, even where a word list has both', () => {
    const concepts = smallSource.concepts.map((concept) => (concept.id === 'may-not' ? { ...concept, variants: [...(concept.variants ?? []), 'ko được'] } : concept));
    expect(scanClause(compileRulebook({ ...smallSource, concepts }), 'Phụ nữ ko được họp')).toHaveLength(1);
    expect(scanClause(compileRulebook({ ...smallSource, concepts }), 'Phụ nữ không được họp')).toHaveLength(1);
  });

  it('reads text without marks with less confidence and says so', () => {
    const [finding] = scanClause(rulebook, 'Trong lang thi phu nu khong duoc hop ban viec lang');
    expect(finding?.confidence).toBeLessThan(0.7);
    expect(finding?.textDoubt).toMatch(/không có dấu/);
  });

  it('names the syllable whose marks it did not trust', () => {
    const [finding] = scanClause(rulebook, 'Làng lễ hội: phụ nữ khồng được bước lên đình');
    expect(finding?.textDoubt).toMatch(/khồng được/);
    expect(finding?.confidence).toBeLessThan(0.9);
  });
});

describe('guards', () => {
  it('silence only what they stand before, and say why', () => {
    const report = scanClauseReport(rulebook, 'Xóa bỏ lệ phụ nữ không được họp.', {}, { trace: true });
    expect(report.findings).toEqual([]);
    expect(report.silenced).toMatchObject([{ rule: 'barred', guard: 'abolished', because: 'Xóa bỏ' }]);
    expect(quotes('Phụ nữ không được họp. Xóa bỏ lệ đốt pháo.')).toHaveLength(1);
  });

  it('read the text above a clause, and its zone', () => {
    expect(scanClause(rulebook, 'Phụ nữ không được họp.', { governing: ['Xóa bỏ các lệ sau:'] })).toEqual([]);
    expect(scanClause(rulebook, 'Phụ nữ không được họp.', { zone: 'preamble' })).toEqual([]);
    expect(scanClause(rulebook, 'Phụ nữ không được họp.', { governing: ['Việc họp'], zone: 'body' })).toHaveLength(1);
  });

  it('are each proved by an example that fails without them', () => {
    expect(checkExamples(rulebook)).toEqual([]);
    expect(mutateGuards(rulebook).map(({ failures }) => failures.length > 0)).toEqual([true, true, true]);
  });

  it('lower a hit to what they say, and tell why', () => {
    const advice: GuardSource = { id: 'advice', label: 'câu khuyên', where: 'sentence', patterns: ['nên'], lowersTo: 'needs-look', examples: ['Nên họp sớm, phụ nữ không được họp.'] };
    const rules = smallSource.rules.map((rule) => ({ ...rule, guards: ['advice', ...(smallSource.defaultGuards['violation'] ?? [])] }));
    const advised = compileRulebook({ ...smallSource, guards: [...smallSource.guards, advice], rules });
    const [finding] = scanClause(advised, 'Nên họp sớm, phụ nữ không được họp.');
    expect([finding?.severity, finding?.why]).toEqual(['needs-look', expect.stringMatching(/mức cần xem vì câu khuyên/)]);
    expect(scanClause(advised, 'Phụ nữ không được họp.')[0]?.severity).toBe('violation');
    expect(mutateGuards(advised).find(({ guard }) => guard === 'advice')?.failures).toHaveLength(1);
  });

  it('are named in the explanation', () => {
    expect(explain(rulebook, 'Xóa bỏ lệ phụ nữ không được họp.').lines).toEqual(['barred: “phụ nữ không được” không xét vì câu xóa bỏ (“Xóa bỏ”)']);
    expect(explain(rulebook, 'Họp đúng giờ.').lines).toEqual(['Không có quy tắc nào khớp với điều khoản này.']);
  });
});

describe('scan', () => {
  const tree = segment('QUY ƯỚC\n\nĐiều 1. Họp\n1. Họp đúng giờ.\n2. Phụ nữ không được họp.\n\nĐiều 2. Ruộng\n1. Con trai không được chia ruộng.\n');

  it('gives findings whose quote is the slice of the document they point at', () => {
    const findings = scan(rulebook, tree);
    expect(findings).toHaveLength(2);
    for (const finding of findings) expect(tree.text.slice(finding.start, finding.end)).toBe(finding.quote);
    expect(findings.map((finding) => finding.address)).toEqual(['Điều 1 khoản 2', 'Điều 2 khoản 1']);
  });

  it('gives the same report twice', () => {
    expect(scanReport(rulebook, tree)).toEqual(scanReport(rulebook, tree));
  });

  it('is compared between two rulebooks clause by clause', () => {
    const without = compileRulebook({ ...smallSource, rules: [] });
    const [diff] = diffRulebooks(without, rulebook, [{ name: 'a', tree }]);
    expect(diff).toMatchObject({ document: 'a', removed: [] });
    expect(diff?.added).toHaveLength(2);
    expect(diff?.changedClauses).toHaveLength(2);
  });

  it('does work bounded by the length of the text, whatever the text', () => {
    const word = fc.constantFrom('phụ', 'nữ', 'không', 'được', 'cấm', 'con', 'gái', 'trai', 'đàn', 'ông', 'thì', 'thôi', ',', '.', ';', 'xóa', 'bỏ', 'lệ', 'họp', 'vợ', 'chồng', 'và');
    const scanner = new Scanner(rulebook);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 600 }), (words) => {
        const text = words.join(' ');
        const before = scanner.steps;
        scanner.scan({ text, index: 0, address: '', offset: 0, context: {} });
        expect(scanner.steps - before).toBeLessThanOrEqual(200 * text.length + 2000);
      }),
      { numRuns: 60 },
    );
  });
});
