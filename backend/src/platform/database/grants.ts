import type { Client } from 'pg';

/**
 * What the server's role may do, worked out anew after every migration: rows of every table, nothing of the schema.
 * A table commented `append-only` by its migration can be read and added to, never changed, deleted from or emptied.
 */
export async function grantToServer(client: Client, role: string): Promise<void> {
  const to = client.escapeIdentifier(role);
  const owner = await client.query<{ same: boolean }>('select current_user = $1 as same', [role]);
  if (owner.rows[0]?.same === true) return; // refused later, by name, when the server starts on it
  await client.query(`revoke create on schema public from public`).catch(() => undefined); // not the schema's owner: already so since PostgreSQL 15
  for (const schema of ['public', 'bullmq']) {
    await client.query(`grant usage on schema ${schema} to ${to}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`);
    await client.query(`grant usage, select, update on all sequences in schema ${schema} to ${to}`);
    await client.query(`grant execute on all functions in schema ${schema} to ${to}`);
  }
  await client.query(`revoke insert, update, delete on schema_migration from ${to}`);
  const { rows } = await client.query<{ name: string }>(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and obj_description(c.oid, 'pg_class') = 'append-only'`);
  for (const { name } of rows) await client.query(`revoke update, delete, truncate on ${client.escapeIdentifier(name)} from ${to}`);
}
