import type { ChangeVillages } from '@huong-uoc/contracts';
import * as fc from 'fast-check';
import { ChangeRegister } from '../units';
import { Clock } from '../platform/clock';
import { amended, discriminating, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { KnownFactsQueries } from './known-facts.queries';
import { ComplianceReportQueries, FigureListQueries, TrendQueries } from '.';

const dayOf = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

/** What a random reform does, by numbers that are taken modulo what there is. */
const step = fc.record({ kind: fc.constantFrom('create', 'rename', 'merge', 'split', 'dissolve' as const), commune: fc.nat(1), pick: fc.nat(50), late: fc.nat(20) });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('random reforms of villages', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  let today = 40;
  let names = 0;
  const at = <T>(day: number, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${dayOf(day)}T03:00:00Z`, work);
  const report = (unit: string, D: string, K: string) => at(today, () => test.get(ComplianceReportQueries).of(world.who('leader'), { unit, D, K }));
  const lines = async (D: string, K: string) => (await at(today, () => test.get(FigureListQueries).all(world.who('leader'), { figure: 'C3', D, K }))).rows.map(({ charterId, villageLabel, communeLabel, outcome }) => [charterId, villageLabel, communeLabel, outcome]);
  const aggregate = async (D: string, K: string) => {
    const parts = [];
    for (const unit of [world.province, world.communes.north, world.communes.south]) {
      const { here, children } = await report(unit, D, K);
      parts.push({ ...here, children: children.map(({ unit: { id }, outcomes }) => [id, outcomes]) });
    }
    return JSON.stringify({ parts, lines: await lines(D, K) });
  };

  beforeAll(async () => {
    await test.get(Clock).at('2025-06-01T03:00:00Z', async () => {
      await world.found();
      for (const [village, text] of [['north1', amended], ['north2', discriminating], ['south1', amended]] as const) {
        const charter = await world.charter(village, village.slice(0, 5));
        const round = await world.round(charter, village.slice(0, 5), text);
        await (text === amended ? world.approveClean(round) : world.approveNotClean(round));
      }
      await world.charter('south2', 'south');
    });
  });

  it('leave every figure of an earlier D, and every figure as known before, exactly as it was; and children add up throughout', async () => {
    let carriedOut = 0;
    const reform = async (asked: Step): Promise<void> => {
      today += 1;
      const effective = Math.max(2, today - asked.late);
      const asked_before = [[dayOf(effective - 1), dayOf(today)], [dayOf(effective), dayOf(today - 1)], [dayOf(today), dayOf(today - 1)], ['2025-12-31', dayOf(today)], ['2025-12-31', '2025-12-31']] as const;
      const before = await Promise.all(asked_before.map(([D, K]) => aggregate(D, K)));
      carriedOut += await carryOut(asked, effective);
      for (const [index, [D, K]] of asked_before.entries()) expect([D, K, await aggregate(D, K)]).toEqual([D, K, before[index]]);
      await addsUp();
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 6 }), async (steps) => {
      for (const asked of steps) await reform(asked);
    }), { numRuns: 6, endOnFailure: true });
    expect(carriedOut).toBeGreaterThan(8);
  }, 120_000);

  it('count no month of the trend again that ended before they were recorded', async () => {
    const trend = () => at(today, () => test.get(TrendQueries).of(world.who('leader'), {}));
    const first = await trend();
    const read = jest.spyOn(test.get(KnownFactsQueries), 'read');
    await at(today, () => test.get(ChangeRegister).run(world.who('north'), { change: 'create', effectiveOn: dayOf(today), number: '9/NQ', issuedOn: dayOf(today), issuer: 'HĐND', note: null, communeId: world.communes.north, village: { kind: 'Thôn', name: 'mới nhất' } }));
    const again = await trend();
    expect(again.points.slice(0, -1)).toEqual(first.points.slice(0, -1));
    expect(again.points.at(-1)?.n).toBe((first.points.at(-1)?.n ?? 0) + 1);
    // Only today itself and the day of a past target were read, for the figures; no end of a month.
    expect(read.mock.calls.map(([, on, known]) => [on, known]).sort()).toEqual([['2025-12-31', dayOf(today)], [dayOf(today), dayOf(today)]]);
    read.mockRestore();
  });

  it('let a climb from a unit find the same reach as a walk over the whole tree', async () => {
    for (const day of ['2025-12-31', dayOf(20), dayOf(today)]) {
      const differing = await test.sql(`select r.id, u.id from unit r join unit u on true where unit_in_reach(r.id, u.id, $1) <> (u.id in (select unit_id from unit_reach(r.id, $1)))`, [day]);
      expect([day, differing]).toEqual([day, []]);
    }
  });

  async function addsUp(): Promise<void> {
    const { here, children } = await report(world.province, dayOf(today), dayOf(today));
    const sum = (key: 'dat' | 'chua-dat' | 'chua-xac-dinh') => children.reduce((total, { outcomes }) => total + outcomes[key], 0);
    expect([sum('dat'), sum('chua-dat'), sum('chua-xac-dinh')]).toEqual([here.outcomes.dat, here.outcomes['chua-dat'], here.outcomes['chua-xac-dinh']]);
    // Four charters were registered, and no paper ever ended one.
    expect((await lines(dayOf(today), dayOf(today))).filter(([charter]) => charter !== null)).toHaveLength(4);
  }

  /** 1 if the register took it; a refusal (a village that already changed since, one that has a charter) changes nothing and is as good. */
  async function carryOut({ kind, commune, pick }: Step, effective: number): Promise<number> {
    const [name, communeId] = commune === 0 ? (['north', world.communes.north] as const) : (['south', world.communes.south] as const);
    const standing = (await test.sql<{ id: string }>(`select unit_id as id from unit_period where parent_id = $1 and valid_to is null order by unit_id`, [communeId])).map(({ id }) => id);
    const village = (n: number): string => standing[(pick + n) % standing.length] ?? '';
    const words = () => ({ kind: 'Thôn' as const, name: `mới ${(names += 1)}` });
    const asked = {
      create: { communeId, village: words() },
      rename: { villageId: village(0), village: words() },
      merge: { villageIds: [village(0), village(1)], village: words() },
      split: { villageId: village(0), into: [words(), words()] },
      dissolve: { villageId: village(0) },
    }[kind];
    const change = { change: kind, effectiveOn: dayOf(effective), number: '1/NQ', issuedOn: dayOf(effective), issuer: 'HĐND', note: null, ...asked } as ChangeVillages;
    try {
      await at(today, () => test.get(ChangeRegister).run(world.who(name), change));
      return 1;
    } catch (refusal) {
      expect((refusal as { code?: string }).code).toMatch(/^(action-refused|bad-request)$/);
      return 0;
    }
  }
});
