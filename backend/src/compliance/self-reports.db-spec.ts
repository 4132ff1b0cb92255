import { recordSelfReport, type RecordSelfReport as Told } from '@huong-uoc/contracts';
import { Clock } from '../platform/clock';
import { amended, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { ComplianceReportQueries, RecordSelfReport, SelfReportsQueries } from '.';

describe('what a unit reported of itself', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const told: Told = { year: 2025, percent: 100, x: 6, y: 6, number: '12/BC-UBND', issuedOn: '2025-12-05', note: null };
  const record = (more: Partial<Told> = {}, by = 'leader') => at('2026-02-01', () => test.get(RecordSelfReport).run(world.who(by), { ...told, ...more }));
  const shown = (unit?: string) => at('2026-02-01', () => test.get(SelfReportsQueries).of(world.who('leader'), { unit }));
  beforeAll(async () => {
    await at('2025-01-02', () => world.found());
    await at('2025-02-01', async () => world.approveClean(await world.round(await world.charter('north1', 'north'), 'north', amended)));
  });

  it('is refused for a unit out of reach, a paper of a day to come, and a fraction that is not the percentage', async () => {
    await expect(record({ unit: world.communes.south }, 'north')).rejects.toMatchObject({ code: 'not-found' });
    await expect(record({ issuedOn: '2026-02-02' })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(record({ x: 3 })).rejects.toMatchObject({ code: 'bad-request' });
    expect(recordSelfReport.safeParse({ ...told, y: null }).success).toBe(false);
    expect(recordSelfReport.safeParse({ ...told, x: 7 }).success).toBe(false);
  });

  it('stands beside what was measured for the end of its year, and moves no number', async () => {
    const before = (await at('2026-02-01', () => test.get(ComplianceReportQueries).of(world.who('leader'), {}))).here;
    await record();
    const { items } = await shown();
    expect(items).toMatchObject([{ year: 2025, percent: 100, x: 6, y: 6, number: '12/BC-UBND', recordedBy: 'leader', measured: { D: '2025-12-31', lower: { x: 1, y: 6, percent: '16,6' }, upper: { x: 6, y: 6 } } }]);
    expect((await at('2026-02-01', () => test.get(ComplianceReportQueries).of(world.who('leader'), {}))).here).toEqual(before);
    expect((await shown(world.communes.north)).items).toEqual([]);
  });

  it('is corrected by a later word, one line a year', async () => {
    await record({ percent: 99.5, x: null, y: null, number: '13/BC-UBND' });
    await record({ year: 2024, percent: 98.7, x: null, y: null });
    expect((await shown()).items.map(({ year, percent, number }) => [year, percent, number])).toEqual([[2025, 99.5, '13/BC-UBND'], [2024, 98.7, '12/BC-UBND']]);
  });
});
