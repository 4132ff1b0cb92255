import type { Rulebook } from '@huong-uoc/rules';
import { compileRulebook, contentHash } from '@huong-uoc/rules';
import { loadFile } from './load-files';
import { loadRulebookSource } from './load-source';
import { Fields } from './read-shape';

const compiled = new Map<string, Rulebook>();

/** The shipped rulebook, compiled once per content; later calls give the same object while the files are unchanged. */
export const defaultRulebook = (): Rulebook => {
  const source = loadRulebookSource();
  const hash = contentHash(source);
  const known = compiled.get(hash);
  if (known) return known;
  const rulebook = compileRulebook(source);
  compiled.set(hash, rulebook);
  return rulebook;
};

/** One category with its names and the rows of domain.md 2.2 it stands for. */
export interface CategoryRow {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly rows: readonly string[];
}

/** The table that maps the 24 clause types of the domain study onto the 21 category ids. */
export const categoryTable = (): readonly CategoryRow[] =>
  (loadFile('categories.yaml') as unknown[]).map((entry) => {
    const fields = new Fields(entry, 'categories.yaml', ['id', 'vi', 'en', 'rows']);
    return { id: fields.text('id'), vi: fields.text('vi'), en: fields.text('en'), rows: fields.texts('rows') };
  });
