import { setImmediate } from 'node:timers/promises';
import { contextOf, type ClauseTree } from '@huong-uoc/clauses';
import { scanReport, type Finding, type Rulebook } from '@huong-uoc/rules';
import type { Doubt } from '@huong-uoc/text';
import { doubted } from '../rulebooks';

/** What a rulebook found in a text, and what it took. */
export interface ScannedText {
  readonly version: string;
  readonly hash: string;
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

const clausesAtOnce = 200;

/**
 * Runs a rulebook over a text, a few clauses at a time, so that a text as long as a book does not keep the server from
 * answering anybody else; each clause is scanned with the lead-ins and headings that govern it.
 */
export async function scanText(rulebook: Rulebook, { tree, doubts }: { tree: ClauseTree; doubts: readonly Doubt[] }): Promise<ScannedText> {
  const governing = (index: number) => contextOf(tree, index).map((context) => context.text);
  const findings: Finding[] = [];
  let milliseconds = 0;
  for (let from = 0; from < tree.clauses.length; from += clausesAtOnce) {
    const started = performance.now();
    const part = { text: tree.text, clauses: tree.clauses.slice(from, from + clausesAtOnce) };
    findings.push(...scanReport(rulebook, part, { governing }).findings);
    milliseconds += performance.now() - started;
    await setImmediate();
  }
  return { version: rulebook.version, hash: rulebook.hash, findings: doubted(findings, doubts), milliseconds: Math.round(milliseconds) };
}
