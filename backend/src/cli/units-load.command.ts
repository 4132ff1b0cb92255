import { resolve } from 'node:path';
import { withApplication, type Command } from '../platform/boot';
import { product } from '../product';
import { LoadUnits } from '../units';

/** `units:load [FOLDER]`: fills an empty unit table from CSV files (backend/src/units/seed/README.md says their shape). */
export const command: Command = {
  async run([folder]) {
    return withApplication(product, async (app) => {
      const loaded = await app.get(LoadUnits, { strict: false }).run('system', folder === undefined ? undefined : resolve(folder));
      process.stdout.write(loaded > 0 ? `Đã nạp ${loaded} đơn vị. / Loaded ${loaded} units.\n` : 'Đã có đơn vị, không nạp lại. / There are units already; nothing loaded.\n');
      return 0;
    });
  },
};
