import type { CategorySource, PairingSource, RulebookSource, RuleSource } from '@huong-uoc/rules';
import { filesIn, loadFile } from './load-files';
import { Fields, RulebookFileProblem } from './read-shape';
import { readCitations, readConcepts, readGuards, readRule, readShapes } from './read-source';

type GuardSets = Readonly<Record<string, readonly string[]>>;

const textMap = (value: unknown, where: string): Readonly<Record<string, string>> => {
  if (value === null || typeof value !== 'object') throw new RulebookFileProblem(`${where}: expected named texts`);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, String(inner)]));
};

const expander = (sets: GuardSets) => (names: readonly string[]): readonly string[] =>
  [...new Set(names.filter((name) => name !== 'none').flatMap((name) => sets[name] ?? [name]))];

const readCategories = (): readonly CategorySource[] =>
  (loadFile('categories.yaml') as unknown[]).map((entry) => {
    const fields = new Fields(entry, 'categories.yaml', ['id', 'vi', 'en', 'rows']);
    return { id: fields.text('id'), vi: fields.text('vi'), en: fields.text('en'), topic: `topic-${fields.text('id')}` };
  });

const readPairing = (value: unknown): PairingSource => {
  const fields = new Fields(value, 'rulebook.yaml: pairing', ['concept', 'sides', 'joiners', 'fillers', 'commaUnlessNext']);
  const sides = fields.list('sides').map((pair): readonly [string, string] => {
    if (!Array.isArray(pair) || pair.length !== 2) return fields.fail('sides', 'a list of pairs');
    return [String(pair[0]), String(pair[1])];
  });
  return { concept: fields.text('concept'), sides, joiners: fields.texts('joiners'), fillers: fields.texts('fillers'), commaUnlessNext: fields.texts('commaUnlessNext') };
};

const readRuleFile = (file: string, expand: (names: readonly string[]) => readonly string[]): readonly RuleSource[] => {
  const rules = loadFile(file);
  if (!Array.isArray(rules)) throw new RulebookFileProblem(`${file}: expected a list of rules`);
  const read = rules.map((rule, index) => readRule(rule, `${file}, rule ${index + 1}`, expand));
  const local = read.find((rule) => rule.id.startsWith('local-'));
  if (local) throw new RulebookFileProblem(`${file}: "${local.id}": ids that begin with "local-" belong to local rulebooks`);
  return read;
};

/** Reads the shipped rulebook from its files; throws a RulebookFileProblem naming file and field when one is malformed. */
export const loadRulebookSource = (): RulebookSource => {
  const guards = new Fields(loadFile('guards.yaml'), 'guards.yaml', ['sets', 'default', 'guards']);
  const expand = expander(guards.raw('sets') as GuardSets);
  const base = new Fields(loadFile('rulebook.yaml'), 'rulebook.yaml', ['version', 'sexes', 'aliases', 'clearWithoutMarks', 'unclearWithoutMarks', 'pairing']);
  const sexes = base.raw('sexes') as Record<'women' | 'men', unknown>;
  const defaults = textMap(guards.raw('default'), 'guards.yaml: default');
  return {
    version: base.text('version'),
    categories: readCategories(),
    concepts: filesIn('lexicon').flatMap((file) => readConcepts(loadFile(file), file)),
    sexes: { women: textMap(sexes.women, 'sexes.women'), men: textMap(sexes.men, 'sexes.men') },
    pairing: readPairing(base.raw('pairing')),
    shapes: readShapes(loadFile('shapes.yaml'), 'shapes.yaml'),
    guards: readGuards(guards.list('guards'), 'guards.yaml'),
    defaultGuards: Object.fromEntries(Object.entries(defaults).map(([severity, set]) => [severity, expand([set])])),
    rules: filesIn('categories').flatMap((file) => readRuleFile(file, expand)),
    law: readCitations(loadFile('legal-register.yaml'), 'legal-register.yaml'),
    aliases: textMap(base.raw('aliases'), 'aliases'),
    withoutMarks: { clear: base.text('clearWithoutMarks').split(/\s+/), unclear: base.text('unclearWithoutMarks').split(/\s+/) },
    commonSyllables: String(loadFile('common-syllables.yaml')).split(/\s+/).filter((syllable) => syllable !== ''),
  };
};
