import { defaultRulebook } from '@huong-uoc/rulebook';
import { predict } from '@huong-uoc/rules';
import type { Command } from '../platform/boot/command';
import { LinesRefused, readLines } from './labelled-lines';

/** `rules:predict FILE.jsonl`: one JSON line `{id, verdict, severity, categories, spans}` per clause, in the order given. */
export const command: Command = {
  async run([file, ...rest]) {
    if (file === undefined || rest.length > 0) {
      process.stderr.write('Cách dùng / usage: npm run -s rules:predict -- FILE.jsonl\n');
      return 64;
    }
    try {
      const rulebook = defaultRulebook();
      const clauses = await readLines(file);
      process.stdout.write(clauses.map((clause) => `${JSON.stringify(predict(rulebook, clause))}\n`).join(''));
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof LinesRefused) && (refusal as NodeJS.ErrnoException).code !== 'ENOENT') throw refusal;
      process.stderr.write(`${(refusal as Error).message}\n`);
      return 64;
    }
  },
};
