import { Workbook } from 'exceljs';
import { changeVillages, importExample, villageFile, type VillageFile } from '@huong-uoc/contracts';
import { Clock } from '../../platform/clock';
import { readTable } from '../../platform/tables';
import { SmallProvince } from '../../reviews/testing/small-province';
import { openTestApplication } from '../../testing';
import { ChangeRegister, ImportVillages } from '..';
import { rowsOfTable } from '../reform/read-reform';
import { mapColumns } from './columns';
import { exampleFile } from './examples';
import { villageColumns } from './plan-villages';

describe('the register of villages from a file', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(work: () => Promise<T>): Promise<T> => test.get(Clock).at('2026-02-01T03:00:00Z', work);
  const paper = { effectiveOn: '2026-01-15', number: '15/NQ-HĐND', issuedOn: '2026-01-10', issuer: 'HĐND xã', note: null };
  const csv = (...lines: readonly string[]): VillageFile => ({ file: Buffer.from(lines.join('\n')).toString('base64'), ...paper });
  const xlsx = async (rows: readonly (readonly string[])[]): Promise<VillageFile> => {
    const book = new Workbook();
    book.addWorksheet('x').addRows(rows.map((row) => [...row]));
    return { file: Buffer.from(await book.xlsx.writeBuffer()).toString('base64'), ...paper };
  };
  const check = (file: VillageFile, by = 'north') => at(() => test.get(ImportVillages).check(world.who(by), file));
  const run = (file: VillageFile, by = 'north') => at(() => test.get(ImportVillages).run(world.who(by), file));
  const names = () => test.sql<{ name: string }>(`select kind || ' ' || name as name from unit_period where parent_id = $1 and valid_to is null order by 1`, [world.communes.north]);
  beforeAll(() => test.get(Clock).at('2025-01-02T03:00:00Z', () => world.found()));

  it('refuses what is no table, a paper of a day to come, and villages of another commune, and then writes nothing', async () => {
    await expect(check({ file: Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64'), ...paper })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(check({ ...csv('Tên thôn', 'Thôn A'), effectiveOn: '2026-03-01' })).rejects.toMatchObject({ code: 'bad-request' });
    expect((await check(csv('Xã,Tên thôn', 'Xã Nam,Thôn A'))).conflicts).toEqual([{ line: 2, sentence: 'không có xã, phường “Xã Nam” trong địa bàn được ghi' }]);
    const before = await names();
    await expect(run(csv('Tên thôn', 'Thôn Mới', 'Phố Lạ'))).rejects.toMatchObject({ code: 'action-refused' });
    expect(await names()).toEqual(before);
  });

  it('shows line by line what it would do, and writes nothing by looking', async () => {
    const before = await names();
    const looked = await check(csv('loại;TÊN THÔN', 'Bản;Khuổi Lừa', ';Thôn Nà Tậu'));
    expect(looked).toMatchObject({ rows: 2, added: 2, known: 0, conflicts: [], columns: [{ label: 'Xã, phường', heading: null }, { label: 'Loại', heading: 'loại' }, { label: 'Tên thôn', heading: 'TÊN THÔN' }] });
    expect(looked.lines).toEqual([{ line: 2, communeLabel: 'Xã Bắc', label: 'Bản Khuổi Lừa', known: false }, { line: 3, communeLabel: 'Xã Bắc', label: 'Thôn Nà Tậu', known: false }]);
    expect(await names()).toEqual(before);
  });

  it('adds the villages of a workbook by one change per commune, and the same file again adds nothing', async () => {
    const file = await xlsx([['Xã, phường', 'Loại', 'Tên thôn'], ['Xã Bắc', 'Bản', 'Khuổi Lừa'], ['Xã Nam', 'Thôn', 'Nà Pài'], ['Xã Bắc', 'Thôn', 'Nà Lùng']]);
    expect(await run(file, 'leader')).toMatchObject({ rows: 3, added: 3, known: 0 });
    expect((await names()).map(({ name }) => name)).toEqual(expect.arrayContaining(['Bản Khuổi Lừa', 'Thôn Nà Lùng']));
    const changes = await test.sql<{ detail: { to: object[] } }>(`select detail from unit_change where number = '15/NQ-HĐND' order by jsonb_array_length(detail -> 'to')`);
    expect(changes.map(({ detail }) => detail.to.length)).toEqual([1, 2]);
    expect(await run(file, 'leader')).toMatchObject({ added: 0, known: 3 });
    // What was imported is a village like any other.
    const [village] = await test.sql<{ id: string }>(`select unit_id as id from unit_period where name = 'Khuổi Lừa' and valid_to is null`);
    await at(() => test.get(ChangeRegister).run(world.who('north'), changeVillages.parse({ change: 'rename', ...paper, effectiveOn: '2026-01-20', villageId: village?.id, village: { kind: 'Bản', name: 'Khuổi Mới' } })));
  });

  it('gives examples that its own reading understands', async () => {
    for (const name of importExample.options) {
      const { bytes } = await exampleFile(name);
      const table = await readTable(bytes);
      if (name.startsWith('villages')) expect([name, mapColumns(table, villageColumns).problems, table.length]).toEqual([name, [], 4]);
      else expect([name, rowsOfTable(table).problem, rowsOfTable(table).rows.map(({ level }) => level)]).toEqual([name, null, ['commune', 'commune', 'district']]);
      expect(villageFile.safeParse({ file: bytes.toString('base64'), ...paper }).success).toBe(true);
    }
  });
});
