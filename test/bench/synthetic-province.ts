/** A province, or a country of provinces, as large as wanted, written straight into a test database: five years of papers, two texts each, a result for most, and three reforms. */
import type { Program } from '../support/running-program';

type Run = (sql: string, parameters?: readonly unknown[]) => Promise<object[]>;
const villagesAtMost = 100_000;
const mergers = ['2024-03-01', '2026-03-01'];

/** Lays provinces and communes under one unit above them all until there are as many; returns that unit. */
export async function writeCountry(program: Program, communes: number): Promise<string> {
  const run: Run = (sql, parameters = []) => program.look(sql, parameters);
  const [top] = (await run(`insert into unit (id, level) values (gen_random_uuid(), 'province') returning id`)) as [{ id: string }];
  await run(`insert into unit_period (id, unit_id, kind, name, search, valid_from) values (gen_random_uuid(), $1, 'Nước', 'Việt Nam', 'viet nam', '1997-01-01')`, [top.id]);
  await run(`update unit_period_record p set parent_id = $1 from unit u where u.id = p.unit_id and u.level = 'province' and p.parent_id is null and p.unit_id <> $1`, [top.id]);
  await run(`create table new_province as select n, gen_random_uuid() as id from generate_series(1, 33) n`);
  await run(`create table new_commune as select n, gen_random_uuid() as id, 1 + n % 33 as province from generate_series(1, ${communes} - (select count(*)::int from unit_period where kind in ('Xã', 'Phường') and valid_to is null)) n`);
  for (const [table, level] of [['new_province', 'province'], ['new_commune', 'commune']] as const) await run(`insert into unit (id, level) select id, '${level}' from ${table}`);
  await run(`insert into unit_period (id, unit_id, kind, name, search, parent_id, valid_from) select gen_random_uuid(), id, 'Tỉnh', 'Số ' || n, 'so ' || n, $1, '1997-01-01' from new_province`, [top.id]);
  await run(`insert into unit_period (id, unit_id, kind, name, search, parent_id, valid_from) select gen_random_uuid(), c.id, 'Xã', 'Bản ' || c.n, 'ban ' || c.n, p.id, '1997-01-01' from new_commune c join new_province p on p.n = c.province`);
  await run('drop table new_commune, new_province');
  return top.id;
}

/** Lays villages, charters, rounds, results and answers under the communes that stand today, spread evenly; beyond the hundred thousandth village, second charters. */
export async function writeProvince(program: Program, charters: number, account: string): Promise<void> {
  const run: Run = (sql, parameters = []) => program.look(sql, parameters);
  const villages = Math.min(charters, villagesAtMost);
  await run(`create table plan as
    select g as n, gen_random_uuid() as village, gen_random_uuid() as charter, gen_random_uuid() as first, gen_random_uuid() as second,
           (select array_agg(unit_id order by unit_id) from unit_period where kind in ('Xã', 'Phường') and valid_to is null) as communes
      from generate_series(1, ${villages}) g`);
  await run(`create table laid as select n, village, charter, first, second, communes[1 + n % array_length(communes, 1)] as commune, timestamptz '2021-11-01' + n % 1700 * interval '1 day' as began from plan`);
  await run('drop table plan');
  await run(`insert into unit (id, level) select village, 'village' from laid`);
  await run(`insert into unit_period (id, unit_id, kind, name, search, parent_id, valid_from) select gen_random_uuid(), l.village, 'Thôn', 'Nà ' || l.n, 'thon na ' || l.n, l.commune, p.valid_from from laid l join unit_period p on p.unit_id = l.commune and p.valid_to is null`);
  await run(`insert into village_answer (id, village_id, answer, recorded_at, recorded_by) select gen_random_uuid(), village, case when n % 10 = 0 then 'not-answered' else 'yes' end, began, $1 from laid`, [account]);
  await run(`insert into laid select n + ${villages}, village, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), commune, began from laid where n <= ${charters - villages}`);
  await run(`insert into charter (id, village_id, registered_at, registered_by) select charter, village, began, $1 from laid where n % 20 > 0`, [account]);
  for (const version of [1, 2]) {
    await run(
      `insert into charter_version (charter_id, version, kind, title, search, era, adopted_on, recognised_on, in_force_from, recorded_at, recorded_by)
       select charter, ${version}, 'general', 'Quy ước thôn Nà ' || n, 'quy uoc', 'QD-22-2018', began::date - 60 + ${version - 1} * 400, began::date - 30 + ${version - 1} * 400, began::date - 30 + ${version - 1} * 400, began + ${version - 1} * interval '400 days', $1
         from laid where n % 20 > 0 and (${version} = 1 or (n % 3 = 0 and began < '2025-06-01'))`,
      [account],
    );
  }
  await rounds(run, account);
  for (const [index, day] of mergers.entries()) await merge(run, day, index);
  await run('drop table laid');
  await run('vacuum analyze');
}

/** One village in two hundred goes into a new one with its neighbour of the same commune. */
async function merge(run: Run, day: string, index: number): Promise<void> {
  await run(`create table pair as
    select gen_random_uuid() as into_id, a.village as one, a.next as other, a.commune, a.n
      from (select n, village, commune, lead(village) over in_commune as next, lead(n) over in_commune as next_n from laid where n <= ${villagesAtMost} window in_commune as (partition by commune order by n)) a
     where a.n % 200 = ${50 + index} and a.next_n % 200 not in (50, 51)
       and (select count(*) from unit_period p where p.unit_id in (a.village, a.next) and p.valid_to is null and p.valid_from < '${day}') = 2`);
  await run(`insert into unit (id, level) select into_id, 'village' from pair`);
  await run(`update unit_period_record p set valid_to = date '${day}' - 1 from pair where p.unit_id in (pair.one, pair.other) and p.valid_to is null`);
  await run(`insert into unit_period (id, unit_id, kind, name, search, parent_id, valid_from) select gen_random_uuid(), into_id, 'Thôn', 'Hợp nhất ' || n, 'thon hop nhat ' || n, commune, '${day}' from pair`);
  await run(`insert into unit_succession (from_unit_id, to_unit_id, effective_on) select v, into_id, '${day}' from pair cross join lateral (values (one), (other)) x (v)`);
  await run('drop table pair');
}

async function rounds(run: Run, account: string): Promise<void> {
  const steps = ['received', 'reading', 'ready', 'in-review', 'submitted'];
  for (const [number, id, when] of [[1, 'first', 'n % 10 > 1'], [2, 'second', `n % 3 = 0 and n % 10 > 1 and began < '2025-06-01'`]] as const) {
    const at = `began + interval '2 days' + ${number - 1} * interval '401 days'`;
    await run(
      `insert into round (id, charter_id, number, purpose, state, state_since, submitted_at, submitted_by, file_sha256, file_name, size_bytes)
       select ${id}, charter, ${number}, 'text-in-force', case when n % 7 = 0 then 'ready' when n % 11 = 0 then 'approved-not-clean' else 'approved-clean' end, ${at} + interval '20 days', ${at}, $1, repeat('a', 64), 'quy-uoc.docx', 20000 from laid where n % 20 > 0 and ${when}`,
      [account],
    );
    for (const [step, state] of steps.entries()) {
      await run(`insert into round_state (round_id, step, state, at) select ${id}, ${step + 1}, '${state}', ${at} + ${step} * interval '4 days' from laid join round r on r.id = laid.${id} where ${step} < 3 or n % 7 > 0`);
    }
    await run(`insert into round_state (round_id, step, state, at) select r.id, 6, r.state, r.state_since from round r join laid on laid.${id} = r.id where r.state like 'approved%'`);
  }
}
