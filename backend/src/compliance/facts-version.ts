import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';

/** Which state of the facts a reading was made from; it changes exactly when a change of the facts becomes visible. */
@Injectable()
export class FactsVersion {
  constructor(private readonly db: Database) {}

  async now(): Promise<string> {
    const [row] = await this.db.query<{ version: string }>('select sum(changes)::text as version from facts_version');
    return row?.version ?? '';
  }
}
