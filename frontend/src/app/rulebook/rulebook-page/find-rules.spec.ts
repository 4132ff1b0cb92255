import { rulebook } from '../../../testing/fixtures';
import { findRules } from './find-rules';

const found = (q: string, category = '', severity = ''): string[] => findRules(rulebook.rules, { q, category, severity }).map(({ id }) => id);

describe('search in the rulebook', () => {
  it('finds nothing when a word is nowhere', () => {
    expect(found('đàn ông máy bay')).toEqual([]);
  });

  it('finds by title, example and law, with or without accents', () => {
    expect(found('đàn ông')).toEqual(['meeting-only-men']);
    expect(found('dan ong')).toEqual(['meeting-only-men']);
    expect(found('dân chủ ở cơ sở')).toEqual(['meeting-only-men']);
    expect(found('phải là đàn ông trong nhà')).toEqual(['meeting-only-men']);
  });

  it('narrows by type and severity', () => {
    expect(found('', 'domestic_role')).toEqual(['positive-equal']);
    expect(found('', '', 'violation')).toEqual(['meeting-only-men']);
    expect(found('')).toHaveLength(2);
  });
});
