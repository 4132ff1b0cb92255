import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The rulebook's files lie beside this module. */
const folder = __dirname;

/** One YAML file of the rulebook. */
export const loadFile = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));

/** The YAML files of one subfolder, in the order of their names. */
export const filesIn = (subfolder: string): readonly string[] =>
  readdirSync(join(folder, subfolder)).filter((name) => name.endsWith('.yaml')).sort().map((name) => `${subfolder}/${name}`);
