import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestApplication } from '../testing';
import { LoadUnits } from './load-units';
import { LoadVillages } from './load-villages';

describe('loading villages', () => {
  const test = openTestApplication();
  const folder = mkdtempSync(join(tmpdir(), 'huong-uoc-villages-'));
  const file = join(folder, 'villages.csv');
  beforeAll(() => test.get(LoadUnits).run('system'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const load = (...lines: string[]) => {
    writeFileSync(file, ['commune_code,kind,name,valid_from', ...lines].join('\n'));
    return test.get(LoadVillages).run('system', file);
  };

  it('refuses an unknown commune, a nameless row and a day written otherwise, by line, and stores the rest', async () => {
    const outcome = await load('99999,Thôn,Nà Pài,2020-01-01', '01840,Thôn,,2020-01-01', '01840,Thôn,Nà Mèo,01/01/2020', '01840,"Tổ dân phố","số 1, khu A",2020-01-01');
    expect(outcome).toMatchObject({ added: 1, known: 0, refused: [{ line: 2 }, { line: 3 }, { line: 4 }] });
    expect(await test.sql(`select kind, name from unit_period p join unit u on u.id = p.unit_id where u.level = 'village'`)).toEqual([{ kind: 'Tổ dân phố', name: 'số 1, khu A' }]);
  });

  it('adds nothing when the same village comes again, however it is typed', async () => {
    await load('01843,Bản,Nà Đồng,2020-01-01');
    expect(await load('01843,bản,NÀ  ĐỒNG,2021-01-01')).toEqual({ added: 0, known: 1, refused: [] });
  });
});
