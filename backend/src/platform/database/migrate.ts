import { runMigrations as migrateBullmq } from 'bullmq';
import type { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { StartupFailure } from '../config';
import { connectionOptions, withClient } from './connection';
import { grantToServer } from './grants';

export type Migration = new () => MigrationInterface;

const migrationLock = 7_204_112; // any number, the same in every process

/** Brings the schema up to date as the owner and gives the server's role exactly its rights; two at once take turns. */
export async function migrate(ownerUrl: string, appUrl: string, migrations: readonly Migration[]): Promise<void> {
  const appRole = decodeURIComponent(new URL(appUrl).username);
  await withClient(ownerUrl, async (client) => {
    await refuseWrongServer(client, appRole);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migrateSchema(ownerUrl, migrations);
    await migrateBullmq(client, 'bullmq');
    await grantToServer(client, appRole);
  });
}

/** Refuses to serve on a schema that is behind this program, or under a role that could rewrite history. */
export async function refuseUnfitDatabase(appUrl: string, migrations: readonly Migration[]): Promise<void> {
  await withClient(appUrl, async (client) => {
    const pending = await pendingMigrations(client, migrations);
    if (pending.length > 0) {
      throw new StartupFailure(`cơ sở dữ liệu chưa được nâng cấp (${pending.length} bước); đặt DATABASE_OWNER_URL hoặc chạy \`node dist/backend/src/main.cli.js migrate\`.`, `the database is ${pending.length} migrations behind; set DATABASE_OWNER_URL or run \`node dist/backend/src/main.cli.js migrate\`.`);
    }
    const { rows } = await client.query<{ table: string }>(`select c.relname as table from pg_class c where obj_description(c.oid, 'pg_class') = 'append-only'
      and (has_table_privilege(c.oid, 'update') or has_table_privilege(c.oid, 'delete') or has_table_privilege(c.oid, 'truncate'))`);
    if (rows[0] !== undefined) {
      throw new StartupFailure(`vai trò trong DATABASE_URL sửa được bảng chỉ-ghi-thêm ${rows[0].table}; dùng vai trò riêng, khác DATABASE_OWNER_URL.`, `the role in DATABASE_URL may change the append-only table ${rows[0].table}; use a role of its own, not the owner.`);
    }
  });
}

async function pendingMigrations(client: Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows: found } = await client.query<{ there: boolean }>(`select to_regclass('public.schema_migration') is not null as there`);
  const done = found[0]?.there === true ? await client.query<{ name: string }>('select name from schema_migration') : { rows: [] };
  const names = new Set(done.rows.map((row) => row.name));
  return migrations.map((migration) => migration.name).filter((name) => !names.has(name));
}

async function migrateSchema(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const source = await new DataSource({ ...connectionOptions(ownerUrl, 'huong-uoc migrate', 1), migrations: [...migrations] } as never).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function refuseWrongServer(client: Client, appRole: string): Promise<void> {
  const { rows } = await client.query<{ encoding: string; icu: boolean; version: number; role: boolean }>(
    `select current_setting('server_encoding') as encoding, exists (select from pg_collation where collname = 'vi-x-icu') as icu,
            current_setting('server_version_num')::int as version, exists (select from pg_roles where rolname = $1) as role`,
    [appRole],
  );
  const server = rows[0];
  if (server === undefined || server.encoding !== 'UTF8' || !server.icu || server.version < 150_000) {
    throw new StartupFailure('cơ sở dữ liệu cần PostgreSQL 15 trở lên, bảng mã UTF8, có ICU.', 'the database must be PostgreSQL 15 or later, encoded UTF8, built with ICU.');
  }
  if (!server.role) throw new StartupFailure(`cơ sở dữ liệu chưa có vai trò "${appRole}" của DATABASE_URL; tạo bằng \`create role ${appRole} login password …\`.`, `the role "${appRole}" of DATABASE_URL does not exist; create it with \`create role ${appRole} login password …\`.`);
}
