import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextlintKernel, type TextlintPluginCreator } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import prh from 'textlint-rule-prh';
import type { GapPhrase } from './gap-phrase';
import { gapExpression } from './gap-phrase';

/** textlint's kernel with its prh rule, one pattern per phrase, over a whole text; give `close` a call to remove its rule file. */
export const textlintWithPrh = (phrases: readonly GapPhrase[]): { lint(text: string): Promise<number>; close(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'huong-uoc-prh-'));
  const file = join(folder, 'prh.yml');
  const rules = phrases.map((phrase) => `  - expected: "※"\n    pattern: ${JSON.stringify(`/${gapExpression(phrase)}/i`)}`);
  writeFileSync(file, `version: 1\nrules:\n${rules.join('\n')}\n`);
  const kernel = new TextlintKernel();
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: textPlugin as unknown as TextlintPluginCreator }],
    rules: [{ ruleId: 'prh', rule: prh, options: { rulePaths: [file] } }],
  };
  return {
    lint: async (text) => (await kernel.lintText(text, options)).messages.length,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
