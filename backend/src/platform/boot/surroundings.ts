import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartupFailure, type Config } from '../config';
import { migrate, refuseUnfitDatabase, type Migration } from '../database';
import { checkoutRoot, chooseDataFolder, joinRunning, namedFailure, startEmbedded, type EmbeddedDatabase } from '../database/embedded';

/** What the program stands on once everything outside it is up: addresses, folders, and how to let go. */
export interface Surroundings {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly database: 'embedded' | 'external';
  readonly dataFolder: string;
  readonly siteFolder: string;
  readonly embedded: EmbeddedDatabase | undefined;
  close(): Promise<void>;
}
export const SURROUNDINGS = Symbol('SURROUNDINGS');

/** Brings up the database (embedded unless DATABASE_URL names one) and its schema. */
export async function prepare(config: Config, migrations: readonly Migration[]): Promise<Surroundings> {
  if (config.databaseUrl !== undefined) return external(config, config.databaseUrl, migrations);
  if (config.door === 'api' || config.door === 'worker') {
    throw new StartupFailure('chạy riêng API hoặc worker cần DATABASE_URL; hoặc dùng `npm start`.', 'the separate API and worker need DATABASE_URL; or use `npm start`.');
  }
  const running = config.door === 'cli' ? joinRunning(config.dataDir) : undefined;
  if (running !== undefined) return around(config, running.appUrl, 'embedded', running.dataFolder, undefined);
  const embedded = await startEmbedded(config.dataDir);
  try {
    await migrate(embedded.ownerUrl, embedded.appUrl, migrations);
  } catch (failure) {
    await embedded.stop();
    throw namedFailure(embedded.dataFolder, (failure as { driverError?: unknown }).driverError ?? failure);
  }
  return around(config, embedded.appUrl, 'embedded', embedded.dataFolder, embedded);
}

async function external(config: Config, url: string, migrations: readonly Migration[]): Promise<Surroundings> {
  if (config.databaseOwnerUrl !== undefined) await migrate(config.databaseOwnerUrl, url, migrations);
  await refuseUnfitDatabase(url, migrations);
  const dataFolder = chooseDataFolder(config.dataDir, undefined);
  return around(config, url, 'external', dataFolder, undefined);
}

function around(config: Config, databaseUrl: string, database: 'embedded' | 'external', dataFolder: string, embedded: EmbeddedDatabase | undefined): Surroundings {
  const built = join(checkoutRoot(), 'dist', 'frontend', 'browser');
  const siteFolder = existsSync(built) ? built : join(checkoutRoot(), 'frontend', 'browser');
  return { config, databaseUrl, database, dataFolder, siteFolder, embedded, close: async () => embedded?.stop() };
}
