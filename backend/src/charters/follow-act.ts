import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { CurrentUser } from '../platform/auth';
import { ChartersRepository, type LegalFacts } from './charters.repository';

/** What an act of the ledger changes about a charter. */
export type ActFacts = Pick<LegalFacts, 'era' | 'adoptedOn' | 'recognisedOn' | 'recognitionNumber' | 'recognisedBy' | 'inForceFrom' | 'inForceTo'>;

/** Lets what is known of a charter follow its ledger: a version that names the act it comes from. */
@Injectable()
export class FollowAct {
  constructor(
    private readonly clock: Clock,
    private readonly charters: ChartersRepository,
  ) {}

  /** Writes nothing when nothing changes. The ledger has judged the act; the charter is held by the caller. */
  async run(tx: Tx, actor: CurrentUser, charterId: string, facts: ActFacts, actId: string): Promise<void> {
    const { version, ...latest } = await this.charters.latest(tx, charterId);
    const names = Object.keys(facts) as (keyof ActFacts)[];
    if (names.every((name) => latest[name] === facts[name])) return;
    await this.charters.addVersion(tx, { ...latest, ...facts, version: version + 1, actId, recordedAt: this.clock.now(), recordedBy: actor.id });
  }
}
