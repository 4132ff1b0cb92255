// Lints seeded snippets as if they stood at the given path (nothing is written) and prints the rule ids that fired.
import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';

const seeds = JSON.parse(readFileSync(0, 'utf8'));
const eslint = new ESLint();
const rulesOf = async (code, filePath) => {
  if (code === '') return [];
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages.map((message) => message.ruleId ?? message.message);
};
const verdicts = [];
for (const { file, guilty, innocent } of seeds) verdicts.push({ guilty: await rulesOf(guilty, file), innocent: await rulesOf(innocent, file) });
process.stdout.write(JSON.stringify(verdicts));
