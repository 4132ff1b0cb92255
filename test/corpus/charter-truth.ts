import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClauseTree, segment } from '@huong-uoc/clauses';
import { sampleLines } from '@huong-uoc/formats/testing';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { scan, verdictOf } from '@huong-uoc/rules';
import { normalise } from '@huong-uoc/text';

export const sampleNames = ['S1', 'S2', 'S3', 'S4'] as const;
export type SampleName = (typeof sampleNames)[number];

/** Lines of a sample charter, tags taken off. */
export const linesOf = (name: string): string[] => sampleLines(readFileSync(join(__dirname, 'samples', `${name}.txt`), 'utf8'));

/** A text as clauses: its letters mended first, as the product does. */
export const treeOf = (text: string): ClauseTree => segment(normalise(text).text);

/** Address and words of every clause after the letterhead, whose lines have no numbers and which some programs set in columns. */
export const clausesOf = (tree: ClauseTree): { address: string; text: string }[] =>
  tree.clauses.filter(({ zone }) => zone !== 'letterhead').map(({ address, text }) => ({ address, text: text.normalize('NFC').replace(/\s+/g, ' ').trim() }));

/** What a text is accused of: `address severity categories`, one for each clause that is found discriminatory. */
export function accusations(tree: ClauseTree): string[] {
  const bad = scan(defaultRulebook(), tree).filter((finding) => verdictOf([finding]) === 'discriminatory');
  return [...new Set(bad.map(({ clause, severity, categories }) => `${tree.clauses[clause]?.address} ${severity} ${[...categories].sort().join(',')}`))].sort();
}
