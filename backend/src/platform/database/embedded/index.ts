/**
 * A real PostgreSQL from an npm package, for machines that have none.
 * Promise: data survives restarts and `kill -9`; no server outlives the program; every failure is one line saying what to do.
 * May not: run on a temporary folder unless a test asks, or signal a process that does not serve this very cluster.
 */
import { join } from 'node:path';
import { log } from '../../logging';
import { usableBinaries } from './binaries';
import { ensureCluster, secretsOf } from './cluster';
import { chooseDataFolder } from './data-folder';
import { lockInstance, namedFailure, runningInstance } from './instance-lock';
import { clearLeftover } from './leftover';
import { ensureDatabase } from './roles';
import { serverAccount } from './server-account';
import { startServer } from './start-server';

export { checkoutRoot, chooseDataFolder } from './data-folder';
export { namedFailure } from './instance-lock';
export { serverAccount } from './server-account';

/** Addresses of the three roles on a running embedded server. */
export interface EmbeddedDatabase {
  readonly dataFolder: string;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
  onLost(listener: (said: string) => void): void;
}

const testSettings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];

/** Boots the embedded server on a data folder; `throwaway` gives up durability for speed (tests only). */
export async function startEmbedded(dataDir: string | undefined, options: { throwaway?: boolean } = {}): Promise<EmbeddedDatabase> {
  const account = serverAccount();
  const dataFolder = chooseDataFolder(dataDir, account);
  const lock = lockInstance(dataFolder);
  try {
    const binaries = usableBinaries(dataFolder, account);
    const secrets = secretsOf(dataFolder);
    const cluster = await ensureCluster(dataFolder, binaries, account, secrets);
    await clearLeftover(cluster);
    const settings = options.throwaway === true ? testSettings : ['max_connections=200'];
    const server = await startServer({ program: join(binaries, 'bin', 'postgres'), cluster, settings, account }, join(dataFolder, 'postgres.log'));
    const urls = addresses(server.port, secrets);
    await ensureDatabase(urls.superuserUrl, secrets);
    lock.setPort(server.port);
    log.debug('embedded PostgreSQL is ready', { port: server.port, dataFolder });
    return {
      dataFolder,
      ...urls,
      onLost: (listener) => server.onLost((said) => {
        void clearLeftover(cluster).finally(() => listener(said));
      }),
      stop: async () => {
        await server.stop();
        lock.release();
      },
    };
  } catch (failure) {
    lock.release();
    throw namedFailure(dataFolder, failure);
  }
}

/** Addresses of a server another process already runs on this folder; undefined when none does. */
export function joinRunning(dataDir: string | undefined): { dataFolder: string; ownerUrl: string; appUrl: string } | undefined {
  const dataFolder = chooseDataFolder(dataDir, serverAccount());
  const port = runningInstance(dataFolder)?.port;
  return port === undefined ? undefined : { dataFolder, ...addresses(port, secretsOf(dataFolder)) };
}

function addresses(port: number, secrets: { superuser: string; owner: string; app: string }) {
  const url = (user: string, password: string, database: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuserUrl: url('postgres', secrets.superuser, 'postgres'),
    ownerUrl: url('huong_uoc_owner', secrets.owner, 'huong_uoc'),
    appUrl: url('huong_uoc_app', secrets.app, 'huong_uoc'),
  };
}
