import { Injectable } from '@nestjs/common';
import type { RecordAct as NewAct } from '@huong-uoc/contracts';
import { legalActs, legalNeedSentences, replayLegal, type LegalEvent } from '@huong-uoc/workflow';
import { Audit } from '../audit';
import { FollowAct, type ActFacts } from '../charters';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, newId, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { factsAfter } from './facts-after';
import { LedgerRepository } from './ledger.repository';
import type { RecordedAct, RegisteredFacts } from './ledger.sql';
import { registeredStanding } from './registered-standing';

/** The commune records an act on a charter's legal status; the legal table decides whether the law knows it there and then. */
@Injectable()
export class RecordAct {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ledger: LedgerRepository,
    private readonly charters: FollowAct,
    private readonly audit: Audit,
  ) {}

  /** Returns the entry's id. Refuses a charter out of reach, a day to come, what the table refuses, and an act that would make a later one unlawful. */
  run(actor: CurrentUser, charterId: string, given: NewAct): Promise<string> {
    return this.db.write((tx) => this.within(tx, actor, charterId, given));
  }

  /** The same beside other changes of one transaction. */
  async within(tx: Tx, actor: CurrentUser, charterId: string, given: NewAct): Promise<string> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    if (given.on > today) throw new Problem('bad-request', { fields: { on: 'Ngày của văn bản không thể sau hôm nay.' } });
    if (!(await this.ledger.lock(tx, actor, charterId, today))) throw new Problem('not-found');
    const registered = await this.ledger.registered(tx, charterId, now, today);
    const events = await this.ledger.acts(tx, charterId, now);
    const place = events.filter(({ on }) => on <= given.on).length;
    const entry = { ...given, id: newId(), recordedOn: today };
    const all = [...events.slice(0, place), entry, ...events.slice(place)];
    judge(registered, all, place, today);
    const { on, ...rest } = given;
    await this.ledger.add(tx, { ...rest, id: entry.id, charterId, onDay: on, clauses: [...given.clauses], papers: [...given.papers], recordedAt: now, recordedBy: actor.id });
    // An act put between others first says what was in force after it, then what is known now.
    await this.charters.run(tx, actor, charterId, factsAfter(actFacts(registered), all.slice(0, place + 1)), entry.id);
    await this.charters.run(tx, actor, charterId, factsAfter(actFacts(registered), all), entry.id);
    await this.audit.record(tx, actor, { action: 'legal.recorded', subject: { type: 'charter', id: charterId }, after: { actId: entry.id, ...given, label: legalActs[given.act].label.vi } });
    return entry.id;
  }
}

/** Refuses with the words of the table: at its own place the act itself, later on the act it would make unlawful. */
export function judge(registered: RegisteredFacts, events: readonly RecordedAct[], place: number, today: string): void {
  const { broken } = replayLegal(registeredStanding(registered, today), events);
  if (broken === null) return;
  const { at, refusal } = broken;
  const unmet = refusal.unmet.map((need) => ({ need, sentence: legalNeedSentences[need].vi }));
  if (at === place) throw new Problem('action-refused', { detail: refusal.sentence.vi, unmet });
  throw new Problem('action-refused', { detail: `Không ghi được: ${named(events[at])} đã ghi trong sổ sẽ không còn đúng. ${refusal.sentence.vi}`, unmet });
}

const named = (event: LegalEvent | undefined): string => (event === undefined ? 'việc' : `“${legalActs[event.act].label.vi}” ngày ${event.on.split('-').reverse().join('/')}`);

/** The part of the registration that acts can change. */
export function actFacts({ era, adoptedOn, recognisedOn, recognitionNumber, recognisedBy, inForceFrom, inForceTo }: RegisteredFacts): ActFacts {
  return { era, adoptedOn, recognisedOn, recognitionNumber, recognisedBy, inForceFrom, inForceTo };
}
