/** A province as large as wanted, written straight into a test database: five years of papers, two texts each, a result for most. */
import type { Program } from '../support/running-program';

/** Lays villages, charters, rounds, results and answers under the communes that stand today, spread evenly. */
export async function writeProvince(program: Program, charters: number, account: string): Promise<void> {
  const run = (sql: string, parameters: readonly unknown[] = []): Promise<object[]> => program.look(sql, parameters);
  await run(`create table plan as
    select g as n, gen_random_uuid() as village, gen_random_uuid() as charter, gen_random_uuid() as first, gen_random_uuid() as second,
           (select array_agg(unit_id order by unit_id) from unit_period where kind in ('Xã', 'Phường') and valid_to is null) as communes
      from generate_series(1, ${charters}) g`);
  await run(`create table laid as select n, village, charter, first, second, communes[1 + n % array_length(communes, 1)] as commune, timestamptz '2021-11-01' + n % 1700 * interval '1 day' as began from plan`);
  await run(`insert into unit (id, level) select village, 'village' from laid`);
  await run(`insert into unit_period (id, unit_id, kind, name, search, parent_id, valid_from) select gen_random_uuid(), l.village, 'Thôn', 'Nà ' || l.n, 'thon na ' || l.n, l.commune, p.valid_from from laid l join unit_period p on p.unit_id = l.commune and p.valid_to is null`);
  await run(`insert into village_answer (id, village_id, answer, recorded_at, recorded_by) select gen_random_uuid(), village, case when n % 10 = 0 then 'not-answered' else 'yes' end, began, $1 from laid`, [account]);
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
  await run(`drop table plan`);
  await run(`vacuum analyze`);
}

async function rounds(run: (sql: string, parameters?: readonly unknown[]) => Promise<object[]>, account: string): Promise<void> {
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
