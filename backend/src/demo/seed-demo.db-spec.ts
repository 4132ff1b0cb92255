import { Demo, type DemoPlan } from '../platform/boot';
import { DueQueries } from '../ledger';
import { openTestApplication } from '../testing';
import { BringForward } from './bring-forward';
import { RunReports } from './run-reports';
import { SeedDemo } from './seed-demo';

/** What the filling made, in numbers that a second run may not change. */
const counts = `
  select (select count(*) from unit where demo)::int as villages, (select count(*) from account where demo)::int as accounts, (select count(*) from charter)::int as charters,
         (select count(*) from round)::int as rounds, (select count(*) from round_state)::int as steps, (select count(*) from opinion)::int as opinions,
         (select count(*) from village_answer)::int as answers, (select count(*) from audit_entry)::int as entries`;

describe('the demo province', () => {
  const test = openTestApplication();
  const said: string[] = [];
  const seed = async () => {
    const demo = new Demo();
    demo.begin((line) => said.push(line));
    const plan: DemoPlan = { size: 'small', passwords: 'fixed', demo };
    await test.workOff();
    await test.get(SeedDemo).seed(plan);
    await test.get(RunReports).seed();
    return demo;
  };

  it('goes on after a kill in the middle, and a further run adds nothing', async () => {
    // Killed while its people are at work: five rounds are where they belong, the others wherever they happened to be.
    const forward = test.get(BringForward);
    const whole = forward.run.bind(forward);
    let walked = 0;
    forward.run = async (walk) => {
      walked += 1;
      if (walked > 5) throw new Error('killed');
      return whole(walk);
    };
    await expect(seed()).rejects.toThrow(/unfinished/);
    forward.run = whole;

    const demo = await seed();
    expect(demo.shown?.accounts.map(({ role }) => role).sort()).toEqual(['administrator', 'commune', 'commune', 'commune', 'leader', 'leader', 'reviewer', 'reviewer', 'rule-keeper']);
    const first = await test.sql(counts);
    await seed();
    expect(await test.sql(counts)).toEqual(first);
  }, 240_000);

  it('has something true to show in every state a person works with', async () => {
    const states = await test.sql<{ state: string; n: number }>('select state, count(*)::int as n from round group by state order by state');
    expect(states.map(({ state }) => state)).toEqual(['approved-clean', 'approved-not-clean', 'commune-opinion', 'in-review', 'ready', 'reopened', 'rework', 'submitted', 'superseded', 'unreadable', 'withdrawn']);
    expect(states.find(({ state }) => state === 'ready')?.n).toBeGreaterThanOrEqual(4);
  });

  it('lies in the past eighteen months, never in the future, and nobody approved their own work', async () => {
    const [days] = await test.sql<{ first: string; late: number }>(`select min(at)::date::text as first, count(*) filter (where at > now())::int as late from round_state`);
    expect(days?.late).toBe(0);
    expect(new Date(days?.first ?? '').getTime()).toBeLessThan(Date.now() - 60 * 86_400_000);
    const own = await test.sql(`select from round_state a join round r on r.id = a.round_id where a.action = 'approve' and a.by in (r.submitted_by, r.result_by)`);
    expect(own).toEqual([]);
  });

  it('has a recognition, an amendment and a partial suspension in the legal ledger, each recorded on its day, with something due within the week', async () => {
    const acts = await test.sql<{ act: string; late: number }>(`select act, (count(*) filter (where on_day <> (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date))::int as late from legal_act group by act order by act`);
    expect(acts.map(({ act }) => act)).toEqual(['adoption', 'amendment', 'amendment-adoption', 'decision-sent', 'dossier-received', 'draft-posted', 'recognition', 'suspension-part']);
    expect(acts.every(({ late }) => late === 0)).toBe(true);
    const [officer] = await test.sql<{ unitId: string }>(`select c.parent_id as "unitId" from legal_act a join charter h on h.id = a.charter_id join unit_period c on c.unit_id = h.village_id and c.valid_to is null where a.act = 'suspension-part'`);
    const { items } = await test.get(DueQueries).of({ unitId: officer?.unitId ?? '' }, { days: 7 });
    expect(items.map(({ clock }) => clock)).toContain('repair');
  });

  it('marks every village it made, and made them with their commune of before the merger', async () => {
    const [villages] = await test.sql<{ made: number; demo: number; moved: number }>(
      `select count(*)::int as made, count(*) filter (where u.demo)::int as demo, count(*) filter (where (select count(*) from unit_period p where p.unit_id = u.id) = 2)::int as moved from unit u where level = 'village'`);
    expect(villages).toEqual({ made: 24, demo: 24, moved: 24 });
  });

  it('has one report frozen and one half filled', async () => {
    const reports = await test.sql<{ frozen: number; given: number; reminded: number }>(`select (select count(*)::int from frozen_pack f where f.campaign_id = c.id) as frozen, (select count(*)::int from report_contribution p where p.campaign_id = c.id) as given, (select count(*)::int from report_reminder m where m.campaign_id = c.id) as reminded from report_campaign c order by year`);
    expect(reports).toEqual([{ frozen: 1, given: 2, reminded: 0 }, { frozen: 0, given: 1, reminded: 1 }]);
  });

  it('leaves no discriminating clause of an approved text without its recommendation', async () => {
    const bare = await test.sql(`select from opinion o join round r on r.id = o.round_id where o.kind = 'A' and r.state = 'approved-not-clean' and not exists (select from recommendation c where c.finding_id = o.finding_id)`);
    expect(bare).toEqual([]);
  });
});
