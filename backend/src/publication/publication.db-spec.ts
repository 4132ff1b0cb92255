import type { PublicPage } from '@huong-uoc/contracts';
import { AuditQueries } from '../audit';
import { Clock } from '../platform/clock';
import { FreezeReport, OpenCampaign } from '../reports';
import { amended, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { FiguresToRelease } from './figures-to-release.queries';
import { PublicationsQueries } from './publications.queries';
import { ReleaseFigures } from './release-figures';
import { WithdrawFigures } from './withdraw-figures';

describe('what the public may read', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const release = (day: string, asked: { packId?: string; D?: string }, by = 'leader') => at(day, () => test.get(ReleaseFigures).run(world.who(by), asked));
  const shown = (): Promise<PublicPage> => test.get(PublicationsQueries).shown();

  let counted: string;

  beforeAll(async () => {
    await at('2026-01-05', async () => {
      await world.found();
      const big = await world.newCommune('Lớn');
      await world.person('big', 'commune', big);
      for (let n = 1; n <= 14; n += 1) await world.village(`big${n}`, big);
      for (let n = 4; n <= 11; n += 1) await world.village(`south${n}`, world.communes.south);
      for (let n = 1; n <= 14; n += 1) await world.charter(`big${n}`, 'big');
      for (let n = 2; n <= 11; n += 1) await world.charter(`south${n}`, 'south');
      counted = await world.charter('south1', 'south');
      await world.approveClean(await world.round(await world.charter('north1', 'north'), 'north', amended));
    });
  });

  it('is nothing until a leader has released it', async () => {
    expect((await shown()).items).toEqual([]);
  });

  it('is refused for a day to come, by a leader below the province, and for a pack of nobody', async () => {
    await world.person('lower', 'leader', world.communes.south);
    await expect(release('2026-02-01', { D: '2026-02-02' })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(release('2026-02-01', { D: '2026-02-01' }, 'lower')).rejects.toMatchObject({ code: 'action-refused' });
    await expect(release('2026-02-01', { packId: '018f0000-0000-7000-8000-000000000000' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await shown()).items).toEqual([]);
  });

  // A village that has not answered counts as one charter not determined: the commune in the north has three.
  it('names no commune under ten charters and no village, and hides a second commune with a single one', async () => {
    const id = await release('2026-02-01', { D: '2026-01-31' });
    const { items } = await shown();
    expect(items).toEqual([expect.objectContaining({ id, D: '2026-01-31', K: '2026-02-01', campaign: null, total: { charters: 28, dat: 1, chuaDat: 0, chuaXacDinh: 27, percent: '3,5' } })]);
    expect(items[0]?.communes).toEqual([{ label: 'Xã Lớn', charters: 14, dat: 0, chuaDat: 0, chuaXacDinh: 14 }]);
    expect(items[0]?.others).toEqual({ communes: 2, charters: 14, dat: 1, chuaDat: 0, chuaXacDinh: 13 });
    expect(JSON.stringify(items)).not.toMatch(/Thôn|Bắc|Nam/);
  });

  it('stays as it was released whatever is recorded later, and stands once a day', async () => {
    const before = (await shown()).items;
    await at('2026-02-02', async () => world.approveClean(await world.round(counted, 'south', amended)));
    expect((await shown()).items).toEqual(before);
    await expect(release('2026-02-03', { D: '2026-01-31' })).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('can be bound to a frozen pack, and then holds its figures', async () => {
    const campaign = await at('2026-02-04', () => test.get(OpenCampaign).run(world.who('leader'), { kind: 'statistics', year: 2026, cutOff: '2026-02-03', contributionsDue: '2026-02-05', deadline: '2026-02-10' }));
    const packId = await at('2026-02-04', () => test.get(FreezeReport).run(world.who('leader'), campaign, { D: '2026-02-03', supplementTo: null, reason: null }));
    await release('2026-02-06', { packId });
    expect((await shown()).items.map(({ D, K, campaign: of, total }) => [D, K, of, total.dat])).toEqual([
      ['2026-02-03', '2026-02-04', 'Thống kê hương ước, quy ước năm 2026', 2],
      ['2026-01-31', '2026-02-01', null, 1],
    ]);
  }, 60_000);

  it('is gone at once when it is withdrawn, once, by its own leader, with the reason kept', async () => {
    const [{ id } = { id: '' }] = (await shown()).items;
    const withdraw = (by: string) => at('2026-02-07', () => test.get(WithdrawFigures).run(world.who(by), id, 'Số liệu cần kiểm tra lại'));
    await expect(withdraw('lower')).rejects.toMatchObject({ code: 'not-found' });
    await withdraw('leader');
    expect((await shown()).items.map((item) => item.id)).not.toContain(id);
    await expect(withdraw('leader')).rejects.toMatchObject({ code: 'action-refused' });
    const { items } = await at('2026-02-07', () => test.get(PublicationsQueries).of(world.who('leader')));
    expect(items.find((item) => item.id === id)?.withdrawn).toMatchObject({ reason: 'Số liệu cần kiểm tra lại' });
    expect((await test.get(AuditQueries).about([{ type: 'publication', id }])).map(({ action }) => action)).toEqual(['figures.withdrawn', 'figures.released']);
  });

  it('cannot be changed in place by anybody, and shows the leader beforehand what would stand there', async () => {
    await expect(test.sql(`update publication set figures = '{}'`)).rejects.toThrow(/permission denied/);
    const preview = await at('2026-02-08', () => test.get(FiguresToRelease).of(world.who('leader'), { D: '2026-02-08' }));
    await release('2026-02-08', { D: '2026-02-08' });
    expect((await shown()).items[0]).toMatchObject(preview);
  });
});
