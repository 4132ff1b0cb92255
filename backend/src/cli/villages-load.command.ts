import { resolve } from 'node:path';
import { withApplication, type Command } from '../platform/boot';
import { product } from '../product';
import { LoadVillages } from '../units';

/** `villages:load FILE.csv` (`commune_code,kind,name,valid_from`): registers villages; refused rows are named and exit 1. */
export const command: Command = {
  async run([file]) {
    if (file === undefined) {
      process.stderr.write('Cách dùng / usage: villages:load FILE.csv   (commune_code,kind,name,valid_from)\n');
      return 64;
    }
    return withApplication(product, async (app) => {
      const { added, known, refused } = await app.get(LoadVillages, { strict: false }).run('system', resolve(file));
      process.stdout.write(`Thêm ${added}, đã có ${known}, từ chối ${refused.length}. / Added ${added}, known ${known}, refused ${refused.length}.\n`);
      for (const { line, why } of refused) process.stderr.write(`${file}:${line}: ${why}\n`);
      return refused.length > 0 ? 1 : 0;
    });
  },
};
