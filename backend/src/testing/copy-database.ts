import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of one's own, copied from the run's migrated template (test/support/database-setup.cjs). */
export interface DatabaseCopy {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Application names still connected to it. */
  connections(): Promise<string[]>;
  drop(): Promise<void>;
}

/** Copies the template; about 50 ms. */
export async function copyDatabase(): Promise<DatabaseCopy> {
  const { superuserUrl, ownerUrl, appUrl } = addresses();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  const ask = (sql: string, parameters: unknown[] = []) => asSuperuser(superuserUrl, (client) => client.query<{ application_name: string }>(sql, parameters));
  await asSuperuser(superuserUrl, async (client) => {
    // Two copies at once would each find the other connected to the template.
    await client.query('select pg_advisory_lock(1)');
    await client.query(`create database ${name} template huong_uoc owner huong_uoc_owner`);
  });
  return {
    ownerUrl: at(ownerUrl),
    appUrl: at(appUrl),
    connections: async () => (await ask('select application_name from pg_stat_activity where datname = $1', [name])).rows.map((row) => row.application_name),
    drop: async () => void (await ask(`drop database ${name} with (force)`)),
  };
}

function addresses(): { superuserUrl: string; ownerUrl: string; appUrl: string } {
  const text = process.env['TEST_DATABASE'];
  if (text === undefined) throw new Error('no test database: run through jest --selectProjects db or api');
  return JSON.parse(text) as { superuserUrl: string; ownerUrl: string; appUrl: string };
}

async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
