/**
 * For `.db-spec.ts` files: the application wired on a database of its own, copied from the run's migrated template.
 * Promise: nothing is shared between spec files, and one that leaves a connection open fails.
 * May not: be imported by anything but a spec.
 */
import type { INestApplicationContext, Type } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { wire, work, type Slices } from '../platform/boot/application';
import type { Surroundings } from '../platform/boot';
import { readConfig } from '../platform/config';
import { setLogLevel } from '../platform/logging';
import { Drain } from '../platform/outbox';
import { copyDatabase, type DatabaseCopy } from './copy-database';

export interface TestApplication {
  /** Any provider of any slice. */
  get<T>(provider: Type<T>): T;
  /** A statement as the server's role, which has no more rights than the product. */
  sql<Row extends object>(statement: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** A statement as the owner, for what the product itself may not do. */
  sqlAsOwner<Row extends object>(statement: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Runs the outbox and the queue until nothing is left; workers start on first use. */
  workOff(): Promise<void>;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
}

/** Registers set-up and clean-up for the spec file. Without `slices`, the whole product is wired; `settings` are further variables of its surroundings. */
export function openTestApplication(slices?: Slices, redisUrl = '', settings: NodeJS.ProcessEnv = {}): TestApplication {
  let copy: DatabaseCopy;
  let app: INestApplicationContext;
  let working = false;
  const dataFolder = mkdtempSync(join(tmpdir(), 'huong-uoc-files-'));
  const config = readConfig({ NODE_ENV: 'test', DEMO: 'off', REDIS_URL: redisUrl, ...settings }, 'cli');
  const surroundings = (): Surroundings => ({ config, databaseUrl: copy.appUrl, database: 'external', dataFolder, siteFolder: dataFolder, embedded: undefined, close: async () => undefined });

  beforeAll(async () => {
    setLogLevel('silent');
    copy = await copyDatabase();
    app = await wire(surroundings(), slices ?? (await import('../product')).product.slices);
  }, 30_000);

  afterAll(async () => {
    await app?.close();
    rmSync(dataFolder, { recursive: true, force: true });
    const left = await settled(copy);
    await copy.drop();
    expect(left).toEqual([]);
  }, 30_000);

  return {
    get: (provider) => app.get(provider, { strict: false }),
    sql: (statement, parameters) => ask(copy.appUrl, statement, parameters),
    sqlAsOwner: (statement, parameters) => ask(copy.ownerUrl, statement, parameters),
    workOff: async () => {
      if (!working) await work(app, surroundings());
      working = true;
      await app.get(Drain).untilIdle(20_000);
    },
    get databaseUrl() {
      return copy.appUrl;
    },
    get ownerUrl() {
      return copy.ownerUrl;
    },
  };
}

/** A closing connection needs a moment to leave the server's list. */
async function settled(copy: DatabaseCopy): Promise<string[]> {
  for (let patience = 40; ; patience -= 1) {
    const left = await copy.connections();
    if (left.length === 0 || patience === 0) return left;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ask<Row extends object>(url: string, statement: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
