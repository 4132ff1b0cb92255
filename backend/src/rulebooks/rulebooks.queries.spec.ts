import { RulebooksQueries } from './rulebooks.queries';

const { rules, categories } = new RulebooksQueries().catalogue();

describe('the titles of the catalogue', () => {
  it('begin with a capital letter and never merely repeat the reason', () => {
    expect(rules.filter(({ title }) => title.charAt(0) === title.charAt(0).toLowerCase()).map(({ id, title }) => [id, title])).toEqual([]);
    const about = rules.filter(({ categories: ids }) => ids.length < categories.length);
    expect(about.length).toBeGreaterThan(20);
    expect(about.filter(({ title, rationale }) => title.toLowerCase().replace(/\.$/, '') === rationale.toLowerCase().replace(/\.$/, ''))).toEqual([]);
  });

  it('name the category in front of what the rule looks for', () => {
    const labels = new Map<string, string>(categories.map(({ id, vi }) => [id, vi]));
    for (const rule of rules.filter(({ categories: ids }) => ids.length < categories.length)) expect(rule.title.startsWith(`${labels.get(rule.categories[0] ?? '')}: `)).toBe(true);
  });
});
