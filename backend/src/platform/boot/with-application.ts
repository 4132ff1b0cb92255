import type { INestApplicationContext } from '@nestjs/common';
import { readConfig } from '../config';
import { setLogLevel } from '../logging';
import { wire } from './application';
import type { Product } from './doors';
import { prepare, type Surroundings } from './surroundings';

/** Gives a command the wired application: joins a running server's database, or starts it for the moment. */
export async function withApplication<T>(product: Product, work: (app: INestApplicationContext, surroundings: Surroundings) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, 'cli');
  setLogLevel(config.logLevel);
  const surroundings = await prepare(config, product.migrations);
  try {
    const app = await wire(surroundings, product.slices);
    try {
      return await work(app, surroundings);
    } finally {
      await app.close();
    }
  } finally {
    await surroundings.close();
  }
}
