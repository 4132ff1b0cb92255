import { Client } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { StartupFailure } from '../config';
import { SnakeNaming } from './naming';

/** Connection settings shared by the server's pool and the owner's migrations; `synchronize` never. */
export function connectionOptions(url: string, applicationName: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    synchronize: false,
    installExtensions: false,
    logger: 'debug', // silent: failures are told once, by whoever catches them
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    extra: { idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 },
  };
}

/** Opens one plain connection for `work` and always closes it; an unreachable server is a `StartupFailure`. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const { hostname, port, pathname } = new URL(url);
    const where = `${hostname}:${port || 5432}${pathname}`;
    throw new StartupFailure(`không nối được cơ sở dữ liệu ${where}; kiểm tra máy chủ và DATABASE_URL.`, `cannot reach the database ${where} (${(cause as Error).message}); check the server and DATABASE_URL.`, { cause });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
