import { Injectable } from '@nestjs/common';
import { Sessions } from '../platform/auth';
import { Database } from '../platform/database';

/** Ends one session; ending none is no fault. */
@Injectable()
export class SignOut {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
  ) {}

  async run(token: string | undefined): Promise<void> {
    if (token !== undefined) await this.db.write((tx) => this.sessions.end(tx, token));
  }
}
