import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database';

/** A digest that somebody is to have on a day. */
export interface DigestKey {
  readonly accountId: string;
  readonly onDay: string;
}

const of = ({ accountId, onDay }: DigestKey): unknown[] => [accountId, onDay];

/** One row a person and day: what became of their letter. The row, not the queue, is the truth. */
@Injectable()
export class DigestRepository {
  constructor(private readonly db: Database) {}

  /** False if that person's digest of that day is on its way already, or through. */
  async begin(tx: Tx, key: DigestKey, now: Date): Promise<boolean> {
    const rows = await tx.query<object[]>(`insert into digest (account_id, on_day, state, next_try_at) values ($1, $2, 'planned', $3) on conflict do nothing returning account_id`, [...of(key), now]);
    return rows.length > 0;
  }

  /** Those whose hour to be tried again has come: refused ones, and planned ones that no worker came to. */
  async again(tx: Tx, now: Date, patienceMs: number): Promise<DigestKey[]> {
    const [rows] = await tx.query<[DigestKey[], number]>(
      `update digest set state = 'planned', next_try_at = $2 where state in ('planned', 'waiting') and next_try_at <= $1 returning account_id as "accountId", on_day::text as "onDay"`,
      [now, new Date(now.getTime() + patienceMs)],
    );
    return rows;
  }

  /** A letter of yesterday is not sent today, and one whose sending was cut off may have gone out: neither is tried again. */
  async giveUp(tx: Tx, today: string, cutOffBefore: Date): Promise<void> {
    await tx.query(`update digest set state = 'failed', error = coalesce(error, 'Hết ngày mà chưa gửi được.') where state in ('planned', 'waiting') and on_day < $1`, [today]);
    await tx.query(`update digest set state = 'unknown', error = 'Việc gửi bị ngắt giữa chừng; không rõ thư đã đi chưa nên không gửi lại.' where state = 'sending' and tried_at < $1`, [cutOffBefore]);
  }

  /** Takes the letter for sending, committed before the server hears of it; undefined if it is not there to be taken. */
  async take(key: DigestKey, now: Date): Promise<number | undefined> {
    const [rows] = await this.db.write((tx) =>
      tx.query<[{ attempts: number }[], number]>(`update digest set state = 'sending', attempts = attempts + 1, tried_at = $3 where account_id = $1 and on_day = $2 and state = 'planned' returning attempts`, [...of(key), now]),
    );
    return rows[0]?.attempts;
  }

  /** Through, unless another delivery has moved it on meanwhile. */
  async end(key: DigestKey, from: 'planned' | 'sending', to: 'sent' | 'empty', items: number): Promise<void> {
    await this.db.write((tx) => tx.query('update digest set state = $4, items = $5, error = null where account_id = $1 and on_day = $2 and state = $3', [...of(key), from, to, items]));
  }

  /** What went wrong, for the administrator to see. */
  async note(key: DigestKey, error: string, now: Date): Promise<void> {
    await this.db.write((tx) => tx.query(`update digest set error = $3, tried_at = coalesce(tried_at, $4) where account_id = $1 and on_day = $2 and state in ('planned', 'sending')`, [...of(key), error, now]));
  }

  /** `next` null = not any more. */
  async refused(key: DigestKey, error: string, next: Date | null): Promise<void> {
    await this.db.write((tx) => tx.query(`update digest set state = case when $4::timestamptz is null then 'failed' else 'waiting' end, error = $3, next_try_at = coalesce($4, next_try_at) where account_id = $1 and on_day = $2`, [...of(key), error, next]));
  }
}
