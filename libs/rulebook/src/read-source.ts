import type { CitationSource, ConceptSource, GuardSource, PatternSource, RuleSource, ShapeSource, WindowPattern } from '@huong-uoc/rules';
import { Fields, RulebookFileProblem } from './read-shape';

const severities = ['violation', 'needs-look', 'stereotype', 'needs-legal-basis', 'other-legality', 'positive'] as const;
const directions = ['women', 'men', 'both', 'either'] as const;
const places = ['before', 'after', 'touches', 'part', 'sentence', 'clause', 'context', 'zone', 'quotation', 'same-amounts'] as const;

const listOf = (value: unknown, where: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new RulebookFileProblem(`${where}: expected a list`);
  return value;
};

/** Only defined fields, so that equal content hashes alike. */
const present = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

/** Word lists: variants in one text, separated by ";" . */
export const readConcepts = (value: unknown, where: string): readonly ConceptSource[] =>
  listOf(value, where).map((entry) => {
    const fields = new Fields(entry, where, ['id', 'label', 'variants', 'includes', 'hides', 'unlessNext', 'unlessPrevious', 'needsMarks']);
    const optional = (key: string): readonly string[] | undefined => (fields.has(key) ? fields.texts(key) : undefined);
    return present({
      id: fields.text('id'),
      label: fields.text('label'),
      variants: fields.optionalText('variants')?.split(';').map((variant) => variant.trim()).filter((variant) => variant !== ''),
      includes: optional('includes'),
      hides: optional('hides'),
      unlessNext: optional('unlessNext'),
      unlessPrevious: optional('unlessPrevious'),
      needsMarks: fields.has('needsMarks') ? fields.flag('needsMarks') : undefined,
    }) as ConceptSource;
  });

export const readShapes = (value: unknown, where: string): readonly ShapeSource[] =>
  listOf(value, where).map((entry) => {
    const fields = new Fields(entry, where, ['id', 'patterns']);
    return { id: fields.text('id'), patterns: fields.texts('patterns') };
  });

export const readGuards = (value: readonly unknown[], where: string): readonly GuardSource[] =>
  value.map((entry) => {
    const fields = new Fields(entry, where, ['id', 'label', 'where', 'reach', 'crossing', 'notAcross', 'patterns', 'zones', 'unless', 'lowersTo', 'examples']);
    return present({
      id: fields.text('id'),
      label: fields.text('label'),
      where: fields.one('where', places),
      reach: fields.has('reach') ? fields.number('reach') : undefined,
      crossing: fields.has('crossing') ? fields.one('crossing', [',', ';'] as const) : undefined,
      patterns: fields.has('patterns') ? fields.texts('patterns') : undefined,
      notAcross: fields.has('notAcross') ? fields.texts('notAcross') : undefined,
      zones: fields.has('zones') ? fields.texts('zones') : undefined,
      examples: fields.texts('examples'),
      lowersTo: fields.has('lowersTo') ? fields.one('lowersTo', severities) : undefined,
      unless: fields.has('unless') ? fields.texts('unless') : undefined,
    }) as GuardSource;
  });

const readPattern = (value: unknown, where: string): PatternSource => {
  if (typeof value === 'string') return value.trim();
  const fields = new Fields(value, where, ['all', 'within']);
  const window: WindowPattern = { all: fields.texts('all'), within: fields.one('within', ['sentence', 'clause', 'clause-and-heading'] as const) };
  return window;
};

/** One rule; `expandGuards` turns names of guard sets into guard ids. */
export const readRule = (value: unknown, where: string, expandGuards: (names: readonly string[]) => readonly string[]): RuleSource => {
  const fields = new Fields(value, where, ['id', 'version', 'categories', 'severity', 'direction', 'patterns', 'guards', 'law', 'rationale', 'suggestion', 'examples']);
  const examples = new Fields(fields.raw('examples') ?? {}, `${where}: examples of ${fields.text('id')}`, ['flagged', 'clean']);
  return present({
    id: fields.text('id'),
    version: fields.has('version') ? fields.number('version') : 1,
    categories: fields.texts('categories'),
    severity: fields.one('severity', severities),
    direction: fields.one('direction', directions),
    patterns: fields.list('patterns').map((pattern) => readPattern(pattern, where)),
    guards: fields.has('guards') ? expandGuards(fields.texts('guards')) : undefined,
    law: fields.texts('law'),
    rationale: fields.text('rationale'),
    suggestion: fields.optionalText('suggestion') ?? '',
    examples: { flagged: examples.texts('flagged'), clean: examples.texts('clean') },
  }) as RuleSource;
};

export const readCitations = (value: unknown, where: string): readonly CitationSource[] =>
  listOf(value, where).map((entry) => {
    const fields = new Fields(entry, where, ['id', 'document', 'number', 'issued', 'article', 'clause', 'point', 'says', 'valid_from', 'valid_to', 'verified', 'source']);
    return present({
      id: fields.text('id'),
      document: fields.text('document'),
      number: fields.text('number'),
      issued: fields.text('issued'),
      article: fields.text('article'),
      clause: fields.optionalText('clause'),
      point: fields.optionalText('point'),
      says: fields.text('says'),
      validFrom: fields.text('valid_from'),
      validTo: fields.raw('valid_to') == null ? null : fields.text('valid_to'),
      verified: fields.one('verified', ['yes', 'no'] as const) === 'yes',
      source: fields.text('source'),
    }) as CitationSource;
  });
