/// <reference types="node" />
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { legalDiagram, legalTables } from './legal-readme';

const file = join(__dirname, '..', 'LEGAL.md');
const mark = '<!-- printed from the table -->\n';
const printed = ['```mermaid', legalDiagram(), '```', '', legalTables(), ''].join('\n');

describe('the page of the legal table', () => {
  it('shows exactly the table that is in force', () => {
    const [before, after] = readFileSync(file, 'utf8').split(mark);
    if (process.env['UPDATE_README'] === '1') writeFileSync(file, `${before}${mark}\n${printed}`);
    else expect(after).toBe(`\n${printed}`);
    expect(before).toContain('# The legal ledger');
  });
});
