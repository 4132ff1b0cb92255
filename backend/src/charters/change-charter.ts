import { Injectable } from '@nestjs/common';
import type { ChangeCharter as Change } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { searchKey } from '../units';
import type { CharterVersion } from './charter.entity';
import { ChartersRepository, type LegalFacts } from './charters.repository';
import { withForce, wrongDates } from './check-dates';
import { secondGeneral } from './register-charter';

/** Corrects or completes what is known of a charter: a new version beside the old one, so that earlier figures stand. */
@Injectable()
export class ChangeCharter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly charters: ChartersRepository,
    private readonly audit: Audit,
  ) {}

  /** Refuses a charter outside the actor's reach and dates out of order; a change that changes nothing writes nothing. */
  run(actor: CurrentUser, charterId: string, change: Change): Promise<void> {
    return this.db.write(async (tx) => {
      const charter = await this.charters.lock(tx, actor, charterId, this.clock.today());
      if (charter === undefined) throw new Problem('not-found');
      const latest = await this.charters.latest(tx, charterId);
      const before = factsOf(latest);
      const after = withForce({ ...before, ...change });
      const fields = wrongDates(after, this.clock.today());
      if (Object.keys(fields).length > 0) throw new Problem('bad-request', { fields });
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      const general = after.kind === 'general' && after.inForceTo === null;
      if (general && (await this.charters.hasOpenGeneralCharter(tx, charter.villageId, charterId))) throw secondGeneral();
      await this.charters.addVersion(tx, { charterId, version: latest.version + 1, ...after, search: searchKey(after.title), recordedAt: this.clock.now(), recordedBy: actor.id });
      await this.audit.record(tx, actor, { action: 'charter.changed', subject: { type: 'charter', id: charterId }, before, after });
    });
  }
}

function factsOf({ kind, title, era, adoptedOn, recognisedOn, recognitionNumber, recognisedBy, inForceFrom, inForceTo }: CharterVersion): LegalFacts {
  return { kind, title, era, adoptedOn, recognisedOn, recognitionNumber, recognisedBy, inForceFrom, inForceTo } as LegalFacts;
}
