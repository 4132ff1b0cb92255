import { checkExamples, mutateGuards, Scanner } from '@huong-uoc/rules';
import fc from 'fast-check';
import { categoryTable, defaultRulebook, readLocalRulebook } from './index';

const rulebook = defaultRulebook();

describe('the shipped rulebook', () => {
  it('has no rule and no guard whose own example fails', () => {
    expect(checkExamples(rulebook)).toEqual([]);
  });

  it('gives every rule two flagged and two clean examples, a reason and at least one article', () => {
    const poor = rulebook.rules.filter(
      ({ source }) => source.examples.flagged.length < 2 || source.examples.clean.length < 2 || source.rationale === '' || source.law.length === 0,
    );
    expect(poor.map(({ source }) => source.id)).toEqual([]);
  });

  it('proves every guard: switched off, an example of it fails', () => {
    const unproven = mutateGuards(rulebook).filter(({ failures }) => failures.length === 0);
    expect(unproven.map(({ guard }) => guard)).toEqual([]);
  });

  it('maps the 24 rows of the domain study onto the 21 categories', () => {
    const rows = new Set(categoryTable().flatMap((category) => category.rows.map((row) => Number(row.split(' ')[0]))));
    expect(categoryTable()).toHaveLength(21);
    expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('speaks on every category against women or men, and knows positive clauses', () => {
    const spoken = new Set(rulebook.rules.filter(({ severity }) => severity === 'violation').flatMap(({ source }) => source.categories));
    expect(categoryTable().map(({ id }) => id).filter((id) => !spoken.has(id))).toEqual([]);
    expect(rulebook.rules.filter(({ severity }) => severity === 'positive').length).toBeGreaterThan(10);
  });

  it('costs steps in proportion to the text, even to text made of nothing but its own words', () => {
    const words = 'phụ nữ không được con gái trai đàn ông bà thì thôi , ; chồng vợ phải chỉ cấm họ họp ruộng đất chia cho nửa công bỏ lệ mà có nhà lấy ngồi sau'.split(' ');
    const scanner = new Scanner(rulebook);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 200, maxLength: 4000, size: 'max' }), (tokens) => {
        const text = tokens.join(' ');
        const before = scanner.steps;
        scanner.scan({ text, index: 0, address: '', offset: 0, context: {} });
        expect(scanner.steps - before).toBeLessThanOrEqual(400 * text.length);
      }),
      { numRuns: 25 },
    );
  });

  it('is compiled once per content', () => {
    expect(defaultRulebook()).toBe(rulebook);
    expect(rulebook.hash).toMatch(/^[0-9a-f]{28}$/);
  });
});

describe('a local rulebook', () => {
  const rule = (id: string): string => `version: "1"
rules:
  - id: ${id}
    categories: [land]
    severity: violation
    direction: women
    law: [dd-11]
    rationale: thử
    suggestion: thử
    patterns: ["khoảnh nương {women}"]
    examples: {flagged: ["⟦khoảnh nương phụ nữ⟧"], clean: ["khoảnh nương"]}
`;

  it('refuses an added rule with a shipped kind of id', () => {
    expect(() => readLocalRulebook(rule('land-of-ours'))).toThrow(/must have an id that begins with "local-"/);
  });

  it('refuses to leave out a rule that does not exist', () => {
    expect(() => readLocalRulebook('version: "1"\nwithout: [no-such-rule]\n')).toThrow(/no rule "no-such-rule"/);
  });

  it('refuses an unknown field and names it', () => {
    expect(() => readLocalRulebook('version: "1"\nruless: []\n')).toThrow(/unknown field "ruless"/);
  });

  it('adds its rules to the shipped ones', () => {
    const source = readLocalRulebook(rule('local-nuong'));
    expect(source.rules.map(({ id }) => id)).toContain('local-nuong');
    expect(source.rules).toHaveLength(rulebook.rules.length + 1);
  });
});
