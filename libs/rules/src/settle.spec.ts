import type { Finding } from './finding';
import { settle } from './settle';
import type { Judged } from './settle';

const judged = (rule: string, start: number, end: number, changes: Partial<Finding> = {}, topics: Record<string, number> = {}): Judged => ({
  topics: new Map(Object.entries(topics)),
  finding: {
    rule, ruleVersion: 1, rulebook: 'x', severity: 'violation', direction: 'women', categories: ['land'], clause: 0, address: '', start, end, quote: '', pieces: [],
    guardsConsidered: [], law: [], suggestion: '', why: '', confidence: 1, ...changes,
  },
});
const isGeneral = (rule: string): boolean => rule.startsWith('general');
const settled = (...found: Judged[]): string[] => settle(found, isGeneral).map(({ rule, categories }) => `${rule} ${categories.join('+')}`);

describe('settle', () => {
  it('keeps apart what stands on different words', () => {
    expect(settled(judged('a', 0, 10), judged('b', 60, 70))).toEqual(['a land', 'b land']);
  });

  it('does not let a lighter special finding swallow a heavier general one beside it', () => {
    expect(settled(judged('a', 0, 10, { severity: 'needs-look' }), judged('general', 20, 30))).toEqual(['a land', 'general land']);
  });

  it('makes one finding of several over one passage, under the category most of them speak for', () => {
    expect(settled(judged('a', 0, 20, { categories: ['land'] }), judged('b', 5, 15, { categories: ['inheritance'] }), judged('c', 8, 18, { categories: ['inheritance'] }))).toEqual(['a inheritance+land']);
  });

  it('lets the words around decide between two rules', () => {
    const topics = { inheritance: 4, land: 0.1 };
    expect(settled(judged('a', 0, 20, { categories: ['land'] }, topics), judged('b', 5, 15, { categories: ['inheritance'] }, topics))).toEqual(['a inheritance']);
  });

  it('drops a general finding beside a special one of the same category', () => {
    expect(settled(judged('a', 0, 10), judged('general', 20, 30))).toEqual(['a land']);
  });

  it('never lets a positive finding and a violation become one', () => {
    expect(settled(judged('a', 0, 10), judged('p', 2, 8, { severity: 'positive' }))).toEqual(['a land', 'p land']);
  });
});
