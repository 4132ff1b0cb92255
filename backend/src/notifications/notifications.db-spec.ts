import { recordAct, workKinds, type WorkKind } from '@huong-uoc/contracts';
import { accountRoles } from '@huong-uoc/workflow';
import { RecordAct } from '../ledger';
import { Clock } from '../platform/clock';
import { readConfig } from '../platform/config';
import { Database } from '../platform/database';
import { Mailer } from '../platform/mail';
import { catchLetters, type Catcher } from '../platform/mail/testing/catch-letters';
import { Outbox } from '../platform/outbox';
import { Contribute, OpenCampaign, RemindCommunes } from '../reports';
import { amended, discriminating, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { DigestReport } from '.';
import { DigestRepository } from './digest/digest.repository';
import { PlanDigests } from './digest/plan-digests.job';
import { SendDigest } from './digest/send-digest.job';
import { RemindCommune } from './reminders/remind-commune';
import { RemindersQueries } from './reminders/reminders.queries';
import { CommuneLedger } from './work/commune-ledger';
import { CommuneVillages } from './work/commune-villages';
import { Campaigns } from './work/campaigns';
import { Desk } from './work/desk';
import { MachineTroubles } from './work/machine-troubles';
import { MyWorkQueries, sourceFaults } from './work/my-work.queries';
import { SecondLooks } from './work/second-looks';
import { SeeMyWork } from './work/see-my-work';
import { kindsOf } from './work/waiting';
import { WorkSettingsOf } from './work/work-settings';

describe('telling people that it is their turn', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(moment: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(moment, work);
  const morning = (day: string) => `${day}T01:00:00Z`; // eight o'clock in Vietnam
  const waits = async (name: string, day = '2026-03-02') => Object.fromEntries((await at(morning(day), () => test.get(MyWorkQueries).of(world.who(name)))).items.map(({ kind, count }) => [kind, count]));

  beforeAll(async () => {
    await at('2026-02-02T03:00:00Z', async () => {
      await world.found();
      const charter = await world.charter('north1', 'north');
      await world.approveNotClean(await world.round(charter, 'north', discriminating));
      await world.round(await world.charter('north2', 'north'), 'north', amended);
    });
  });

  it('has exactly one source for every kind of work, and somebody for whom it can wait', () => {
    expect(sourceFaults([CommuneVillages, CommuneLedger, Campaigns, Desk, SecondLooks, MachineTroubles].map((source) => test.get<CommuneVillages>(source as never)), workKinds)).toEqual([]);
    expect(new Set(accountRoles.flatMap(kindsOf))).toEqual(new Set<WorkKind>(workKinds));
  });

  it('says nothing of what waits for somebody else', async () => {
    expect(await waits('south')).toEqual({ 'village-unanswered': 3 });
    expect(await waits('leader')).toEqual({});
    expect(await waits('keeper')).toEqual({});
  });

  it('follows the truth: what is done is gone, with nobody marking it', async () => {
    expect(await waits('north')).toMatchObject({ 'recommendation-unanswered': 1, 'legal-due': 2, 'village-unanswered': 1 });
    expect(await waits('reviewer')).toEqual({ queue: 1 });
    const charter = (await test.sql<{ id: string }>('select id from charter where village_id = $1', [world.villages['north1']]))[0]?.id ?? '';
    await at('2026-03-02T02:00:00Z', () => test.get(RecordAct).run(world.who('north'), charter, recordAct.parse({ act: 'complaint-answered', on: '2026-03-02', number: '3/UBND', issuer: 'UBND xã Bắc', reason: 'Đang chờ thôn họp' })));
    expect(await waits('north')).not.toHaveProperty('legal-due');
  });

  it('opens the one thing that waits at once', async () => {
    const { items } = await at(morning('2026-03-02'), () => test.get(MyWorkQueries).of(world.who('north')));
    expect(items.find(({ kind }) => kind === 'recommendation-unanswered')?.link).toMatch(/^\/rounds\/[^/]+\/recommendations$/);
  });

  it('asks for a word on paper until somebody of the commune has looked it up', async () => {
    const [text] = await test.sql<{ round: string; text: string }>(`select t.round_id as round, t.id as text from round_text t join round r on r.id = t.round_id where r.state = 'ready' and t.replaced_at is null`);
    await test.sql(
      `insert into doubt_question (id, round_id, text_id, place, clause_index, span_start, span_end, word, readings, confidence) values (gen_random_uuid(), $1, $2, 3, 0, 3, 8, 'khống', '{không}', 0.4)`,
      [text?.round, text?.text],
    );
    const { items } = await at(morning('2026-03-02'), () => test.get(MyWorkQueries).of(world.who('north')));
    expect(items.find(({ kind }) => kind === 'words-doubtful')).toMatchObject({ count: 1, link: `/rounds/${text?.round ?? ''}/doubts` });
    await test.sql(
      `insert into text_correction (id, round_id, text_id, kind, place, read_as, said, settles, by, at) values (gen_random_uuid(), $1, $2, 'word', 3, 'khống', null, true, $3, now())`,
      [text?.round, text?.text, world.who('north').id],
    );
    expect(await waits('north')).not.toHaveProperty('words-doubtful');
  });

  describe('a reminder', () => {
    let charter: string;
    beforeAll(async () => {
      charter = await at('2026-03-03T03:00:00Z', () => world.charter('north3', 'north'));
      await at('2026-03-04T03:00:00Z', () => test.get(RecordAct).run(world.who('north'), charter, recordAct.parse({ act: 'matter-received', on: '2026-03-04' })));
    });
    const remind = (commune: string, moment: string) => at(moment, () => test.get(RemindCommune).run(world.who('leader'), commune));
    const mine = (moment: string) => at(moment, () => test.get(MyWorkQueries).of(world.who('north')));

    it('is refused where nothing is due, twice a day, and out of reach', async () => {
      await expect(remind(world.communes.south, '2026-03-05T03:00:00Z')).rejects.toMatchObject({ code: 'action-refused' });
      await expect(at('2026-03-05T03:00:00Z', () => test.get(RemindCommune).run(world.who('south'), world.communes.north))).rejects.toMatchObject({ code: 'not-found' });
      const both = await Promise.allSettled([remind(world.communes.north, '2026-03-05T03:00:00Z'), remind(world.communes.north, '2026-03-05T03:00:00Z')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('stands beside what it is about, unread until the person has looked, and the leader sees who did', async () => {
      const before = await mine('2026-03-05T04:00:00Z');
      expect([before.unread, before.items.find(({ kind }) => kind === 'legal-due')?.reminded?.unread]).toEqual([1, true]);
      await at('2026-03-05T05:00:00Z', () => test.get(SeeMyWork).run(world.who('north')));
      const after = await mine('2026-03-05T06:00:00Z');
      expect([after.unread, after.items.find(({ kind }) => kind === 'legal-due')?.reminded?.unread]).toEqual([0, false]);
      const sent = await at('2026-03-05T06:00:00Z', () => test.get(RemindersQueries).sentBy(world.who('leader')));
      expect(sent.items).toEqual([expect.objectContaining({ communeId: world.communes.north, on: '2026-03-05', readBy: world.who('north').displayName })]);
    });

    it('goes with the work it is about, and cannot be taken back by anybody', async () => {
      await at('2026-03-05T07:00:00Z', () => test.get(RecordAct).run(world.who('north'), charter, recordAct.parse({ act: 'complaint-answered', on: '2026-03-05', number: '4/UBND', issuer: 'UBND xã Bắc', reason: 'Không có cơ sở' })));
      expect((await mine('2026-03-05T08:00:00Z')).items.map(({ kind }) => kind)).not.toContain('legal-due');
      await expect(test.sql('delete from reminder')).rejects.toThrow(/permission denied/);
    });
  });

  describe('a report that is being collected', () => {
    const waiting = async (name: string, day: string) => (await at(morning(day), () => test.get(MyWorkQueries).of(world.who(name)))).items.filter(({ kind }) => kind === 'contribution' || kind === 'campaign-due');
    let campaign: string;
    beforeAll(async () => {
      campaign = await at(morning('2026-01-12'), () => test.get(OpenCampaign).run(world.who('leader'), { kind: 'statistics', year: 2026, cutOff: '2026-01-31', contributionsDue: '2026-01-20', deadline: '2026-01-30' }));
    });

    it('waits for each commune until it has given its part, late after the day, with who reminded it', async () => {
      expect(await waiting('north', '2026-01-20')).toMatchObject([{ kind: 'contribution', count: 1, late: 0, link: `/reports/${campaign}`, reminded: null }]);
      await at(morning('2026-01-21'), () => test.get(RemindCommunes).run(world.who('leader'), campaign));
      expect(await waiting('north', '2026-01-22')).toMatchObject([{ late: 1, reminded: { by: world.who('leader').displayName } }]);
      await at(morning('2026-01-22'), () => test.get(Contribute).run(world.who('north'), campaign, { situation: 'Thực hiện tốt.', difficulties: null, other: null, villagesReviewed: null }));
      expect(await waiting('north', '2026-01-23')).toEqual([]);
      expect(await waiting('south', '2026-01-23')).toHaveLength(1);
      await at(morning('2026-01-24'), () => test.get(Contribute).run(world.who('south'), campaign, { situation: 'Thực hiện tốt.', difficulties: null, other: null, villagesReviewed: null }));
    });

    it('waits for the leader in the last week before its day, and late after it', async () => {
      expect(await waiting('leader', '2026-01-22')).toEqual([]);
      expect(await waiting('leader', '2026-01-23')).toMatchObject([{ kind: 'campaign-due', late: 0 }]);
      expect(await waiting('leader', '2026-02-01')).toMatchObject([{ late: 1 }]);
      // Out of the way of the letters below.
      await test.sqlAsOwner(`update report_campaign set deadline = '2026-12-30'`);
    });
  });

  describe('the daily letter', () => {
    let catcher: Catcher;
    let mailer: Mailer;
    beforeAll(async () => {
      catcher = await catchLetters();
      mailer = new Mailer(readConfig({ SMTP_URL: catcher.url, MAIL_FROM: 'huonguoc@example.gov.vn', PUBLIC_URL: 'https://h.vn' }, 'cli'));
    });
    afterAll(async () => {
      mailer.onApplicationShutdown();
      await catcher.close();
    });
    const plan = (moment: string) => at(moment, () => new PlanDigests(test.get(Database), test.get(Clock), mailer, test.get(Outbox), test.get(DigestRepository)).run());
    const sender = () => new SendDigest(test.get(Database), test.get(Clock), mailer, test.get(MyWorkQueries), test.get(WorkSettingsOf), test.get(DigestRepository));
    /** What the queue would do: every job that was written down, each of them twice. */
    const deliver = async (moment: string) => {
      const jobs = await test.sqlAsOwner<{ payload: { accountId: string; onDay: string } }>(`delete from outbox where job = 'send-digest' returning payload`);
      for (const { payload } of [...jobs, ...jobs]) await at(moment, () => sender().run(payload));
      return jobs.length;
    };
    const rows = (day: string) => test.sql<{ state: string; attempts: number }>(`select state, attempts from digest where on_day = $1 order by state`, [day]);
    const to = (name: string) => catcher.letters.filter(({ to: [address] }) => address === world.who(name).email);
    const choose = (name: string, some: object) => test.get(WorkSettingsOf).change(world.who(name), { mail: true, rhythm: 'daily', weekday: 1, hour: 7, muted: [], ...some });

    it('is not planned without a mail server, nor before the hour', async () => {
      await at(morning('2026-03-09'), () => test.get(PlanDigests).run());
      await plan('2026-03-08T23:30:00Z');
      expect(await rows('2026-03-09')).toEqual([]);
    });

    it('goes to each person once, however often it is planned and delivered, and to nobody for whom nothing waits', async () => {
      await choose('south', { mail: false });
      await choose('reviewer', { muted: ['queue'] });
      await plan(morning('2026-03-09'));
      await plan('2026-03-09T01:05:00Z');
      await deliver('2026-03-09T01:06:00Z');
      await plan('2026-03-09T05:00:00Z');
      await deliver('2026-03-09T05:01:00Z');
      expect(['north', 'colleague', 'south', 'leader', 'keeper', 'reviewer'].map((name) => to(name).length)).toEqual([1, 1, 0, 0, 0, 0]);
      expect(to('north')[0]?.subject).toContain('việc đang chờ (09/03/2026)');
      expect(to('north')[0]?.body).toContain('https://h.vn/rounds/');
      expect([...new Set((await rows('2026-03-09')).map(({ state }) => state))]).toEqual(['empty', 'sent']);
    });

    it('is tried again later when the server refuses it, and the administrator sees it meanwhile', async () => {
      for (const name of ['colleague', 'reviewer', 'leader', 'keeper']) await choose(name, { mail: false });
      catcher.refuseNext('451 Come back later');
      const before = to('north').length;
      await plan(morning('2026-03-10'));
      expect(await deliver(morning('2026-03-10'))).toBe(1);
      expect(to('north')).toHaveLength(before);
      const { troubles } = await at('2026-03-10T01:01:00Z', () => test.get(DigestReport).show());
      expect(troubles).toEqual([expect.objectContaining({ to: world.who('north').email, state: 'retrying', attempts: 1, error: expect.stringContaining('Come back later') })]);
      await plan('2026-03-10T01:02:00Z');
      expect(await deliver('2026-03-10T01:02:00Z')).toBe(0);
      await plan('2026-03-10T01:06:00Z');
      await deliver('2026-03-10T01:06:00Z');
      expect(to('north')).toHaveLength(before + 1);
      expect((await at('2026-03-10T01:07:00Z', () => test.get(DigestReport).show())).troubles).toEqual([]);
    });

    it('is given up after the fifth refusal of a day, and yesterday’s is not sent today', async () => {
      const before = to('north').length;
      for (const moment of ['01:00', '01:06', '01:22', '02:23', '06:24', '12:00']) {
        catcher.refuseNext('451 Come back later');
        await plan(`2026-03-11T${moment}:00Z`);
        await deliver(`2026-03-11T${moment}:00Z`);
      }
      expect(await rows('2026-03-11')).toEqual([{ state: 'failed', attempts: 5 }]);
      await plan(morning('2026-03-12')); // the one refusal that is left meets today's letter
      await deliver(morning('2026-03-12'));
      await plan(morning('2026-03-13'));
      expect((await rows('2026-03-12')).map(({ state }) => state)).toEqual(['failed']);
      expect(to('north')).toHaveLength(before);
    });

    it('is planned again when something else than the mail server failed before it was taken', async () => {
      const key = { accountId: world.who('north').id, onDay: '2026-03-16' };
      await plan(morning('2026-03-16'));
      await at(morning('2026-03-16'), () => sender().failed(key, { code: 'internal', sentence: 'Hệ thống gặp lỗi.' }));
      expect((await at(morning('2026-03-16'), () => test.get(DigestReport).show())).troubles[0]).toMatchObject({ state: 'retrying', error: 'Hệ thống gặp lỗi.' });
      await test.sqlAsOwner(`delete from outbox where job = 'send-digest'`);
      const before = to('north').length;
      await plan('2026-03-16T01:06:00Z');
      expect(await deliver('2026-03-16T01:06:00Z')).toBe(1);
      expect(to('north')).toHaveLength(before + 1);
    });

    it('is not sent again after a crash in the middle of sending, because it may have gone out', async () => {
      await plan(morning('2026-03-17'));
      const [{ payload } = { payload: { accountId: '', onDay: '' } }] = await test.sqlAsOwner<{ payload: { accountId: string; onDay: string } }>(`delete from outbox where job = 'send-digest' returning payload`);
      expect(await at(morning('2026-03-17'), () => test.get(DigestRepository).take(payload, new Date(morning('2026-03-17'))))).toBe(1);
      const before = to('north').length;
      await at(morning('2026-03-17'), () => sender().run(payload));
      await plan('2026-03-17T01:20:00Z');
      expect(await deliver('2026-03-17T01:20:00Z')).toBe(0);
      expect(to('north')).toHaveLength(before);
      expect((await at('2026-03-17T01:21:00Z', () => test.get(DigestReport).show())).troubles[0]).toMatchObject({ state: 'unknown' });
    });
  });
});
