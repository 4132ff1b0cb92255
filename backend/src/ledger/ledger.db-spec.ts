import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { recordAct, type Ledger, type RecordAct as NewAct } from '@huong-uoc/contracts';
import { ChangeCharter, ChartersQueries } from '../charters';
import { FigureListQueries } from '../compliance';
import { Clock } from '../platform/clock';
import { Storage } from '../platform/storage';
import { ChangeRegister } from '../units';
import { amended, discriminating, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { AttachPaper } from './attach-paper';
import { DueQueries, LedgerQueries, MergedQueries, RecordAct, SettleMerged, VoidAct } from '.';

describe('the legal ledger', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const paper = { number: '21/QĐ-UBND', issuer: 'Ủy ban nhân dân xã Bắc' };
  const record = (day: string, charter: string, act: NewAct['act'], some: Partial<NewAct> = {}, by = 'north') => at(day, () => test.get(RecordAct).run(world.who(by), charter, recordAct.parse({ act, on: day, ...paper, ...some })));
  const ledger = (charter: string, day: string, query: { on?: string; known?: string } = {}, by = 'leader'): Promise<Ledger> => at(day, () => test.get(LedgerQueries).of(world.who(by), charter, query));
  const counted = async (village: string, day: string, query: { D?: string; K?: string } = {}) => {
    const { rows } = await at(day, () => test.get(FigureListQueries).all(world.who('leader'), { figure: 'C3', unit: world.villages[village], ...query }));
    return rows.map(({ outcome, cause, nextStep }) => [outcome, cause, nextStep.who]);
  };
  const votes = { households: 100, present: 90, inFavour: 70, form: 'meeting', afterFailedMeeting: false, setsLevies: false } as const;
  const suspension: Partial<NewAct> = { ground: '12-1-b', clauses: ['Điều 2'], reason: 'Con gái không được chia đất.', deadline: '2026-05-01' };
  beforeAll(() => at('2026-01-05', () => world.found()));

  it('hides a charter of another commune, and refuses what the law does not know in its own words', async () => {
    const charter = await at('2026-01-06', () => world.charter('north3', 'north'));
    await expect(record('2026-01-07', charter, 'complaint-answered', { reason: 'x' }, 'south')).rejects.toMatchObject({ code: 'not-found' });
    await expect(ledger(charter, '2026-01-07', {}, 'south')).rejects.toMatchObject({ code: 'not-found' });
    await expect(record('2026-01-07', charter, 'suspension-whole', suspension)).rejects.toMatchObject({ code: 'action-refused', message: expect.stringContaining('Điều 12 khoản 1 điểm a') });
    await expect(record('2026-01-07', charter, 'abolition-part', { clauses: ['Điều 2'] })).rejects.toMatchObject({ code: 'action-refused', message: expect.stringContaining('Điều 14 khoản 2') });
    await expect(record('2026-01-07', charter, 'suspension-part', { ...suspension, number: null })).rejects.toMatchObject({ details: { unmet: [{ need: 'paper-numbered' }] } });
    await expect(record('2026-01-07', charter, 'suspension-part', { ...suspension, on: '2026-01-08' })).rejects.toMatchObject({ code: 'bad-request' });
    expect((await ledger(charter, '2026-01-07')).entries).toEqual([]);
  });

  it('keeps the name of a paper that may hold signatures to itself, shows that of a decision, and logs every opening', async () => {
    const charter = await at('2026-01-06', () => world.charter('south3', 'south'));
    const acts = [await record('2026-01-08', charter, 'amendment-adoption', { votes }, 'south'), await record('2026-01-15', charter, 'amendment', {}, 'south')];
    const { sha256, sizeBytes } = await test.get(Storage).put(Readable.from([Buffer.from('%PDF-1.4 biên bản')]), 1000);
    for (const id of acts) await test.sqlAsOwner(`insert into legal_act_file (act_id, sha256, file_name, size_bytes, recorded_at, recorded_by) values ($1, $2, 'Biên bản, chữ ký Hoàng Văn A.pdf', $3, now(), $4)`, [id, sha256, sizeBytes, world.who('south').id]);
    const { entries } = await ledger(charter, '2026-01-20');
    expect(entries.map(({ act, file }) => [act, file?.masked, file?.name])).toEqual([['amendment', false, 'Biên bản, chữ ký Hoàng Văn A.pdf'], ['amendment-adoption', true, null]]);
    const opened = () => test.sql<{ name: string }>(`select actor_name as name from audit_entry where action = 'legal.file-opened' and subject_id = $1`, [charter]);
    await expect(test.get(AttachPaper).open(world.who('north'), acts[0] ?? '')).rejects.toMatchObject({ code: 'not-found' });
    expect(await opened()).toEqual([]);
    await buffer((await test.get(AttachPaper).open(world.who('leader'), acts[0] ?? '')).bytes);
    expect(await opened()).toEqual([{ name: world.who('leader').displayName }]);
    // Found infected since: it is given to nobody, and nobody has opened it.
    await test.sqlAsOwner(`insert into file_check (file_sha256, verdict, signature, checked_at) values ($1, 'infected', 'Test', now())`, [sha256]);
    await expect(test.get(AttachPaper).open(world.who('leader'), acts[0] ?? '')).rejects.toMatchObject({ code: 'file-infected' });
    expect(await opened()).toEqual([{ name: world.who('leader').displayName }]);
    await record('2026-01-16', charter, 'decision-sent', {}, 'south');
  });

  it('cannot be changed by anybody, only added to', async () => {
    await expect(test.sql(`update legal_act set number = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(test.sql('delete from legal_act')).rejects.toThrow(/permission denied/);
  });

  describe('of a charter that was found clean, then suspended in part, amended and recognised again', () => {
    let charter: string;
    beforeAll(async () => {
      charter = await at('2026-01-06', () => world.charter('north1', 'north'));
      await at('2026-01-10', async () => world.approveClean(await world.round(charter, 'north', amended)));
    });

    it('is Chưa đạt from the day of its suspension, as known since it was recorded', async () => {
      expect(await counted('north1', '2026-02-01')).toEqual([['dat', expect.anything(), 'nobody']]);
      await at('2026-02-10', () => test.get(RecordAct).run(world.who('north'), charter, recordAct.parse({ act: 'suspension-part', on: '2026-02-05', ...paper, ...suspension })));
      expect(await counted('north1', '2026-02-10')).toEqual([['chua-dat', 'Bị tạm ngừng một phần, chưa khắc phục', 'village']]);
      expect(await counted('north1', '2026-02-10', { D: '2026-02-04' })).toEqual([['dat', expect.anything(), 'nobody']]);
      expect(await counted('north1', '2026-02-10', { D: '2026-02-10', K: '2026-02-09' })).toEqual([['dat', expect.anything(), 'nobody']]);
      expect((await ledger(charter, '2026-02-10', { known: '2026-02-09' })).state).toBe('in-force');
      expect((await at('2026-02-10', () => test.get(ChartersQueries).one(world.who('north'), charter))).nextStep).toMatchObject({ who: 'village', since: '2026-02-05' });
      const { state, suspension: open, entries, clocks } = await ledger(charter, '2026-02-10');
      expect([state, open?.clauses, entries[0]?.late, entries[0]?.warnings.map(({ id }) => id)]).toEqual(['suspended-part', ['Điều 2'], true, ['not-recorded-then']]);
      expect(clocks.map(({ clock, dueOn, owner }) => [clock, dueOn, owner])).toEqual([['repair', '2026-05-01', 'village']]);
    });

    it('waits for the commune once the village adopted an amendment, and keeps its dates out of reach of hand corrections', async () => {
      await record('2026-03-02', charter, 'amendment-adoption', { votes });
      expect(await counted('north1', '2026-03-02')).toEqual([['chua-dat', 'Thôn đã thông qua bản sửa đổi; chờ công nhận', 'commune']]);
      await expect(at('2026-03-02', () => test.get(ChangeCharter).run(world.who('north'), charter, { recognisedOn: '2026-03-01' }))).rejects.toMatchObject({ code: 'bad-request', details: { fields: { recognisedOn: expect.stringContaining('sổ pháp lý') } } });
      await at('2026-03-02', () => test.get(ChangeCharter).run(world.who('north'), charter, { title: 'Quy ước mới' }));
    });

    it('is repaired by re-recognition only, and then its new text has no file until one is handed in', async () => {
      await record('2026-03-05', charter, 'dossier-received', { papers: ['form-01', 'form-02'] });
      await record('2026-03-09', charter, 're-recognition', { number: '30/QĐ-UBND' });
      expect((await ledger(charter, '2026-03-09')).state).toBe('amended');
      expect(await counted('north1', '2026-03-09')).toEqual([['chua-xac-dinh', 'Chưa nộp bản đang có hiệu lực', 'commune']]);
      expect(await counted('north1', '2026-03-09', { D: '2026-03-08' })).toEqual([['chua-dat', 'Thôn đã thông qua bản sửa đổi; chờ công nhận', 'commune']]);
      await at('2026-03-12', async () => world.approveClean(await world.round(charter, 'north', amended)));
      expect(await counted('north1', '2026-03-12')).toEqual([['dat', expect.anything(), 'nobody']]);
      const { entries } = await ledger(charter, '2026-03-12');
      expect(entries.find(({ act }) => act === 'dossier-received')).toMatchObject({ warnings: [{ id: 'papers-missing' }], papers: [{ there: true }, { there: true }, { there: false, required: true }] });
    });

    it('lets nobody strike out what a later act rests on, nor put an act before that would make it unlawful', async () => {
      const { entries } = await ledger(charter, '2026-03-12');
      const of = (act: string) => entries.find((entry) => entry.act === act)?.id ?? '';
      await expect(at('2026-03-13', () => test.get(VoidAct).run(world.who('north'), of('amendment-adoption'), 'nhầm'))).rejects.toMatchObject({ code: 'action-refused', message: expect.stringContaining('Nhận đủ hồ sơ') });
      await expect(at('2026-03-13', () => test.get(RecordAct).run(world.who('north'), charter, recordAct.parse({ act: 'abolition-whole', on: '2026-02-20', ...paper, ground: '14-1-a' })))).rejects.toMatchObject({ code: 'action-refused', message: expect.stringContaining('sẽ không còn đúng') });
      await expect(at('2026-03-13', () => test.get(VoidAct).run(world.who('south'), of('re-recognition'), 'nhầm'))).rejects.toMatchObject({ code: 'not-found' });
    });

    it('takes back what a struck-out act changed, keeps the entry readable and the figure as known before', async () => {
      const ended = await record('2026-03-20', charter, 'abolition-whole', { ground: '14-1-a' });
      expect((await counted('north1', '2026-03-20')).map(([outcome, cause]) => [outcome, cause])).toEqual([['chua-xac-dinh', 'Thôn khai có hương ước, quy ước nhưng chưa đăng ký']]);
      await at('2026-03-22', () => test.get(VoidAct).run(world.who('north'), ended, 'Ghi nhầm thôn'));
      expect(await counted('north1', '2026-03-22')).toEqual([['dat', expect.anything(), 'nobody']]);
      expect((await counted('north1', '2026-03-22', { D: '2026-03-21', K: '2026-03-21' })).map(([outcome]) => outcome)).toEqual(['chua-xac-dinh']);
      const { state, entries } = await ledger(charter, '2026-03-22');
      expect([state, entries[0]?.voided?.reason]).toEqual(['amended', 'Ghi nhầm thôn']);
      await expect(at('2026-03-23', () => test.get(VoidAct).run(world.who('north'), ended, 'lại'))).rejects.toMatchObject({ code: 'action-refused' });
    });
  });

  it('starts the legal clocks of a not-clean result with its letter, lists them for the week and shows all four paths', async () => {
    const charter = await at('2026-01-06', () => world.charter('north2', 'north'));
    const preview = await at('2026-02-02', () => test.get(LedgerQueries).preview(world.who('reviewer'), charter, {}));
    expect(preview.clocks.map(({ clock, dueOn }) => [clock, dueOn])).toEqual([['suspension', '2026-02-05'], ['abolition', '2026-02-09']]);
    await at('2026-02-02', async () => world.approveNotClean(await world.round(charter, 'north', discriminating)));
    const { notClean, paths } = await ledger(charter, '2026-02-03');
    expect([notClean, paths.map(({ id, open }) => [id, open])]).toEqual([true, [['amend', true], ['suspend-part', true], ['abolish', true], ['no-basis', true]]]);
    const due = (day: string, days: number, by = 'leader') => at(day, () => test.get(DueQueries).of(world.who(by), { days }));
    const mine = (items: Awaited<ReturnType<typeof due>>['items']) => items.filter(({ charterId }) => charterId === charter).map(({ clock, status }) => [clock, status]);
    expect(mine((await due('2026-02-03', 3)).items)).toEqual([['suspension', 'on-time']]);
    const late = await due('2026-02-06', 7);
    expect(mine(late.items)).toEqual([['suspension', 'late'], ['abolition', 'soon']]);
    expect(late.communes).toEqual([{ id: world.communes.north, label: 'Xã Bắc', due: 2, late: 1 }]);
    expect((await due('2026-02-06', 7, 'south')).items).toEqual([]);
    await record('2026-02-06', charter, 'complaint-answered', { reason: 'Điều 2 đã bỏ năm 2024.' });
    expect(mine((await due('2026-02-06', 7)).items)).toEqual([]);
  });

  it('waits after a merger until one paper names the text that goes on; the others leave the count with it', async () => {
    const [one, two] = await at('2026-01-06', async () => [await world.charter('south1', 'south'), await world.charter('south2', 'south')]);
    await at('2026-01-10', async () => world.approveClean(await world.round(one ?? '', 'south', amended)));
    await at('2026-02-02', () => test.get(ChangeRegister).run(world.who('south'), { change: 'merge', effectiveOn: '2026-02-01', number: '3/NQ-HĐND', issuedOn: '2026-01-20', issuer: 'HĐND xã Nam', note: null, villageIds: [world.villages['south1'] ?? '', world.villages['south2'] ?? ''], village: { kind: 'Thôn', name: 'Chung' } }));
    const south = async (day: string, query: object = {}) => (await at(day, () => test.get(FigureListQueries).all(world.who('leader'), { figure: 'C3', unit: world.communes.south, ...query }))).rows.filter(({ charterId }) => charterId === one || charterId === two).map(({ charterId, outcome, villageLabel }) => [charterId === one ? 'one' : 'two', outcome, villageLabel]).sort();
    expect(await south('2026-02-02')).toEqual([['one', 'chua-xac-dinh', 'Thôn Chung – Xã Nam'], ['two', 'chua-xac-dinh', 'Thôn Chung – Xã Nam']]);
    const step = (day: string, id: string | undefined) => at(day, async () => (await test.get(ChartersQueries).one(world.who('south'), id ?? '')).nextStep);
    expect(await step('2026-02-03', one)).toMatchObject({ who: 'commune', since: '2026-02-01' });
    const waiting = await at('2026-02-03', () => test.get(MergedQueries).of(world.who('south')));
    expect([waiting.charters, waiting.items[0]?.village.label, waiting.items[0]?.charters.map(({ villageLabel }) => villageLabel)]).toEqual([2, 'Thôn Chung – Xã Nam', ['Thôn south1 – Xã Nam', 'Thôn south2 – Xã Nam']]);
    const settle = (on: string, survivingId: string, by = 'south') => at('2026-02-10', () => test.get(SettleMerged).run(world.who(by), { on, number: '40/QĐ-UBND', issuer: 'UBND xã Nam', settlements: [{ villageId: waiting.items[0]?.village.id ?? '', survivingId }] }));
    await expect(settle('2026-02-09', one ?? '', 'north')).rejects.toMatchObject({ code: 'not-found' });
    await expect(settle('2026-01-31', one ?? '')).rejects.toMatchObject({ code: 'bad-request' });
    await settle('2026-02-09', one ?? '');
    expect(await south('2026-02-10')).toEqual([['one', 'dat', 'Thôn Chung – Xã Nam']]);
    expect([(await step('2026-02-10', one)).who, (await step('2026-02-10', two)).sentence]).toEqual(['nobody', 'Đã hết hiệu lực.']);
    expect(await south('2026-02-10', { D: '2026-02-08' })).toHaveLength(2);
    expect((await at('2026-02-10', () => test.get(MergedQueries).of(world.who('south')))).items).toEqual([]);
    expect((await ledger(two ?? '', '2026-02-10')).state).toBe('replaced');
  });
});
