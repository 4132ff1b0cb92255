import * as fc from 'fast-check';
import { figureIds, type UnitFigures } from '@huong-uoc/contracts';
import { newId } from '../platform/database';
import { Clock } from '../platform/clock';
import { amended, discriminating, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { ComplianceReportQueries, FigureListQueries } from '.';

/**
 * On 1/7 commune Bắc goes into Đông, commune Nam is divided between Đông and Tây; its third village is placed only on 1/8.
 * On 1/9 a village from Bắc and one from Nam become one.
 */
describe('numbers told in the units of another day', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const [east, west, joined] = [newId(), newId(), newId()];
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const report = (query: object) => test.get(ComplianceReportQueries).of(world.who('leader'), query);
  const unit = (name: string): string => world.villages[name] ?? '';
  const periods = async (id: string, level: string, words: string, from: string, parent: string, until: string | null = null): Promise<void> => {
    await test.sqlAsOwner('insert into unit (id, level) values ($1, $2) on conflict do nothing', [id, level]);
    await test.sqlAsOwner(`insert into unit_period_record (id, unit_id, kind, name, search, parent_id, valid_from, valid_to) values (gen_random_uuid(), $1, $2, $3, lower($3), $4, $5, $6)`, [id, level === 'commune' ? 'Xã' : 'Thôn', words, parent, from, until]);
  };
  const end = (ids: readonly string[], day: string) => test.sqlAsOwner(`update unit_period_record set valid_to = $2 where unit_id = any($1) and valid_to is null`, [ids, day]);
  const follow = (from: string, to: string, day: string) => test.sqlAsOwner('insert into unit_succession (from_unit_id, to_unit_id, effective_on) values ($1, $2, $3)', [from, to, day]);

  beforeAll(async () => {
    await at('2025-01-02', () => world.found());
    for (const [village, text] of [['north1', amended], ['north2', discriminating], ['south1', amended], ['south2', discriminating], ['south3', amended]] as const) {
      const by = village.slice(0, 5);
      const round = await at('2025-02-03', async () => world.round(await world.charter(village, by), by, text));
      await at('2025-02-10', () => (text === amended ? world.approveClean(round) : world.approveNotClean(round)));
    }
    await end([...Object.values(world.communes), ...Object.values(world.villages)], '2025-06-30');
    for (const [id, name] of [[east, 'Đông'], [west, 'Tây']] as const) await periods(id, 'commune', name, '2025-07-01', world.province);
    await follow(world.communes.north, east, '2025-07-01');
    for (const to of [east, west]) await follow(world.communes.south, to, '2025-07-01');
    for (const [name, parent] of [['north3', east], ['north2', east], ['south2', west]] as const) await periods(unit(name), 'village', name, '2025-07-01', parent);
    for (const name of ['north1', 'south1']) await periods(unit(name), 'village', name, '2025-07-01', east, '2025-08-31');
    await periods(unit('south3'), 'village', 'south3', '2025-07-01', world.province, '2025-07-31');
    await periods(unit('south3'), 'village', 'south3', '2025-08-01', west);
    await periods(joined, 'village', 'chung', '2025-09-01', east);
    for (const name of ['north1', 'south1']) await follow(unit(name), joined, '2025-09-01');
  });

  it('refuse a day that knows no units', async () => {
    await expect(report({ D: '2025-06-30', B: '1990-01-01' })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('tell the communes of that day, each with the villages that lie or would have lain there', async () => {
    const rows = async (D: string, B: string) => (await report({ D, K: '2025-12-31', B })).children.map(({ unit: { label, level }, figures }) => [level === 'unassigned' ? '' : label, figures.C3.y]);
    expect(await rows('2025-06-30', '2025-10-01')).toEqual([['Xã Đông', 4], ['Xã Tây', 2]]);
    expect(await rows('2025-06-30', '2025-07-15')).toEqual([['Xã Đông', 4], ['Xã Tây', 1], ['', 1]]);
    expect(await rows('2025-08-15', '2025-02-01')).toEqual([['Xã Bắc', 3], ['Xã Nam', 3]]);
    // What came of villages on both sides lies in neither; both its charters are undetermined, and counted.
    expect(await rows('2025-10-01', '2025-02-01')).toEqual([['Xã Bắc', 2], ['Xã Nam', 2], ['', 2]]);
  });

  it('add up: children to their parent, each child to its own page, lists to figures, for every number, D, K and boundary', async () => {
    const days = fc.constantFrom('2025-02-05', '2025-06-30', '2025-07-15', '2025-08-15', '2025-09-30');
    await fc.assert(fc.asyncProperty(days, days, days, async (D, K, B) => {
      const { here, children } = await report({ D, K, B });
      expect(sum(children)).toEqual(counts(here));
      for (const child of children.filter(({ unit: { level } }) => level !== 'unassigned')) {
        const own = await report({ unit: child.unit.id, D, K, B });
        expect(counts(own.here)).toEqual(counts(child));
        expect(sum(own.children)).toEqual(counts(own.here));
      }
      for (const figure of figureIds) {
        const { rows } = await test.get(FigureListQueries).all(world.who('leader'), { figure, D, K, B });
        const tile = figure === 'C3r' ? here.range.lower : here.figures[figure];
        expect([figure, rows.length, rows.filter(({ counted }) => counted).length]).toEqual([figure, tile.y, tile.x]);
      }
    }), { numRuns: 30, endOnFailure: true });
  }, 120_000);

  it('move nothing in the whole province: only where it is told', async () => {
    const told = async (B: string) => counts((await report({ D: '2025-10-01', K: '2025-12-31', B })).here);
    expect(await told('2025-02-01')).toEqual(await told('2025-10-01'));
    expect((await report({ unit: unit('south2'), D: '2025-10-01', B: '2025-02-01' })).here.figures.C3.y).toBe(1);
  });

  const counts = ({ figures, outcomes, whoMustAct }: UnitFigures): number[] => [...Object.values(figures).flatMap(({ x, y }) => [x, y]), ...Object.values(outcomes), ...Object.values(whoMustAct)];
  const sum = (units: readonly UnitFigures[]): number[] => units.map(counts).reduce((a, b) => a.map((n, i) => n + (b[i] ?? 0)), Array.from({ length: 16 }, () => 0));
});
