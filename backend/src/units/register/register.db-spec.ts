import type { ChangeVillages } from '@huong-uoc/contracts';
import { Clock } from '../../platform/clock';
import { SmallProvince } from '../../reviews/testing/small-province';
import { openTestApplication } from '../../testing';
import { ChangeRegister } from './change-register';
import { RegisterQueries } from './register.queries';
import { VillageCountsBook } from './village-counts';

describe('the register of villages', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const paper = { number: '15/NQ-HĐND', issuedOn: '2026-02-20', issuer: 'Hội đồng nhân dân xã Bắc', note: null };
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const change = (asked: Partial<ChangeVillages> & { change: ChangeVillages['change'] }, by = 'north', on = '2026-03-10') =>
    at(on, () => test.get(ChangeRegister).run(world.who(by), { effectiveOn: '2026-03-01', ...paper, ...asked } as ChangeVillages));
  const village = (name: string) => world.villages[name] ?? '';
  const register = (q?: string, by = 'leader', on = '2026-03-10') => at(on, () => test.get(RegisterQueries).villages(world.who(by), { q, page: 1 }));
  beforeAll(() => at('2026-01-05', () => world.found()));

  it('refuses units of another commune as if they did not exist, and villages of two communes', async () => {
    await expect(change({ change: 'rename', villageId: village('south1'), village: { kind: 'Thôn', name: 'Khác' } })).rejects.toMatchObject({ code: 'not-found' });
    await expect(change({ change: 'create', communeId: world.communes.south, village: { kind: 'Thôn', name: 'Mới' } })).rejects.toMatchObject({ code: 'not-found' });
    await world.person('both', 'commune', world.province);
    await expect(change({ change: 'merge', villageIds: [village('north1'), village('south1')], village: { kind: 'Thôn', name: 'Chung' } }, 'both')).rejects.toMatchObject({ code: 'action-refused' });
  });

  it('refuses a day that has not come, one before its paper, one village merged with itself, and a name the commune has', async () => {
    const create = { change: 'create', communeId: world.communes.north, village: { kind: 'Thôn', name: 'Mới' } } as const;
    await expect(change({ ...create, effectiveOn: '2026-03-11' })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(change({ ...create, effectiveOn: '2026-02-19' })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(change({ change: 'merge', villageIds: [village('north1'), village('north1')], village: { kind: 'Thôn', name: 'Chung' } })).rejects.toMatchObject({ code: 'bad-request' });
    await test.sqlAsOwner(`update unit_period set search = 'thon ' || name where kind = 'Thôn'`);
    await expect(change({ ...create, village: { kind: 'Thôn', name: 'NORTH2' } })).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('finds a village by its old name, without accents and wherever the tone mark sits', async () => {
    await change({ change: 'rename', villageId: village('north3'), village: { kind: 'Xóm', name: 'Hòa Bình' } });
    await change({ change: 'rename', villageId: village('north3'), village: { kind: 'Tổ dân phố', name: 'số 7' }, effectiveOn: '2026-03-05' });
    for (const q of ['hoa binh', 'Hoà Bình', 'HÒA bình', 'north3']) expect((await register(q)).items.map(({ id }) => id)).toEqual([village('north3')]);
    const [row] = (await register('hoa binh')).items;
    expect(row).toMatchObject({ kind: 'Tổ dân phố', name: 'số 7', before: [{ label: 'Thôn north3', to: '2026-02-28' }, { label: 'Xóm Hòa Bình', from: '2026-03-01', to: '2026-03-04' }] });
  });

  it('refuses a change older than a village’s last one: the past stays', async () => {
    await expect(change({ change: 'rename', villageId: village('north3'), village: { kind: 'Thôn', name: 'Cũ' }, effectiveOn: '2026-03-05' })).rejects.toMatchObject({ code: 'action-refused' });
  });

  it('merges two villages into one: they end, stay readable, and cannot change any more', async () => {
    const before = await register(undefined, 'north');
    const id = await change({ change: 'merge', villageIds: [village('north1'), village('north2')], village: { kind: 'Thôn', name: 'north1' }, effectiveOn: '2026-03-08' });
    const after = await register(undefined, 'north');
    expect([before.standing, after.standing, after.total]).toEqual([3, 2, 4]);
    expect(after.items.filter(({ status }) => status === 'ended').map(({ until, into }) => [until, into[0]?.label])).toEqual([['2026-03-07', 'Thôn north1'], ['2026-03-07', 'Thôn north1']]);
    await expect(change({ change: 'dissolve', villageId: village('north1'), effectiveOn: '2026-03-09' })).rejects.toMatchObject({ code: 'action-refused' });
    const history = await at('2026-03-10', () => test.get(RegisterQueries).changes(world.who('leader'), { page: 1 }));
    expect(history.items[0]).toMatchObject({ id, change: 'merge', sentence: 'Sáp nhập Thôn north1, Thôn north2 thành Thôn north1', number: '15/NQ-HĐND', late: true, standingAfter: 5, file: null });
    expect(history.items.map(({ standingAfter }) => standingAfter)).toEqual([5, 6, 6]);
  });

  it('splits a village into parts and dissolves one that has no charter; one that has is refused until its paper is there', async () => {
    await change({ change: 'split', villageId: village('south1'), into: [{ kind: 'Thôn', name: 'south1 A' }, { kind: 'Thôn', name: 'south1 B' }] }, 'south');
    await expect(change({ change: 'split', villageId: village('south2'), into: [{ kind: 'Thôn', name: 'đôi' }, { kind: 'Thôn', name: 'Đôi' }] }, 'south')).rejects.toMatchObject({ code: 'already-exists' });
    await at('2026-03-02', () => world.charter('south3', 'south'));
    await expect(change({ change: 'dissolve', villageId: village('south3') }, 'south')).rejects.toMatchObject({ code: 'action-refused' });
    await change({ change: 'dissolve', villageId: village('south2') }, 'south');
    expect((await register(undefined, 'south')).standing).toBe(3);
  });

  it('keeps in the database that no village lies twice anywhere on one day', async () => {
    await expect(test.sqlAsOwner(`insert into unit_period (id, unit_id, kind, name, search, parent_id, valid_from) values (gen_random_uuid(), $1, 'Thôn', 'x', 'x', $2, '2026-03-09')`, [village('north3'), world.communes.south])).rejects.toThrow(/unit_period_no_overlap/);
  });

  it('counts the register beside the number from outside and shows the difference', async () => {
    const book = test.get(VillageCountsBook);
    await expect(at('2026-03-10', () => book.give(world.who('north'), { communeId: world.communes.south, year: 2026, villages: 3, source: 'x' }))).rejects.toMatchObject({ code: 'not-found' });
    await at('2026-03-10', () => book.give(world.who('north'), { communeId: world.communes.north, year: 2026, villages: 4, source: 'Niên giám thống kê' }));
    await at('2026-03-11', () => book.give(world.who('north'), { communeId: world.communes.north, year: 2026, villages: 3, source: 'Sở Nội vụ' }));
    const counts = await at('2026-03-12', () => book.of(world.who('leader'), {}));
    expect(counts).toMatchObject({ year: 2026, on: '2026-03-12', registered: 5, outside: 3, differing: 1, missing: 1 });
    expect(counts.items.map(({ registered, difference, outside }) => [registered, difference, outside?.source ?? null])).toEqual([[2, -1, 'Sở Nội vụ'], [3, null, null]]);
    expect((await at('2026-03-12', () => book.of(world.who('leader'), { year: 2025 }))).registered).toBe(6);
    await at('2026-03-12', () => book.households(world.who('north'), village('north3'), { year: 2026, households: 84 }));
    expect((await register('north3')).items[0]?.households).toEqual({ year: 2026, households: 84 });
  });
});
