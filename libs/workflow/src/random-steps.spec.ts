import * as fc from 'fast-check';
import { opinionKinds, zeroReasons, type Opinion } from './opinions';
import { resultFacts, type DecidedFinding } from './result-facts';
import { reviewActions, type ReviewAction } from './review-actions';
import type { Actor, RoundFacts } from './review-facts';
import { reviewStates, type ReviewState } from './review-states';
import { allowedActions, transition } from './transition';

/** A round as a database would hold it; the model applies effects, the table alone decides. */
type Round = {
  state: ReviewState;
  facts: Omit<RoundFacts, 'result'>;
  findings: DecidedFinding[];
};
type Command = { action: ReviewAction; actor: Actor; pick: number; blind: boolean; given: NonNullable<RoundFacts['given']>; opinion: Opinion; at: number; recommended: boolean; world: 'none' | 'lease-lapses' | 'newer-arrives' | 'newer-stands' | 'newer-withdrawn' | 'all-shown' };

const people: readonly Actor[] = [
  { id: 'commune', roles: ['commune'] }, { id: 'reviewer-1', roles: ['reviewer'] }, { id: 'reviewer-2', roles: ['reviewer'] },
  { id: 'leader', roles: ['leader'] }, { id: 'leader-who-reviews', roles: ['leader', 'reviewer'] }, { id: 'rule-keeper', roles: ['rule-keeper'] },
  { id: 'administrator', roles: ['administrator'] }, { id: 'system', roles: ['system'] },
];
const opinion: fc.Arbitrary<Opinion> = fc.record({
  kind: fc.oneof(fc.constantFrom(...opinionKinds), fc.constant('A' as const)), reason: fc.option(fc.constantFrom(...zeroReasons)), citation: fc.constantFrom(null, 'Điều 5'), note: fc.constantFrom(null, 'ghi rõ'), by: fc.constant('?'),
});
const command: fc.Arbitrary<Command> = fc.record({
  action: fc.constantFrom(...reviewActions),
  actor: fc.constantFrom(...people),
  pick: fc.nat(999), blind: fc.nat(3).map((of4) => of4 === 0),
  given: fc.record({ reason: fc.constantFrom('', 'lý do', 'lý do'), text: fc.constantFrom('', 'văn bản', 'văn bản'), wholeTextDeclared: fc.boolean() }),
  opinion, at: fc.nat(1), recommended: fc.nat(3).map((of4) => of4 > 0),
  world: fc.oneof(
    { weight: 40, arbitrary: fc.constant('none' as const) },
    { weight: 4, arbitrary: fc.constantFrom('lease-lapses' as const, 'all-shown' as const) },
    { weight: 4, arbitrary: fc.constantFrom('newer-arrives' as const, 'newer-stands' as const, 'newer-withdrawn' as const, 'newer-withdrawn' as const) },
  ),
});
const start = fc.record({ purpose: fc.constantFrom('text-in-force' as const, 'draft' as const), findings: fc.nat(2) });

function newRound({ purpose, findings }: { purpose: RoundFacts['purpose']; findings: number }): Round {
  return {
    state: 'received',
    facts: {
      purpose, proposed: null, readingRequested: false, reviewStarted: false, leaseHolder: null, submittedBy: null,
      contributors: ['commune'], failureRetryable: true, newerRound: 'none', replacedFrom: null, openDoubts: 0, wholeTextShown: false,
    },
    findings: Array.from({ length: findings }, () => ({ opinion: null, recommended: false })),
  };
}

const factsOf = (round: Round, given: Command['given']): RoundFacts => ({ ...round.facts, result: resultFacts(round.findings), given });

function turnWorld(round: Round, world: Command['world']): Round {
  if (world === 'lease-lapses') return { ...round, facts: { ...round.facts, leaseHolder: null } };
  if (world === 'newer-arrives') return { ...round, facts: { ...round.facts, newerRound: 'arrived' } };
  // One that stands can no longer be withdrawn.
  if (world === 'newer-withdrawn') return round.facts.newerRound === 'arrived' ? { ...round, facts: { ...round.facts, newerRound: 'none' } } : round;
  if (world === 'newer-stands') return { ...round, facts: { ...round.facts, newerRound: 'stands' } };
  return world === 'all-shown' ? { ...round, facts: { ...round.facts, wholeTextShown: true } } : round;
}

/** One command in four stays blind; the others pick an open button that ends nothing and is no mere correction, so that the walk gets somewhere. */
function steer(round: Round, blind: Command): Command {
  const passed: readonly ReviewAction[] = ['withdraw', 'supersede', 'correct-text'];
  const open = people.flatMap((actor) => allowedActions(round.state, actor, factsOf(round, blind.given)).filter(({ enabled, action }) => enabled && !passed.includes(action)).map(({ action }) => ({ actor, action })));
  const chosen = open[blind.pick % Math.max(open.length, 1)];
  return chosen === undefined || blind.blind ? blind : { ...blind, ...chosen };
}

function replacedFrom(state: ReviewState): RoundFacts['replacedFrom'] {
  if (state === 'received' || state === 'reading') return 'was-reading';
  return state === 'unreadable' ? 'was-unreadable' : state === 'ready' ? 'was-ready' : null;
}

/** What a lawful step writes beside the state. */
function write(round: Round, { action, actor, opinion: said, at, recommended }: Command): Round {
  const { facts, findings } = round;
  const contributed = { ...facts, contributors: [...facts.contributors, actor.id] };
  switch (action) {
    case 'request-review': return { ...round, facts: { ...facts, readingRequested: true } };
    case 'claim': return { ...round, facts: { ...facts, reviewStarted: true } };
    case 'supersede': return { ...round, facts: { ...facts, replacedFrom: replacedFrom(round.state) } };
    case 'restore': return { ...round, facts: { ...facts, replacedFrom: null } };
    case 'retype': return { ...round, facts: contributed };
    case 'record-opinion': return { ...round, facts: contributed, findings: findings.map((finding, index) => (index === at ? { opinion: { ...said, by: actor.id }, recommended } : finding)) };
    case 'confirm-opinion': return { ...round, findings: findings.map((finding) => (finding.opinion !== null && finding.opinion.by !== actor.id ? { ...finding, opinion: { ...finding.opinion, confirmedBy: actor.id } } : finding)) };
    case 'submit-clean': return { ...round, facts: { ...contributed, submittedBy: actor.id, proposed: 'clean' } };
    case 'submit-not-clean': return { ...round, facts: { ...contributed, submittedBy: actor.id, proposed: 'not-clean' } };
    default: return round;
  }
}

function apply(round: Round, step: Command): Round {
  const decision = transition(round.state, step.action, step.actor, factsOf(round, step.given));
  if (!decision.ok) return round;
  const written = write(round, step);
  const lease = decision.effects.includes('take-lease') ? step.actor.id : decision.effects.includes('release-lease') ? null : written.facts.leaseHolder;
  return { ...written, state: decision.to, facts: { ...written.facts, leaseHolder: lease } };
}

let restored = 0;

/** The laws, written without the table. */
function expectLawful(before: Round, after: Round, step: Command): void {
  expect(reviewStates).toContain(after.state);
  if (before.state === after.state) return;
  const kinds = after.findings.map((finding) => finding.opinion?.kind ?? null);
  if (after.state === 'approved-clean' || after.state === 'approved-not-clean') {
    expect(before.state).toBe('submitted');
    expect(step.actor.roles).toContain('leader');
    expect(before.facts.contributors).not.toContain(step.actor.id);
    expect(kinds).not.toContain(null);
    expect(kinds).not.toContain('C');
    expect(kinds.includes('A')).toBe(after.state === 'approved-not-clean');
    expect(after.facts.purpose === 'text-in-force' || after.facts.readingRequested).toBe(true);
    expect(after.findings.every(({ opinion: given }) => given?.reason !== 7 || given.kind !== '0' || (given.confirmedBy ?? given.by) !== given.by)).toBe(true);
    expect(after.findings.length > 0 || after.facts.wholeTextShown).toBe(true);
  }
  if (after.state === 'withdrawn') expect(before.facts.reviewStarted).toBe(false);
  if (after.state === 'in-review') expect(after.facts.leaseHolder).toBe(step.actor.id);
  else expect(after.facts.leaseHolder).toBeNull();
  expect(before.state).not.toBe('withdrawn');
  if (before.state === 'superseded') {
    expect([step.action, before.facts.newerRound, before.facts.reviewStarted]).toEqual(['restore', 'none', false]);
    expect(['reading', 'unreadable', 'ready']).toContain(after.state);
    restored += 1;
  }
}

describe('random steps', () => {
  it('never reach an illegal state, and nobody approves a round to which they contributed', () => {
    const seen = new Set<ReviewState>();
    fc.assert(
      fc.property(start, fc.array(command, { maxLength: 100, size: 'max' }), (first, steps) => {
        let round = newRound(first);
        for (const blind of steps) {
          const before = turnWorld(round, blind.world);
          const step = steer(before, blind);
          round = apply(before, step);
          expectLawful(before, round, step);
          seen.add(round.state);
        }
      }),
      { numRuns: 800, seed: 20261124 },
    );
    // A walk that never gets anywhere would prove nothing: every state was visited.
    expect(restored).toBeGreaterThan(0);
    expect([...seen].sort()).toEqual([...reviewStates].sort());
  });
});
