import { openTestApplication } from '../testing';
import { Clock } from '../platform/clock';
import { AddVillage } from './add-village';
import { LoadUnits } from './load-units';
import { UnitsQueries } from './units.queries';

const before = '2025-06-30';
const after = '2025-07-01';

describe('units through time', () => {
  const test = openTestApplication();
  const idOf = async (code: string, on: string, level = 'commune') => {
    const [row] = await test.sql<{ id: string }>(`select u.id from unit u join unit_period p on p.unit_id = u.id where p.code = $1 and u.level = $3 and $2 between p.valid_from and coalesce(p.valid_to, 'infinity')`, [code, on, level]);
    if (row === undefined) throw new Error(`no ${level} ${code} on ${on}`);
    return row.id;
  };
  const codes = async (root: string, on: string, of = 'unit_subtree') => (await test.sql<{ code: string }>(`select distinct p.code from ${of}($1, $2) t join unit u on u.id = t.unit_id join unit_period p on p.unit_id = u.id where u.level = 'commune' order by 1`, [root, on])).map((row) => row.code);
  const count = async (root: string, on: string, level: string) => Number((await test.sql<{ n: string }>('select count(*) as n from unit_subtree($1, $2) t join unit u on u.id = t.unit_id where u.level = $3', [root, on, level]))[0]?.n);

  beforeAll(() => test.get(LoadUnits).run('system'));

  it('loads once: a second load finds units and makes none', async () => {
    expect(await test.get(LoadUnits).run('system')).toBe(0);
  });

  it('refuses two overlapping periods of one unit', async () => {
    const commune = await idOf('01840', after);
    await expect(test.sql(`insert into unit_period (id, unit_id, kind, name, search, valid_from) values (gen_random_uuid(), $1, 'Xã', 'Khác', 'xa khac', '2026-01-01')`, [commune])).rejects.toThrow(/unit_period_no_overlap/);
  });

  it('counts 280 communes in 17 districts the day before the merge, and 92 without districts the day after', async () => {
    const province = (await test.get(UnitsQueries).province())!;
    expect([await count(province, before, 'commune'), await count(province, before, 'district'), await count(province, before, 'province')]).toEqual([280, 17, 2]);
    expect([await count(province, after, 'commune'), await count(province, after, 'district'), await count(province, after, 'province')]).toEqual([92, 0, 1]);
  });

  it('tells the old commune from the new one that took over its code', async () => {
    expect(await idOf('01840', before)).not.toBe(await idOf('01840', after));
  });

  it('shows a new commune, looking back, as the old ones it was made of', async () => {
    const commune = await idOf('01840', after);
    const made = await codes(commune, before);
    expect(made).toContain('01834');
    expect(await codes(commune, after)).toEqual(['01840']);
    expect(await codes(commune, after, 'unit_reach')).toEqual(expect.arrayContaining(made));
  });

  describe('a village whose commune merged', () => {
    let village: string;
    beforeAll(async () => {
      const places = [{ communeId: await idOf('01834', before), from: '1997-01-01', to: before }, { communeId: await idOf('01840', after), from: after, to: null }];
      village = await test.get(AddVillage).run('system', { kind: 'Tổ dân phố', name: 'số 1', demo: true, places });
    });
    const holds = async (root: string, on: string) => (await test.sql<{ unit_id: string }>('select unit_id from unit_reach($1, $2)', [root, on])).some((row) => row.unit_id === village);

    it('belongs to its new commune today and to nobody else’s', async () => {
      expect(await holds(await idOf('01840', after), after)).toBe(true);
      expect(await holds(await idOf('01843', after), after)).toBe(false);
    });

    it('lay in the old one the day before, under its district and its old province', async () => {
      expect(await holds(await idOf('01834', before), before)).toBe(true);
      expect(await holds(await idOf('058', before, 'district'), before)).toBe(true);
      expect(await holds(await idOf('19', before, 'province'), before)).toBe(false);
    });

    it('stays in reach after it ended, because its charter still counts', async () => {
      await test.sqlAsOwner(`update unit_period set valid_to = '2026-03-31' where unit_id = $1 and valid_to is null`, [village]);
      const commune = await idOf('01840', after);
      expect(await holds(commune, '2026-04-01')).toBe(true);
      const strict = await test.sql<{ unit_id: string }>('select unit_id from unit_subtree($1, $2)', [commune, '2026-04-01']);
      expect(strict.some((row) => row.unit_id === village)).toBe(false);
    });
  });

  it('finds by words without accents, only inside the asker’s own part', async () => {
    const own = await idOf('01840', after);
    const province = (await test.get(UnitsQueries).province())!;
    const search = (unitId: string) => test.get(Clock).at('2026-05-01T00:00:00Z', () => test.get(UnitsQueries).list({ unitId }, { q: 'duc  XUAN' }));
    expect((await search(province)).items.map((unit) => unit.label)).toEqual(['Phường Đức Xuân']);
    expect((await search(own)).items.map((unit) => unit.code)).toEqual(['01840']);
    expect((await search(await idOf('01843', after))).items).toEqual([]);
  });

  it('sorts as Vietnamese do and says nothing of a unit out of reach', async () => {
    const province = (await test.get(UnitsQueries).province())!;
    const { items } = await test.get(UnitsQueries).list({ unitId: province }, { level: 'commune' });
    const names = items.map((unit) => unit.name);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
    await expect(test.get(UnitsQueries).assertVisible({ unitId: await idOf('01840', after) }, province)).rejects.toMatchObject({ code: 'not-found' });
  });
});
