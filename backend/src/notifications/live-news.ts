import { Injectable } from '@nestjs/common';
import { concatMap, filter, from, interval, map, merge, of, switchMap, takeWhile, type Observable } from 'rxjs';
import type { CurrentUser } from '../platform/auth';
import { Sessions } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Events, type LiveNews } from '../platform/events';

const beatMs = 20_000; // proxies cut a silent connection after 30 to 60 seconds

/** What Nest sends as one server-sent event. */
export interface Sent {
  readonly data: object;
  readonly type?: string;
}

/** The news one person may hear, for as long as their session lives. */
@Injectable()
export class LiveNewsFor {
  constructor(
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(user: CurrentUser, token: string): Observable<Sent> {
    const heard = this.events.stream.pipe(
      concatMap((news) => from(this.mayHear(user, news)).pipe(filter(Boolean), map(() => ({ data: news.data })))),
    );
    // Each beat also asks whether the session still lives, so that a disabled account is cut off within one.
    const beats = merge(of(0), interval(beatMs)).pipe(
      switchMap(() => this.sessions.find(token)),
      map((still) => (still === undefined ? null : { type: 'beat', data: {} })),
    );
    return merge(heard, beats).pipe(
      takeWhile((sent) => sent !== null),
      map((sent) => sent as Sent),
    );
  }

  private async mayHear(user: CurrentUser, { unitId }: LiveNews): Promise<boolean> {
    if (unitId === null) return true;
    const [row] = await this.db.query<{ reached: boolean }>('select $3::uuid in (select unit_id from unit_reach($1, $2)) as reached', [user.unitId, this.clock.today(), unitId]);
    return row?.reached === true;
  }
}
