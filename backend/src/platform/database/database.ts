import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';

declare const open: unique symbol;

/** An open transaction. Only `Database.write` makes one, so a repository that takes it cannot be called outside. */
export type Tx = EntityManager & { readonly [open]: true };

const retried = new Set(['40001', '40P01']); // serialization failure, deadlock: the loser may simply try again

/** The server's database, under the role that may read and write rows but not change the schema. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in one transaction: all of it is stored, or nothing. Lost deadlocks are tried again (three times in all),
   * so `work` must touch nothing but the database; what must follow a commit is an outbox row.
   */
  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction((manager) => work(manager as Tx));
      } catch (error) {
        if (attempt === 3 || !retried.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  /** One reading statement outside any transaction; `$1` placeholders, never values in the text. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(sql, [...parameters]);
  }

  /** Entity reads outside any transaction. */
  get read(): EntityManager {
    return this.source.manager;
  }
}

/** The five-character SQLSTATE of a failed statement; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const code = (error.driverError as { code?: unknown }).code;
  return typeof code === 'string' ? code : undefined;
}

/** True when a unique constraint (optionally this one) refused the row. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false;
  return constraint === undefined || (error as QueryFailedError<Error & { constraint?: string }>).driverError.constraint === constraint;
}
