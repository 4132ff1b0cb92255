import { readFile } from 'node:fs/promises';
import { readLocalRulebook } from '@huong-uoc/rulebook';
import { checkExamples, compileRulebook, type Rulebook } from '@huong-uoc/rules';

/** A rulebook file that cannot be used; the message names the file and what is wrong with it. */
export class RulebookRefused extends Error {}

/** Reads, compiles and proves a local rulebook: one whose own example fails does not scan anything. */
export async function localRulebook(file: string): Promise<Rulebook> {
  try {
    const rulebook = compileRulebook(readLocalRulebook(await readFile(file, 'utf8')));
    const failures = checkExamples(rulebook);
    if (failures.length === 0) return rulebook;
    throw new Error(failures.map(({ rule, kind, example, problem }) => `${rule} (${kind}): ${problem}\n  ${example}`).join('\n'));
  } catch (refusal) {
    throw new RulebookRefused(`${file}: ${refusal instanceof Error ? refusal.message : String(refusal)}`);
  }
}
