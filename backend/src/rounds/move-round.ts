import { Injectable } from '@nestjs/common';
import { needSentences, transition, type Actor, type GivenWithStep, type Refusal, type Result, type ReviewAction, type ReviewState } from '@huong-uoc/workflow';
import { Audit } from '../audit';
import { Clock, dayOf } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Events } from '../platform/events';
import { Problem } from '../platform/http';
import { Outbox } from '../platform/outbox';
import { departmentsOwn } from './departments-own';
import { effectHandlers, type EffectServices, type LockedRound, type StepTaken } from './effects';
import { tellAboutRound } from './effects/notify';
import { roundFacts } from './round-facts';
import { Round } from './round.entity';
import { RoundState } from './round-state.entity';

/** The machine as an actor of the table. */
export const theMachine: Actor & { readonly displayName: string } = { id: 'system', roles: ['system'], displayName: 'Hệ thống' };

/** One step that somebody wants to take. `fence` is the token of the lease they hold, for steps that need it. */
export interface WantedStep {
  readonly roundId: string;
  readonly action: ReviewAction;
  readonly actor: Actor & { readonly displayName: string };
  readonly given?: GivenWithStep;
  readonly fence?: number;
}
export interface MovedRound {
  readonly roundId: string;
  readonly from: ReviewState;
  readonly to: ReviewState;
}
type Permitted = { readonly round: LockedRound; readonly to: ReviewState; readonly effects: StepEffects; readonly proposed: Result | null };
type StepEffects = readonly (keyof typeof effectHandlers)[];

/**
 * The only way a round changes state: locks its row, asks the table with facts read under that lock, writes state, history
 * and audit, then carries out the effects, all in the caller's transaction. Refusals are Problems: `action-refused` with the
 * unmet needs, `not-allowed` for another role, `lease-lost` for an old fence, `not-found`.
 */
@Injectable()
export class MoveRound {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly events: Events,
  ) {}

  async run(tx: Tx, wanted: WantedStep): Promise<MovedRound> {
    const permitted = await this.ask(tx, wanted);
    await this.take(tx, wanted, permitted);
    return { roundId: wanted.roundId, from: permitted.round.state, to: permitted.to };
  }

  /** Locks the round and refuses unless the table permits the step; writes nothing: for steps whose record is their own row (an opinion). */
  async allow(tx: Tx, wanted: WantedStep): Promise<LockedRound> {
    return (await this.ask(tx, wanted)).round;
  }

  private async ask(tx: Tx, wanted: WantedStep): Promise<Permitted> {
    const round = await this.lock(tx, wanted.roundId);
    if (wanted.fence !== undefined) await this.refuseOldFence(tx, wanted, wanted.fence);
    const asked = { viewerId: wanted.actor.id, now: this.clock.now(), ...(wanted.given === undefined ? {} : { given: wanted.given }) };
    const standing = (await roundFacts(tx, [round.id], asked)).get(round.id);
    if (standing === undefined) throw new Problem('not-found');
    // Without its fence a lease proves nothing: the same person's other window may hold a newer one.
    const holdsUnproved = standing.facts.leaseHolder === wanted.actor.id && wanted.fence === undefined;
    const facts = holdsUnproved ? { ...standing.facts, leaseHolder: null } : standing.facts;
    const answer = transition(standing.state, wanted.action, wanted.actor, facts);
    if (!answer.ok) throw refused(answer);
    return { round, to: answer.to, effects: answer.effects, proposed: facts.proposed };
  }

  private async lock(tx: Tx, roundId: string): Promise<LockedRound> {
    const [round] = await tx.query<LockedRound[]>(
      `select r.id, r.charter_id as "charterId", r.number, r.purpose, r.state, c.village_id as "villageId"
         from round r join charter c on c.id = r.charter_id where r.id = $1 for update of r`,
      [roundId],
    );
    if (round === undefined) throw new Problem('not-found');
    return round;
  }

  private async refuseOldFence(tx: Tx, { roundId, actor }: WantedStep, fence: number): Promise<void> {
    const [held] = await tx.query<{ holds: boolean }[]>('select holder is not distinct from $2 and fence = $3 and until > $4 as holds from review_lease where round_id = $1', [roundId, actor.id, fence, this.clock.now()]);
    if (held?.holds !== true) throw new Problem('lease-lost');
  }

  private async take(tx: Tx, wanted: WantedStep, { round, to, effects, proposed }: Permitted): Promise<void> {
    const { action, actor, given = {} } = wanted;
    const at = this.clock.now();
    const result = resultOf(action, proposed);
    const step = await this.write(tx, { ...wanted, given, at, round, to, result });
    const taken: StepTaken = { round, action, from: round.state, to, step, actor, given, at, today: dayOf(at) };
    for (const effect of effects) await effectHandlers[effect](tx, taken, this.services);
    await tellAboutRound(tx, taken, this.services);
  }

  private async write(tx: Tx, written: Written): Promise<number> {
    const { round, action, actor, given, at, to, result } = written;
    const [last] = await tx.query<{ step: number }[]>('select coalesce(max(step), 0) as step from round_state where round_id = $1', [round.id]);
    const step = (last?.step ?? 0) + 1;
    const machine = actor.id === theMachine.id;
    await tx.update(Round, { id: round.id }, changesOf(written));
    if (action === 'claim') await tx.query('update round set review_started_at = coalesce(review_started_at, $2) where id = $1', [round.id, at]);
    await tx.insert(RoundState, { roundId: round.id, step, state: to, action, at, by: machine ? null : actor.id, reason: given.reason ?? null, text: textNoted(action, given).text ?? null, result });
    await this.audit.record(tx, machine ? 'system' : actor, {
      action: `round.${action}`,
      subject: departmentsOwn.includes(action) ? { type: 'round', id: round.id } : { type: 'charter', id: round.charterId },
      before: { round: round.id, number: round.number, purpose: round.purpose, state: round.state },
      after: { round: round.id, number: round.number, purpose: round.purpose, state: to, ...(result === null ? {} : { result }), ...(given.reason === undefined ? {} : { reason: given.reason }), ...textNoted(action, given) },
    });
    return step;
  }

  private readonly offer: EffectServices['offer'] = async (tx, roundId, action) => {
    try {
      await this.run(tx, { roundId, action, actor: theMachine });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.code === 'action-refused') return false;
      throw error;
    }
  };

  private get services(): EffectServices {
    return { clock: this.clock, outbox: this.outbox, events: this.events, offer: this.offer };
  }
}

interface Written extends WantedStep {
  readonly given: GivenWithStep;
  readonly at: Date;
  readonly round: LockedRound;
  readonly to: ReviewState;
  readonly result: Result | null;
}

/** What a step changes in the round's row beside its state. */
function changesOf({ action, actor, given, at, round, to, result }: Written): Partial<Round> {
  const submits = action === 'submit-clean' || action === 'submit-not-clean';
  const judgedUnreadable = action === 'mark-unreadable' || action === 'request-clearer-copy';
  return {
    state: to,
    ...(to === round.state ? {} : { stateSince: at }),
    ...(submits ? { proposed: result, resultBy: actor.id } : {}),
    ...(action === 'request-review' ? { readingRequested: true } : {}),
    ...(judgedUnreadable ? { unreadableCode: action, unreadableSentence: given.reason ?? null, failureRetryable: false } : {}),
    ...(round.state === 'unreadable' && to === 'reading' ? { unreadableCode: null, unreadableSentence: null, failureRetryable: false, progressDone: null, progressTotal: null } : {}),
  };
}

function resultOf(action: ReviewAction, proposed: Result | null): Result | null {
  if (action === 'submit-clean') return 'clean';
  if (action === 'submit-not-clean') return 'not-clean';
  return action === 'approve' ? proposed : null;
}

/** A typed charter is kept as a text of its own and would only bloat the book. */
function textNoted(action: ReviewAction, { text }: GivenWithStep): { text?: string } {
  return text === undefined || action === 'retype' ? {} : { text };
}

function refused(refusal: Refusal): Problem {
  if (refusal.why === 'not-your-role') return new Problem('not-allowed', { detail: refusal.sentence.vi });
  return new Problem('action-refused', { detail: refusal.sentence.vi, unmet: refusal.unmet.map((need) => ({ need, sentence: needSentences[need].vi })) });
}
