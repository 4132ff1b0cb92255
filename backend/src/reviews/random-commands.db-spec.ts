import fc from 'fast-check';
import { reviewActions, reviewTable, type OpinionKind, type ReviewAction, type ZeroReason } from '@huong-uoc/workflow';
import { Clock } from '../platform/clock';
import { Problem } from '../platform/http';
import { openTestApplication } from '../testing';
import { AnswerRecommendation, ConfirmOpinion, MarkShown } from '.';
import { amended, discriminating, SmallProvince } from './testing/small-province';

const people = ['north', 'south', 'reviewer', 'colleague', 'leader', 'keeper'] as const;
type Person = (typeof people)[number];
type Command =
  | { do: 'step'; by: Person; action: ReviewAction; given: boolean; fence: 'right' | 'wrong' | 'none' }
  | { do: 'opine'; by: Person; kind: OpinionKind; reason: ZeroReason | null }
  | { do: 'recommend'; by: Person }
  | { do: 'show' | 'confirm' | 'answer'; by: Person }
  | { do: 'hand-in'; clauses: 'same' | 'amended'; purpose: 'text-in-force' | 'draft' }
  | { do: 'read-again' }
  | { do: 'review'; result: 'clean' | 'not-clean' }
  | { do: 'ask' }
  | { do: 'wait'; minutes: number };

const by = fc.constantFrom(...people);
/** Any step by anybody, mixed with the ones that lead somewhere, so that late states are reached too. */
const likely = fc.constantFrom(['reviewer', 'claim'], ['reviewer', 'submit-clean'], ['reviewer', 'submit-not-clean'], ['leader', 'approve'], ['leader', 'return-for-rework'], ['leader', 'reopen'], ['north', 'withdraw'], ['reviewer', 'ask-commune-opinion'], ['north', 'answer-opinion'], ['reviewer', 'recall'], ['reviewer', 'request-clearer-copy']) as fc.Arbitrary<[Person, ReviewAction]>;
const step = fc.record({ do: fc.constant('step' as const), by, action: fc.constantFrom(...reviewActions), given: fc.boolean(), fence: fc.constantFrom('right' as const, 'wrong' as const, 'none' as const) });
const likelyStep = likely.map(([person, action]): Command => ({ do: 'step', by: person, action, given: true, fence: action.startsWith('submit') || action.startsWith('ask') || action.startsWith('request') ? 'right' : 'none' }));
const opine = fc.record({ do: fc.constant('opine' as const), by: fc.constantFrom<Person>('reviewer', 'reviewer', 'reviewer', 'colleague', 'leader'), kind: fc.constantFrom<OpinionKind>('A', 'A', 'B', 'C', '0', '0'), reason: fc.constantFrom<ZeroReason | null>(2, 2, 7, 4, null) });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: likelyStep },
  { weight: 3, arbitrary: step },
  { weight: 5, arbitrary: opine },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('recommend' as const), by: fc.constant<Person>('reviewer') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('show' as const, 'confirm' as const, 'answer' as const), by }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand-in' as const), clauses: fc.constantFrom('same' as const, 'amended' as const), purpose: fc.constantFrom('text-in-force' as const, 'draft' as const) }) },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'read-again' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'ask' }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('review' as const), result: fc.constantFrom('clean' as const, 'not-clean' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 50 }) }) },
);

describe('random commands of people of every role', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const reached = new Set<string>();
  let count = 0;
  beforeAll(() => world.found());

  it('are refused by name or move a round along the table; nothing approved is undecided, discriminating or approved by its author', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 12, maxLength: 30 }), async (commands) => {
        count += 1;
        await world.village(`bản ${count}`, world.communes.north);
        const charter = await world.charter(`bản ${count}`, 'north');
        let now = new Date('2026-03-02T02:00:00Z').getTime();
        const rounds = [await test.get(Clock).at(new Date(now), () => world.round(charter, 'north', discriminating))];
        for (const each of commands) {
          now += 60_000;
          if (each.do === 'wait') now += each.minutes * 60_000;
          else await test.get(Clock).at(new Date(now), () => attempt(each, charter, rounds));
        }
        await lawful(charter);
      }),
      { numRuns: 25, seed: 20_261_124, endOnFailure: true },
    );
    for (const state of ['in-review', 'submitted', 'approved-clean', 'approved-not-clean', 'commune-opinion', 'superseded', 'unreadable']) expect([state, reached.has(state)]).toEqual([state, true]);
  }, 240_000);

  /** A refusal is a Problem; anything else is an accident and fails the run. */
  async function attempt(each: Command, charter: string, rounds: string[]): Promise<void> {
    try {
      await run(each, charter, rounds);
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'internal') throw error;
    }
  }

  async function run(each: Command, charter: string, rounds: string[]): Promise<void> {
    const roundId = rounds.at(-1) ?? '';
    const [lease] = await test.sql<{ fence: number }>('select fence from review_lease where round_id = $1', [roundId]);
    const fence = lease?.fence ?? 0;
    const findings = await world.findings(roundId);
    if (each.do === 'hand-in') rounds.push(await world.round(charter, 'north', each.clauses === 'same' ? discriminating : amended, each.purpose));
    else if (each.do === 'read-again') await readAgain(roundId);
    else if (each.do === 'ask') await world.step(roundId, 'reviewer', 'ask-commune-opinion', { fence: await world.claim(roundId), text: 'Xã có ý kiến gì?' });
    else if (each.do === 'review') await (each.result === 'clean' ? world.approveClean(roundId) : world.approveNotClean(roundId));
    else if (each.do === 'step') await world.step(roundId, each.by, each.action, { ...(each.given ? { reason: 'có lý do', text: 'có lời', wholeTextDeclared: true } : {}), ...(each.fence === 'none' ? {} : { fence: each.fence === 'right' ? fence : fence - 1 }) });
    else if (each.do === 'show') await test.get(MarkShown).run(world.who(each.by), roundId, fence, [0, 1]);
    else if (each.do !== 'wait') for (const finding of findings) await say(each, finding, fence);
  }

  async function say(each: Extract<Command, { do: 'opine' | 'recommend' | 'confirm' | 'answer' | 'show' }>, finding: string, fence: number): Promise<void> {
    if (each.do === 'opine') await world.opine(finding, fence, each.kind, { by: each.by, citation: 'Điều 1', note: 'ghi rõ', ...(each.kind === '0' && each.reason !== null ? { reason: each.reason } : {}) });
    else if (each.do === 'recommend') await world.recommend(finding, fence, each.by);
    else if (each.do === 'confirm') await test.get(ConfirmOpinion).run(world.who(each.by), finding);
    else await test.get(AnswerRecommendation).run(world.who(each.by), finding, { agrees: false, reason: 'chưa họp' });
  }

  /** The commune sends the text again by typing it. */
  async function readAgain(roundId: string): Promise<void> {
    if ((await world.state(roundId)) !== 'unreadable') return;
    await test.sql(`update round set failure_retryable = true where id = $1`, [roundId]);
    await world.step(roundId, 'north', 'retry-reading');
    await world.read(roundId, discriminating);
  }

  async function lawful(charter: string): Promise<void> {
    const history = await test.sql<{ round: string; step: number; state: string; action: string | null; by: string | null; current: string }>(
      'select s.round_id as round, s.step, s.state, s.action, s.by, r.state as current from round_state s join round r on r.id = s.round_id where r.charter_id = $1 order by s.round_id, s.step', [charter]);
    const rows = new Set(reviewTable.map(({ from, action, to }) => `${from} ${action} ${to}`));
    history.forEach((entry, i) => {
      reached.add(entry.state);
      const before = history[i - 1];
      const next = history[i + 1];
      if (entry.step === 1) expect([entry.state, entry.action]).toEqual(['received', null]);
      else {
        expect(before?.step).toBe(entry.step - 1);
        expect([...rows]).toContain(`${before?.state} ${entry.action} ${entry.state}`);
      }
      if (next?.round !== entry.round) expect(entry.state).toBe(entry.current);
    });
    // What an approval rests on, read from the rows and not from the facts the product itself reads.
    const broken = await test.sql(
      `select r.id, r.state from round r join round_state s on s.round_id = r.id and s.step = (select max(step) from round_state where round_id = r.id)
        where r.charter_id = $1 and r.state in ('approved-clean', 'approved-not-clean') and (
              exists (select from finding f left join opinion o on o.finding_id = f.id where f.round_id = r.id and f.replaced_at is null and (o.kind is null or o.kind = 'C' or (o.kind = 'A' and r.state = 'approved-clean') or (o.reason = 7 and o.confirmed_by is null)))
           or (r.state = 'approved-not-clean' and not exists (select from opinion o join finding f on f.id = o.finding_id and f.replaced_at is null join recommendation m on m.finding_id = f.id where f.round_id = r.id and o.kind = 'A'))
           or exists (select from opinion o join finding f on f.id = o.finding_id and f.replaced_at is null join round_state a on a.round_id = r.id and a.action = 'approve' where f.round_id = r.id and o.by = a.by))`, [charter]);
    expect(broken).toEqual([]);
    const held = await test.sql(`select r.state from review_lease l join round r on r.id = l.round_id where r.charter_id = $1 and l.holder is not null and r.state <> 'in-review'`, [charter]);
    expect(held).toEqual([]);
  }
});
