import { buffer } from 'node:stream/consumers';
import { AnswerVillage } from '../charters';
import { ComplianceReportQueries } from '../compliance';
import { Clock } from '../platform/clock';
import { Problem } from '../platform/http';
import { amended, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { faultsOf, sheetsIn } from './pack';
import { CampaignPageQueries, Contribute, EnterTarget, FreezeReport, OpenCampaign, PacksQueries, RemindCommunes, ReportsQueries } from '.';

describe('a campaign', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const page = (id: string, by = 'leader') => test.get(CampaignPageQueries).of(world.who(by), id);
  const freeze = (id: string, D: string, more: { supplementTo?: string; reason?: string } = {}) => test.get(FreezeReport).run(world.who('leader'), id, { D, supplementTo: more.supplementTo ?? null, reason: more.reason ?? null });
  const zip = async (packId: string, by = 'leader') => buffer((await test.get(PacksQueries).open(world.who(by), packId, 'zip')).bytes);
  let campaign = '';
  let pack = '';
  beforeAll(async () => {
    await at('2025-01-02', () => world.found());
    await at('2025-02-01', async () => world.approveClean(await world.round(await world.charter('north1', 'north'), 'north', amended)));
    await at('2025-11-01', async () => { campaign = await test.get(OpenCampaign).run(world.who('leader'), { kind: 'plan-report', year: 2025, cutOff: '2025-11-30' }); });
  });

  it('is opened once a year, only in a year that has it, with days in order', async () => {
    const open = (more: object) => at('2025-11-01', () => test.get(OpenCampaign).run(world.who('leader'), { kind: 'plan-report', year: 2025, ...more }));
    await expect(open({})).rejects.toMatchObject({ code: 'already-exists' });
    await expect(open({ kind: 'final' })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(open({ year: 2024, contributionsDue: '2025-12-31' })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('shows a commune its own part alone, and nothing to a stranger', async () => {
    const stranger = await world.person('elsewhere', 'commune', await world.newCommune('Mới'));
    await test.sqlAsOwner(`update unit_period set parent_id = null where unit_id = $1`, [stranger.unitId]);
    await expect(page(campaign, 'elsewhere')).rejects.toMatchObject({ code: 'not-found' });
    const own = await at('2025-11-10', () => page(campaign, 'north'));
    expect(own.communes.map(({ unit }) => unit.id)).toEqual([world.communes.north]);
    expect([own.packs, own.targets]).toEqual([[], []]);
    expect(own.may).toEqual({ contribute: true, remind: false, enter: false, freeze: false });
  });

  it('reminds exactly the communes that have not given their part', async () => {
    await at('2025-11-12', () => test.get(Contribute).run(world.who('north'), campaign, { situation: 'Thực hiện tốt.', difficulties: null, other: null, villagesReviewed: 3 }));
    expect(await at('2025-11-13', () => test.get(RemindCommunes).run(world.who('reviewer'), campaign))).toBe(1);
    const { communes, campaign: head } = await at('2025-11-13', () => page(campaign));
    expect(communes.filter(({ remindedAt }) => remindedAt !== null).map(({ unit }) => unit.id)).toEqual([world.communes.south]);
    expect(head.contributions).toEqual({ given: 1, expected: 2 });
    await expect(at('2025-11-13', () => test.get(RemindCommunes).run(world.who('leader'), campaign, [world.communes.north]))).rejects.toMatchObject({ code: 'action-refused' });
    const list = await at('2025-11-14', () => test.get(ReportsQueries).of(world.who('south'), 2025));
    expect(list.campaigns.map(({ mine, reminded }) => [mine, reminded])).toEqual([['none', true]]);
  });

  it('calls a part late that came after its day, and keeps that when it is written again', async () => {
    const give = (situation: string) => test.get(Contribute).run(world.who('south'), campaign, { situation, difficulties: null, other: null, villagesReviewed: null });
    await at('2025-12-04', () => give('Gửi muộn.'));
    await at('2025-12-05', () => give('Gửi lại.'));
    const { communes } = await at('2025-12-05', () => page(campaign));
    expect(communes.find(({ unit }) => unit.id === world.communes.south)?.contribution).toMatchObject({ situation: 'Gửi lại.', late: true, version: 2, afterFreeze: false });
  });

  it('takes figures of other targets only for reports that hold them', async () => {
    const other = await at('2025-11-01', () => test.get(OpenCampaign).run(world.who('leader'), { kind: 'statistics', year: 2025 }));
    const given = { target: 4 as const, holder: 'Đài PTTH', x: 3, y: 4, words: 'Áp dụng thí điểm' };
    await expect(at('2025-12-05', () => test.get(EnterTarget).run(world.who('reviewer'), other, given))).rejects.toMatchObject({ code: 'action-refused' });
    await at('2025-12-05', () => test.get(EnterTarget).run(world.who('reviewer'), campaign, given));
    expect((await at('2025-12-05', () => page(campaign))).targets.find(({ target }) => target === 4)?.entry).toMatchObject({ x: 3, y: 4, holder: 'Đài PTTH' });
  });

  it('refuses to freeze a day that has not come, or one before its period', async () => {
    await expect(at('2025-11-29', () => freeze(campaign, '2025-11-30'))).rejects.toThrow(Problem);
    await expect(at('2025-11-29', () => freeze(campaign, '2024-12-31'))).rejects.toThrow(Problem);
  });

  it('says in its pack what the leader’s page said, and stays byte for byte when data change afterwards', async () => {
    pack = await at('2025-12-06', () => freeze(campaign, '2025-11-30'));
    const shown = await test.get(ComplianceReportQueries).of(world.who('leader'), { D: '2025-11-30', K: '2025-12-06' });
    const { packs, publicKey } = await at('2025-12-06', () => page(campaign));
    expect(packs.map(({ id, x, y }) => [id, x, y])).toEqual([[pack, shown.here.figures.C3.x, shown.here.figures.C3.y]]);
    const before = await zip(pack);
    await at('2025-12-07', () => test.get(AnswerVillage).run(world.who('south'), world.villages['south1'] ?? '', 'no'));
    expect((await zip(pack)).equals(before)).toBe(true);
    expect(await faultsOf(before, publicKey)).toEqual([]);
    expect((await sheetsIn(before))['data/other-targets.csv']).toContain('Đài PTTH,3,4');
    await expect(test.sql(`update frozen_pack set x = 0`)).rejects.toThrow(/permission denied/);
    await expect(zip(pack, 'north')).rejects.toThrow(Problem);
  }, 30_000);

  it('is frozen once; a correction is a numbered supplement with its reason, bound to the pack by hash', async () => {
    await expect(at('2025-12-08', () => freeze(campaign, '2025-11-30'))).rejects.toMatchObject({ code: 'action-refused' });
    await expect(at('2025-12-08', () => freeze(campaign, '2025-11-30', { supplementTo: pack }))).rejects.toMatchObject({ code: 'bad-request' });
    await expect(at('2025-12-08', () => freeze(campaign, '2025-11-29', { supplementTo: pack, reason: 'x' }))).rejects.toMatchObject({ code: 'bad-request' });
    const supplement = await at('2025-12-08', () => freeze(campaign, '2025-11-30', { supplementTo: pack, reason: 'Xã Nam trả lời lại.' }));
    const { packs } = await at('2025-12-08', () => page(campaign));
    expect(packs.map(({ supplement: of }) => of?.number ?? 0)).toEqual([1, 0]);
    const sheets = await sheetsIn(await zip(supplement));
    expect(sheets['data/differences.csv']).toMatch(/^sheet,change,line\ndata\/charters.csv,removed,.*Thôn south1 – Xã Nam/);
    await expect(at('2025-12-09', () => freeze(campaign, '2025-11-30', { supplementTo: supplement, reason: 'x' }))).rejects.toMatchObject({ code: 'bad-request' });
  }, 30_000);
});
