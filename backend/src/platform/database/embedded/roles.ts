import { Client } from 'pg';
import type { Secrets } from './cluster';

/** Makes the two roles and the database on an embedded server; safe to repeat at every start. */
export async function ensureDatabase(superuserUrl: string, secrets: Pick<Secrets, 'owner' | 'app'>): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await ensureRole(client, 'huong_uoc_owner', secrets.owner);
    await ensureRole(client, 'huong_uoc_app', secrets.app);
    // A statement nobody waits for any more must not hold locks for ever.
    await client.query(`alter role huong_uoc_app set statement_timeout = '60s'`);
    await client.query(`alter role huong_uoc_app set idle_in_transaction_session_timeout = '60s'`);
    const { rowCount } = await client.query(`select from pg_database where datname = 'huong_uoc'`);
    if (rowCount === 0) {
      await client.query(`create database huong_uoc owner huong_uoc_owner template template0 encoding 'UTF8'`);
      await client.query(`revoke all on database huong_uoc from public`);
      await client.query(`grant connect on database huong_uoc to huong_uoc_app`);
    }
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${client.escapeIdentifier(name)} with login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(password)}`);
}
