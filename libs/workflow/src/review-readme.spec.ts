/// <reference types="node" />
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewDiagram, reviewTables } from './review-readme';
import { reviewTable } from './review-table';

const file = join(__dirname, '..', 'README.md');
const mark = '<!-- printed from the table -->\n';
const printed = ['```mermaid', reviewDiagram(), '```', '', reviewTables(), ''].join('\n');

describe('the README of the review table', () => {
  it('shows exactly the table that is in force', () => {
    const [before, after] = readFileSync(file, 'utf8').split(mark);
    if (process.env['UPDATE_README'] === '1') {
      writeFileSync(file, `${before}${mark}\n${printed}`);
    } else {
      expect(after).toBe(`\n${printed}`);
    }
    expect(before).toContain('# libs/workflow');
  });

  it('draws one arrow per row of the table', () => {
    const arrows = reviewDiagram().split('\n').filter((line) => line.includes('-->') && line.includes(' : '));
    expect(arrows).toHaveLength(reviewTable.length);
  });
});
