import { Injectable } from '@nestjs/common';
import type { ChangeCharter as Change } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, type Tx } from '../platform/database';
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
      await this.refuseWhatTheLedgerSays(tx, charterId, before, after);
      const general = after.kind === 'general' && after.inForceTo === null;
      if (general && (await this.charters.hasOpenGeneralCharter(tx, charter.villageId, charterId))) throw secondGeneral();
      await this.charters.addVersion(tx, { charterId, version: latest.version + 1, ...after, search: searchKey(after.title), recordedAt: this.clock.now(), recordedBy: actor.id, actId: null });
      await this.audit.record(tx, actor, { action: 'charter.changed', subject: { type: 'charter', id: charterId }, before, after });
    });
  }

  /** A charter ends by a paper only, and once its ledger has entries its dates are theirs to say. */
  private async refuseWhatTheLedgerSays(tx: Tx, charterId: string, before: LegalFacts, after: LegalFacts): Promise<void> {
    const changed = ledgerFields.filter((field) => before[field] !== after[field]);
    const refused = (await this.charters.hasActs(tx, charterId)) ? changed : changed.filter((field) => field === 'inForceTo');
    if (refused.length === 0) return;
    const sentence = (field: string): string => (field === 'inForceTo' ? 'Hương ước, quy ước chỉ hết hiệu lực bằng văn bản bãi bỏ hoặc thay thế: ghi văn bản đó trong sổ pháp lý.' : 'Nội dung này theo văn bản đã ghi trong sổ pháp lý: sửa ở sổ pháp lý.');
    throw new Problem('bad-request', { fields: Object.fromEntries(refused.map((field) => [field, sentence(field)])) });
  }
}

const ledgerFields = ['era', 'adoptedOn', 'recognisedOn', 'recognitionNumber', 'recognisedBy', 'inForceFrom', 'inForceTo'] as const satisfies readonly (keyof LegalFacts)[];

function factsOf({ kind, title, era, adoptedOn, recognisedOn, recognitionNumber, recognisedBy, inForceFrom, inForceTo }: CharterVersion): LegalFacts {
  return { kind, title, era, adoptedOn, recognisedOn, recognitionNumber, recognisedBy, inForceFrom, inForceTo } as LegalFacts;
}
