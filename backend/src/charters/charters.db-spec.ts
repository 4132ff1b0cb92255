import type { RegisterCharter as NewCharter } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database';
import { openTestApplication } from '../testing';
import { layTerritory, type Territory } from '../testing/territory';
import { AnswerVillage } from './answer-village';
import { ChangeCharter } from './change-charter';
import { CharterHistory } from './charter-history.queries';
import { ChartersQueries } from './charters.queries';
import { RegisterCharter } from './register-charter';
import { VillagesQueries } from './villages.queries';

describe('charters', () => {
  const test = openTestApplication();
  let land: Territory;
  let officer: CurrentUser;
  let neighbour: CurrentUser;
  let leader: CurrentUser;
  beforeAll(async () => {
    land = await layTerritory(test);
    officer = await land.person('commune', land.communes[0]);
    neighbour = await land.person('commune', land.communes[1]);
    leader = await land.person('leader', land.province);
  });

  /** Each test has a village of its own. */
  const village = async () => {
    const id = newId();
    await test.sqlAsOwner(`insert into unit (id, level) values ($1, 'village')`, [id]);
    await test.sqlAsOwner(`insert into unit_period (id, unit_id, kind, name, search, parent_id, valid_from) values ($1, $2, 'Thôn', $3, $4, $5, '2020-01-01')`, [newId(), id, `Số ${id}`, `thon so ${id}`, land.communes[0]]);
    return id;
  };
  const facts: Omit<NewCharter, 'villageId'> = { kind: 'general', title: 'Quy ước thôn Nà Phầy', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: '2024-05-02', recognitionNumber: '58/QĐ-UBND', recognisedBy: 'Ủy ban nhân dân xã Quân Hà', inForceFrom: null, inForceTo: null };
  const register = (actor: CurrentUser, villageId: string, some: Partial<typeof facts> = {}) => test.get(RegisterCharter).run(actor, { villageId, ...facts, ...some });
  const card = (villageId: string) => test.get(VillagesQueries).one(officer, villageId);

  describe('registering', () => {
    it('refuses a village of another commune as if it did not exist, and a commune for a village', async () => {
      await expect(register(neighbour, land.villages[0])).rejects.toMatchObject({ code: 'not-found' });
      await expect(register(officer, land.communes[0])).rejects.toMatchObject({ code: 'not-found' });
      expect(await test.sql('select from charter')).toEqual([]);
    });

    it('refuses dates out of order by field, and stores nothing', async () => {
      await expect(register(officer, await village(), { recognisedOn: '2024-04-01' })).rejects.toMatchObject({ code: 'bad-request', details: { fields: { recognisedOn: expect.any(String) } } });
    });

    it('refuses a second general charter in force for one village, also when both come at once', async () => {
      const id = await village();
      const outcomes = await Promise.allSettled([register(officer, id), register(officer, id)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(register(officer, id)).rejects.toMatchObject({ code: 'already-exists' });
      await register(officer, id, { kind: 'sector', title: 'Quy ước bảo vệ rừng' });
      expect((await card(id)).charters.map(({ kind }) => kind)).toEqual(['general', 'sector']);
    });

    it('answers for the village what registering implies', async () => {
      const [adopted, drafted] = [await village(), await village()];
      await register(officer, adopted);
      await register(officer, drafted, { adoptedOn: null, recognisedOn: null });
      expect([(await card(adopted)).answer, (await card(drafted)).answer]).toEqual(['yes', 'in-preparation']);
    });

    it('takes the day of recognition as the first day in force, and shows who must act', async () => {
      const id = await register(officer, await village());
      expect(await test.get(ChartersQueries).one(leader, id)).toMatchObject({ inForceFrom: '2024-05-02', rounds: [], nextStep: { who: 'commune' }, village: { communeLabel: 'Xã Phủ Thông' } });
    });
  });

  describe('changing', () => {
    it('refuses another commune’s charter as if it did not exist, and dates out of order', async () => {
      const id = await register(officer, await village());
      await expect(test.get(ChangeCharter).run(neighbour, id, { title: 'Khác' })).rejects.toMatchObject({ code: 'not-found' });
      await expect(test.get(ChangeCharter).run(officer, id, { inForceTo: '2020-01-01' })).rejects.toMatchObject({ code: 'bad-request' });
      expect((await test.get(ChartersQueries).one(officer, id)).title).toBe(facts.title);
    });

    it('keeps what was known before, dated, and tells the audit book before and after', async () => {
      const id = await test.get(Clock).at('2026-01-10T03:00:00Z', async () => register(officer, await village()));
      await test.get(Clock).at('2026-03-10T03:00:00Z', () => test.get(ChangeCharter).run(officer, id, { recognitionNumber: '85/QĐ-UBND' }));
      const knownAt = (day: string) => test.sql('select recognition_number as n from charter_version where charter_id = $1 and recorded_at < $2 order by version desc limit 1', [id, day]);
      expect([await knownAt('2026-02-01'), await knownAt('2026-04-01')]).toEqual([[{ n: '58/QĐ-UBND' }], [{ n: '85/QĐ-UBND' }]]);
      const { items } = await test.get(CharterHistory).of(leader, id);
      expect(items.map(({ sentence, before, after }) => [sentence, (before as { recognitionNumber?: string } | null)?.recognitionNumber, (after as { recognitionNumber: string }).recognitionNumber])).toEqual([
        ['Sửa thông tin hương ước, quy ước', '58/QĐ-UBND', '85/QĐ-UBND'],
        ['Đăng ký hương ước, quy ước', undefined, '58/QĐ-UBND'],
      ]);
    });

    it('writes nothing for a change that changes nothing', async () => {
      const id = await register(officer, await village());
      await test.get(ChangeCharter).run(officer, id, { title: facts.title, adoptedOn: facts.adoptedOn });
      expect(await test.sql('select version from charter_version where charter_id = $1', [id])).toEqual([{ version: 1 }]);
    });

    it('cannot rewrite a version even with the server’s own role', async () => {
      for (const statement of [`update charter_version set title = 'x'`, 'delete from charter_version', 'delete from village_answer']) await expect(test.sql(statement)).rejects.toThrow(/permission denied/);
    });
  });

  describe('answering', () => {
    it('refuses another commune’s village as if it did not exist, and an answer a registered charter contradicts', async () => {
      const id = await village();
      await expect(test.get(AnswerVillage).run(neighbour, id, 'no')).rejects.toMatchObject({ code: 'not-found' });
      await register(officer, id);
      await expect(test.get(AnswerVillage).run(officer, id, 'no')).rejects.toMatchObject({ code: 'bad-request' });
    });

    it('keeps every answer with its day, and the same answer once', async () => {
      const id = await village();
      expect((await card(id)).answer).toBe('not-answered');
      for (const [day, answer] of [['2026-01-05', 'in-preparation'], ['2026-02-05', 'in-preparation'], ['2026-03-05', 'no']] as const) {
        await test.get(Clock).at(`${day}T02:00:00Z`, () => test.get(AnswerVillage).run(officer, id, answer));
      }
      expect(await test.sql(`select answer, recorded_at::date::text as day from village_answer where village_id = $1 order by recorded_at`, [id])).toEqual([{ answer: 'in-preparation', day: '2026-01-05' }, { answer: 'no', day: '2026-03-05' }]);
      expect(await card(id)).toMatchObject({ answer: 'no', nextStep: { who: 'nobody', since: '2026-03-05' } });
    });
  });

  describe('listing', () => {
    it('shows nobody the charters and villages of a sibling commune', async () => {
      await register(officer, await village());
      expect(await test.get(ChartersQueries).list(neighbour, { page: 1 })).toMatchObject({ items: [], total: 0 });
      expect((await test.get(VillagesQueries).list(neighbour, { page: 1 })).items.map(({ village: { id } }) => id)).toEqual([land.villages[1]]);
      await expect(test.get(ChartersQueries).list(neighbour, { page: 1, unit: land.communes[0] })).resolves.toMatchObject({ total: 0 });
    });

    it('finds a charter by its title or its village, typed without accents, and counts beyond the page', async () => {
      const id = await village();
      const charter = await register(officer, id, { title: 'Hương ước làng Phương Đoài' });
      const found = async (q: string, page = 1) => test.get(ChartersQueries).list(leader, { q, page });
      expect((await found('phuong doai')).items.map((row) => row.id)).toEqual([charter]);
      expect((await found(`so ${id}`)).items.map((row) => row.id)).toEqual([charter]);
      expect(await found('PHƯƠNG ĐOÀI', 9)).toMatchObject({ items: [], total: 1, page: 9 });
      expect((await found('%')).total).toBe(0);
    });
  });
});
