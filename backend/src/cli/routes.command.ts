import { RouteList } from '../platform/auth';
import { withApplication, type Command } from '../platform/boot';
import { product } from '../product';

/** `routes`: every route the server has and who may call it, as JSON. */
export const command: Command = {
  async run() {
    return withApplication(product, async (app) => {
      process.stdout.write(`${JSON.stringify(app.get(RouteList, { strict: false }).all(), null, 1)}\n`);
      return 0;
    });
  },
};
