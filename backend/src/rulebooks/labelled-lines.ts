import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LabelledClause } from '@huong-uoc/rules';

/** A JSONL file that cannot be used; the message names file and line. */
export class LinesRefused extends Error {}

/** Reads clauses, one JSON object a line with at least `id` and `text`; refuses the first line that is not. */
export async function readLines(file: string): Promise<LabelledClause[]> {
  const lines = (await readFile(resolve(file), 'utf8')).replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${file}, dòng ${index + 1}`)]));
}

function parseLine(line: string, where: string): LabelledClause {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new LinesRefused(`${where}: không phải JSON / not JSON`);
  }
  const clause = value as LabelledClause;
  if (typeof clause !== 'object' || clause === null || typeof clause.text !== 'string' || clause.id === undefined) {
    throw new LinesRefused(`${where}: cần có id và text / id and text are needed`);
  }
  return { ...clause, id: String(clause.id) };
}
