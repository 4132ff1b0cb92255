import { openTestApplication } from '../testing';
import { layTerritory } from '../testing/territory';
import { FactsVersion } from './facts-version';
import { chartersSql, runsSql, treeSql, villagesSql } from './facts.sql';

describe('the version of the facts', () => {
  const test = openTestApplication();

  it('watches every table a number is read from', async () => {
    const named = [...`${chartersSql(true)} ${villagesSql(true)} ${treeSql} ${runsSql(false)} ${villagesSql(false)}`.matchAll(/\b(?:from|join) (\w+)/g)].map(([, name]) => name);
    const tables = await test.sql<{ name: string; watched: boolean }>(
      `select c.relname as name, exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = c.oid and p.proname = 'note_facts_change') as watched
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any($1)`,
      [named],
    );
    expect(tables.length).toBeGreaterThan(6);
    expect(tables.filter(({ watched }) => !watched)).toEqual([]);
  });

  it('moves when a change is committed, not before, and never by a rolled-back one', async () => {
    const { villages, person, province } = await layTerritory(test);
    const someone = await person('leader', province);
    const answer = `insert into village_answer (id, village_id, answer, recorded_at, recorded_by) values (gen_random_uuid(), '${villages[0]}', 'no', now(), '${someone.id}')`;
    const version = test.get(FactsVersion);
    const before = await version.now();
    await test.sql(`begin; ${answer}; rollback`);
    expect(await version.now()).toBe(before);
    await test.sql(answer);
    expect(await version.now()).not.toBe(before);
  });
});
