import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestApplication, type TestApplication } from '../../testing';
import type { CurrentUser } from '../../platform/auth';
import { newId } from '../../platform/database';
import { ComplianceReportQueries } from '../../compliance';
import { AddVillage } from '../add-village';
import { LoadUnits } from '../load-units';
import { readProvinceData } from '../province-data';
import { ChangeRegister } from '../register/change-register';
import { RegisterQueries } from '../register/register.queries';
import { UnitsQueries } from '../units.queries';
import { ImportReform } from './import-reform';

const seed = join(__dirname, '..', 'seed');
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');

/** The real reform of 2025 as one file, made from the three files of the seed. */
function reformOf2025(): string {
  const { legacy, now, succession } = readProvinceData();
  const [province] = now;
  const target = new Map(now.map((row) => [row.commune_code, row]));
  const old = new Map(legacy.map((row) => [row.commune_code, row]));
  const provinces = new Map(legacy.map((row) => [row.province_code, row.province]));
  const districts = new Map(legacy.map((row) => [row.district_code, row.district]));
  return [
    'level,from_code,from_name,to_code,to_name,to_parent_code,divided',
    ...[...provinces].map(([code, name]) => quoted(['province', code, name, province?.province_code ?? '', province?.province ?? '', '', 'no'])),
    ...[...districts].map(([code, name]) => quoted(['district', code, name, '', '', '', ''])),
    ...succession.map((row) => {
      const to = target.get(row.new_commune_code);
      return quoted(['commune', row.legacy_commune_code, old.get(row.legacy_commune_code)?.commune ?? '', row.new_commune_code, to?.commune ?? '', to?.province_code ?? '', row.divided]);
    }),
  ].join('\n');
}

/** Units in words, so that two databases can be compared. */
const everything = async (test: TestApplication) => ({
  periods: await test.sql(
    `select u.level, p.kind, p.name, p.code, w.kind || ' ' || w.name as above, p.valid_from::text, p.valid_to::text
       from unit u join unit_period p on p.unit_id = u.id left join unit_period w on w.unit_id = p.parent_id where u.level <> 'village' order by 1, 4, 6`,
  ),
  successions: await test.sql(
    `select f.code as "from", t.code as "to", f.kind || f.name as old, t.kind || t.name as new, s.effective_on::text, s.divided
       from unit_succession s join unit_period f on f.unit_id = s.from_unit_id join unit_period t on t.unit_id = s.to_unit_id order by 1, 2, 3`,
  ),
});

describe('the reform of 2025 as an import', () => {
  const loaded = openTestApplication();
  const test = openTestApplication();
  const paper = { number: '1683/NQ-UBTVQH15', issuedOn: '2025-06-16', issuer: 'Ủy ban Thường vụ Quốc hội', note: null };
  const file = (csv: string) => ({ csv, effectiveOn: '2025-07-01', ...paper });
  const folder = mkdtempSync(join(tmpdir(), 'huong-uoc-reform-'));
  const people: Record<string, CurrentUser> = {};
  const idOf = async (code: string, on: string) => (await test.sql<{ id: string }>(`select u.id from unit u join unit_period p on p.unit_id = u.id where p.code = $1 and u.level = 'commune' and $2 between p.valid_from and coalesce(p.valid_to, 'infinity')`, [code, on]))[0]?.id ?? '';
  const person = async (name: string, role: CurrentUser['role'], unitId: string) => {
    const id = newId();
    await test.sqlAsOwner(`insert into account (id, email, display_name, role, unit_id, password_hash, must_change_password, created_at) values ($1, $2, $3, $4, $5, '', false, now())`, [id, `${id}@thu.vn`, name, role, unitId]);
    people[name] = { id, email: `${id}@thu.vn`, displayName: name, role, unitId, mustChangePassword: false };
  };

  beforeAll(async () => {
    await loaded.get(LoadUnits).run('system');
    cpSync(seed, folder, { recursive: true });
    const open = (name: string, keep: (line: string, index: number) => string | null) => writeFileSync(join(folder, name), readFileSync(join(seed, name), 'utf8').split('\n').flatMap((line, index) => keep(line, index) ?? []).join('\n'));
    open('communes-legacy.csv', (line, index) => (index === 0 ? line : line.replace(/2025-06-30\s*$/, '')));
    open('communes-2025.csv', (line, index) => (index === 0 ? line : null));
    open('commune-succession.csv', (line, index) => (index === 0 ? line : null));
    await test.get(LoadUnits).run('system', folder);
    const [province] = await test.sql<{ id: string }>(`select unit_id as id from unit_period where code = '19' and kind = 'Tỉnh'`);
    await person('admin', 'administrator', province?.id ?? '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('shows conflicts and writes nothing while there are any', async () => {
    const wrong = reformOf2025().replace('"01834"', '"99999"');
    const check = await test.get(ImportReform).check(file(wrong));
    expect(check.conflicts.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining([expect.stringContaining('99999'), expect.stringContaining('không có trong tệp')]));
    await expect(test.get(ImportReform).run(people['admin']!, file(wrong))).rejects.toMatchObject({ code: 'action-refused' });
    expect(await test.sql('select from unit_succession')).toHaveLength(0);
  });

  it('refuses a file without its columns and a reform of tomorrow', async () => {
    await expect(test.get(ImportReform).check(file('a,b\n1,2'))).rejects.toMatchObject({ code: 'bad-request' });
    await expect(test.get(ImportReform).check({ ...file(reformOf2025()), effectiveOn: '2999-01-01' })).rejects.toMatchObject({ code: 'bad-request' });
  });

  describe('carried out over villages', () => {
    let follows: string;
    let divided: string;
    let parts: readonly { new_commune_code: string }[];
    beforeAll(async () => {
      const { succession } = readProvinceData();
      const oldDivided = succession.find((row) => row.divided === 'yes')?.legacy_commune_code ?? '';
      parts = succession.filter((row) => row.legacy_commune_code === oldDivided);
      const under = async (code: string, name: string) => test.get(AddVillage).run('system', { kind: 'Thôn', name, demo: false, places: [{ communeId: await idOf(code, '2025-06-30'), from: '2000-01-01', to: null }] });
      follows = await under('01834', 'Nà Theo');
      divided = await under(oldDivided, 'Hòa Chia');
      const check = await test.get(ImportReform).check(file(reformOf2025()));
      expect(check).toEqual({ rows: 2 + 17 + 283, ends: { province: 2, district: 17, commune: 280 }, begins: { province: 1, district: 0, commune: 92 }, villagesMoved: 1, villagesUnassigned: 1, conflicts: [] });
      await test.get(ImportReform).run(people['admin']!, file(reformOf2025()));
    });

    it('leaves exactly the units, names, codes, parents and successions that the seed loads', async () => {
      const [imported, seeded] = [await everything(test), await everything(loaded)];
      expect(imported.periods).toEqual(seeded.periods);
      expect(imported.successions).toEqual(seeded.successions);
      expect([imported.periods.length, imported.successions.length]).toEqual([2 + 17 + 280 + 1 + 92, 283 + 2]);
    });

    it('cannot be carried out twice', async () => {
      expect((await test.get(ImportReform).check(file(reformOf2025()))).conflicts.length).toBeGreaterThan(280);
    });

    it('lets a village follow its commune, and leaves one of a divided commune unassigned until a part takes it', async () => {
      const place = async (village: string, on: string) => (await test.sql<{ code: string }>(`select w.code from unit_period p join unit_period w on w.unit_id = p.parent_id and $2 between w.valid_from and coalesce(w.valid_to, 'infinity') where p.unit_id = $1 and $2 between p.valid_from and coalesce(p.valid_to, 'infinity')`, [village, on]))[0]?.code;
      expect([await place(follows, '2025-06-30'), await place(follows, '2025-07-01')]).toEqual(['01834', '01840']);
      const [part, other] = [await idOf(parts[0]?.new_commune_code ?? '', '2025-07-01'), await idOf(parts[1]?.new_commune_code ?? '', '2025-07-01')];
      await person('part', 'commune', part);
      const measured = async () => {
        const { here, children } = await test.get(ComplianceReportQueries).of({ ...people['admin']!, unitId: (await test.get(UnitsQueries).province())! }, { D: '2025-07-01' });
        return { n: here.figures.C3.y, sum: children.reduce((total, child) => total + child.figures.C3.y, 0), unplaced: children.filter(({ unit: { level } }) => level === 'unassigned').map(({ figures: { C3 } }) => C3.y) };
      };
      expect(await measured()).toEqual({ n: 2, sum: 2, unplaced: [1] });
      const row = async () => (await test.get(RegisterQueries).villages(people['part']!, { q: 'hoa chia', page: 1 })).items[0];
      expect(await row()).toMatchObject({ id: divided, status: 'unassigned', communeId: null, candidates: expect.arrayContaining([expect.objectContaining({ id: part }), expect.objectContaining({ id: other })]) });
      const take = (communeId: string) => test.get(ChangeRegister).run(people['part']!, { change: 'assign', effectiveOn: '2025-07-01', ...paper, villageIds: [divided], communeId });
      await expect(take(await idOf('01840', '2025-07-01'))).rejects.toMatchObject({ code: 'not-found' });
      await take(part);
      expect(await place(divided, '2025-07-01')).toBe(parts[0]?.new_commune_code);
      expect(await measured()).toEqual({ n: 2, sum: 2, unplaced: [] });
      expect(await row()).toMatchObject({ status: 'standing', communeId: part, before: [expect.objectContaining({ to: '2025-06-30' })] });
      await expect(take(part)).rejects.toMatchObject({ code: 'not-found' });
    });

    it('takes the importing account along into the new province', async () => {
      const [row] = await test.sql<{ kind: string; name: string }>(`select p.kind, p.name from account a join unit_period p on p.unit_id = a.unit_id and p.valid_to is null where a.id = $1`, [people['admin']?.id]);
      expect(row).toEqual({ kind: 'Tỉnh', name: 'Thái Nguyên' });
    });
  });

  it('deletes nothing, for nobody', async () => {
    await expect(test.sqlAsOwner('delete from unit_period_record')).rejects.toThrow(/never deleted/);
    await expect(test.sqlAsOwner('delete from unit')).rejects.toThrow(/never deleted/);
  });
});
