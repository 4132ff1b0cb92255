import { buffer } from 'node:stream/consumers';
import { AnswerVillage } from '../charters';
import { ComplianceReportQueries } from '../compliance';
import { Clock } from '../platform/clock';
import { Problem } from '../platform/http';
import { amended, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { faultsOf } from './pack';
import { FreezeReport, ReportsQueries } from '.';

describe('a frozen report', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const opened = async (id: string, by = 'leader') => buffer((await test.get(ReportsQueries).open(world.who(by), id)).bytes);
  beforeAll(async () => {
    await at('2025-01-02', () => world.found());
    await at('2025-02-01', async () => world.approveClean(await world.round(await world.charter('north1', 'north'), 'north', amended)));
  });

  it('refuses a day that has not come', async () => {
    await expect(at('2025-11-30', () => test.get(FreezeReport).run(world.who('leader'), { campaign: 'plan-report', year: 2025, D: '2025-12-31' }))).rejects.toThrow(Problem);
  });

  it('says what the leader’s page said, and stays byte for byte when data change afterwards', async () => {
    const pack = await at('2025-12-01', () => test.get(FreezeReport).run(world.who('leader'), { campaign: 'plan-report', year: 2025, D: '2025-11-30' }));
    const shown = await test.get(ComplianceReportQueries).of(world.who('leader'), { D: '2025-11-30', K: '2025-12-01' });
    expect([pack.x, pack.y]).toEqual([shown.here.figures.C3.x, shown.here.figures.C3.y]);
    const before = await opened(pack.id);
    await at('2025-12-02', () => test.get(AnswerVillage).run(world.who('south'), world.villages['south1'] ?? '', 'no'));
    expect((await opened(pack.id)).equals(before)).toBe(true);
    const { publicKey, campaigns } = await test.get(ReportsQueries).of(world.who('leader'), 2025);
    expect(await faultsOf(before, publicKey)).toEqual([]);
    expect(campaigns.find(({ kind }) => kind === 'plan-report')?.packs.map(({ id }) => id)).toEqual([pack.id]);
    await expect(test.sql(`update frozen_pack set x = 0`)).rejects.toThrow(/permission denied/);
    await expect(opened(pack.id, 'north')).rejects.toThrow(Problem);
  });
});
