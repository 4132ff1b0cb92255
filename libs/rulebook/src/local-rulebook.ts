import type { RulebookSource } from '@huong-uoc/rules';
import { parse } from 'yaml';
import { loadFile } from './load-files';
import { loadRulebookSource } from './load-source';
import { Fields, RulebookFileProblem } from './read-shape';
import { readConcepts, readRule } from './read-source';

/**
 * A rulebook of a province: the shipped one with rules added (`rules`), word lists added (`concepts`) and shipped rules switched off (`without`).
 * Ids of added rules must begin with `local-`.
 */
export const readLocalRulebook = (yaml: string): RulebookSource => {
  const shipped = loadRulebookSource();
  const fields = new Fields(parse(yaml), 'local rulebook', ['version', 'concepts', 'rules', 'without']);
  const sets = new Fields(loadFile('guards.yaml'), 'guards.yaml', ['sets', 'default', 'guards']).raw('sets') as Record<string, readonly string[]>;
  const expand = (names: readonly string[]): readonly string[] => [...new Set(names.flatMap((name) => (name === 'none' ? [] : (sets[name] ?? [name]))))];
  const rules = fields.list('rules').map((rule, index) => readRule(rule, `local rulebook, rule ${index + 1}`, expand));
  const foreign = rules.find((rule) => !rule.id.startsWith('local-'));
  if (foreign) throw new RulebookFileProblem(`local rulebook: rule "${foreign.id}" must have an id that begins with "local-"`);
  const without = new Set(fields.texts('without'));
  const unknown = [...without].find((id) => !shipped.rules.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new RulebookFileProblem(`local rulebook: there is no rule "${unknown}" to leave out`);
  return {
    ...shipped,
    version: fields.text('version'),
    concepts: [...shipped.concepts, ...readConcepts(fields.list('concepts'), 'local rulebook: concepts')],
    rules: [...shipped.rules.filter((rule) => !without.has(rule.id)), ...rules],
  };
};
