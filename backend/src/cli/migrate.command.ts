import { migrations } from '../migrations';
import type { Command } from '../platform/boot';
import { prepare } from '../platform/boot';
import { readConfig } from '../platform/config';

/** `migrate`: brings the schema up to date and ends. Opening the surroundings does it already; this only names it. */
export const command: Command = {
  async run() {
    const surroundings = await prepare(readConfig(process.env, 'cli'), migrations);
    await surroundings.close();
    process.stdout.write('Cơ sở dữ liệu đã ở phiên bản mới nhất. / The database is up to date.\n');
    return 0;
  },
};
