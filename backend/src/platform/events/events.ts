import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';
import { Database, Listener, type Tx } from '../database';
import { log } from '../logging';

/** Something people may be looking at has changed. `unitId` bounds who hears of it; null = anyone signed in. */
export interface LiveNews {
  readonly unitId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** News between processes over Postgres notices: the worker says, every API process hears and tells its browsers. */
@Injectable()
export class Events implements BeforeApplicationShutdown {
  private readonly heard = new Subject<LiveNews>();
  private listener: Listener | undefined;

  constructor(private readonly db: Database) {}

  /** Heard after this transaction commits; never after a rollback. Ids and states only: at most 8,000 bytes. */
  async publish(tx: Tx, news: LiveNews): Promise<void> {
    await tx.query(`select pg_notify('live', $1)`, [JSON.stringify(news)]);
  }

  /** For progress of long work that has no transaction of its own; may be lost. */
  async publishNow(news: LiveNews): Promise<void> {
    await this.db.query(`select pg_notify('live', $1)`, [JSON.stringify(news)]);
  }

  /** All news from now on. */
  get stream(): Observable<LiveNews> {
    return this.heard.asObservable();
  }

  async start(databaseUrl: string): Promise<void> {
    this.listener = new Listener(databaseUrl, 'live', (payload) => this.hear(payload));
    await this.listener.open();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.heard.complete();
    await this.listener?.close();
  }

  private hear(payload: string): void {
    try {
      this.heard.next(JSON.parse(payload) as LiveNews);
    } catch (error) {
      log.warn('unreadable news', { error: String(error) });
    }
  }
}
