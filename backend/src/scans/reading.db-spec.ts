import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { badScan, renderScans } from '@huong-uoc/formats/testing';
import { RegisterCharter } from '../charters';
import { CharterHistory } from '../charters/charter-history.queries';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Storage } from '../platform/storage';
import { RoundReading, RoundViews, SubmitRound, TakeStep, TypeText } from '../rounds';
import { OpenOriginal } from '../rounds/open-original';
import { openTestApplication } from '../testing';
import { layTerritory, type Territory } from '../testing/territory';
import { HintsQueries } from './hints.queries';
import { ReadDocument } from './read-document.job';
import { ScanRound } from './scan-round.job';
import { WatchReadings } from './watch-readings.job';

const charterText = `QUY ƯỚC
THÔN NÀ PHẦY

Điều 1. Họp thôn
1. Thôn họp sáu tháng một lần, giấy mời ghi rõ nội dung.
2. Chỉ nam giới được dự họp và biểu quyết việc của thôn.

Điều 2. Đất đai
1. Đất của thôn chia đều cho các hộ.
2. Rừng, bến nước, bãi chăn thả và nghĩa trang là của chung, mọi người trong thôn cùng giữ gìn và được dùng như nhau.
3. Ai làm hỏng mương, phai thì phải đắp lại.
`;

/** A page with nothing on it that could be read: what a scan without recognition looks like to a reader. */
const scannedPage = (() => {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'];
  let pdf = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = pdf.length;
    pdf += `${index + 1} 0 obj${object}endobj\n`;
    return start;
  });
  const table = pdf.length;
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return `${pdf}xref\n0 4\n0000000000 65535 f \n${rows}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
})();

describe('reading and scanning', () => {
  const test = openTestApplication();
  let land: Territory;
  let officer: CurrentUser;
  let neighbour: CurrentUser;
  let reviewer: CurrentUser;
  beforeAll(async () => {
    land = await layTerritory(test);
    officer = await land.person('commune', land.communes[0]);
    neighbour = await land.person('commune', land.communes[1]);
    reviewer = await land.person('reviewer', land.province);
  });

  const register = () =>
    test.get(RegisterCharter).run(officer, { villageId: land.villages[0], kind: 'sector', title: 'Quy ước', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: '2024-05-02', recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null });
  const store = (bytes: string | Buffer) => test.get(Storage).put(Readable.from([Buffer.from(bytes as string)]), 10_000_000);
  const submit = async (bytes: string | Buffer, { charter, purpose = 'text-in-force', actor = officer }: { charter?: string; purpose?: 'text-in-force' | 'draft'; actor?: CurrentUser } = {}) =>
    test.get(SubmitRound).run(actor, charter ?? (await register()), purpose, { ...(await store(bytes)), fileName: 'Quy ước thôn Nà Phầy.txt', format: null });
  const view = (id: string, viewer = officer) => test.get(RoundViews).one(viewer, id);
  const rowsOf = async (id: string) => (await test.sql<{ texts: number; clauses: number; scans: number; findings: number; steps: number }>(
    `select (select count(*) from round_text where round_id = $1)::int as texts, (select count(*) from clause where round_id = $1)::int as clauses, (select count(*) from scan where round_id = $1)::int as scans,
            (select count(*) from finding where round_id = $1)::int as findings, (select count(*) from round_state where round_id = $1)::int as steps`, [id]))[0];
  const step = (actor: CurrentUser, id: string, action: 'withdraw' | 'retry-reading' | 'request-review', reason?: string) => test.get(TakeStep).run(actor, id, { action, ...(reason === undefined ? {} : { reason }) });

  it('refuses a charter of another commune as if it did not exist, and leaves no round, job or entry', async () => {
    const charter = await register();
    await expect(submit(charterText, { charter, actor: neighbour })).rejects.toMatchObject({ code: 'not-found' });
    expect(await test.sql(`select from round where charter_id = $1 union all select from outbox union all select from audit_entry where action = 'round.submitted'`, [charter])).toEqual([]);
  });

  it('takes a text from received to ready, with clauses, findings that are exact slices, and its history', async () => {
    const id = await submit(charterText);
    expect((await view(id)).state).toBe('received');
    await test.workOff();
    expect(await view(id)).toMatchObject({ state: 'ready', format: 'txt', unreadable: null, progress: null, findings: { violation: 1 }, due: { status: 'on-time' } });
    const found = await test.sql<{ address: string; quote: string; slice: string; severity: string; law: { label: string }[]; rulebook_version: string }>(
      `select f.address, f.quote, substr(t.text, f.span_start + 1, f.span_end - f.span_start) as slice, f.severity, f.law, f.rulebook_version from finding f join round_text t on t.id = f.text_id where f.round_id = $1`, [id]);
    expect(found.find(({ severity }) => severity === 'violation')?.address).toBe('Điều 1 khoản 2');
    for (const { quote, slice, law, rulebook_version } of found) expect([slice, law.length > 0 && law[0]?.label !== '', rulebook_version !== '']).toEqual([quote, true, true]);
    const steps = await test.sql<{ state: string; by: string | null }>('select state, by from round_state where round_id = $1 order by step', [id]);
    expect(steps).toEqual([{ state: 'received', by: officer.id }, { state: 'reading', by: null }, { state: 'ready', by: null }]);
  });

  it('changes nothing when its jobs run again', async () => {
    const id = await submit(charterText);
    await test.workOff();
    const before = await rowsOf(id);
    const [{ id: textId } = { id: '' }] = await test.sql<{ id: string }>('select id from round_text where round_id = $1', [id]);
    await test.get(ReadDocument).run({ roundId: id });
    await test.get(ScanRound).run({ textId });
    await test.workOff();
    expect(await rowsOf(id)).toEqual(before);
    expect(before).toMatchObject({ texts: 1, scans: 1, steps: 3 });
  });

  it('reads once although two workers got the same job', async () => {
    const id = await submit(charterText);
    await Promise.all([test.get(ReadDocument).run({ roundId: id }), test.get(ReadDocument).run({ roundId: id })]);
    await test.workOff();
    expect([(await view(id)).state, await rowsOf(id)]).toEqual(['ready', expect.objectContaining({ texts: 1, scans: 1 })]);
  });

  it('goes on with a reading whose worker was killed in the middle', async () => {
    const id = await submit(charterText);
    await test.get(RoundReading).begin(id); // and nothing more: the process is gone
    expect((await view(id)).state).toBe('reading');
    await test.workOff();
    expect((await view(id)).state).toBe('ready');
  });

  it('drops what it read when the round was withdrawn meanwhile', async () => {
    const id = await submit(charterText);
    const reading = await test.get(RoundReading).begin(id);
    await step(officer, id, 'withdraw');
    expect(await test.get(Database).write((tx) => test.get(RoundReading).stillWanted(tx, reading ?? { roundId: id, step: 0 }))).toBe(false);
    await test.workOff();
    expect([(await view(id)).state, await rowsOf(id)]).toEqual(['withdrawn', expect.objectContaining({ texts: 0, findings: 0 })]);
  });

  it('ends a scan without text unreadable, keeps its original, and takes what a person types instead', async () => {
    const id = await submit(scannedPage);
    await test.workOff();
    expect(await view(id)).toMatchObject({ state: 'unreadable', unreadable: { code: 'no-text-layer', sentence: expect.stringContaining('không có lớp chữ') } });
    await expect(step(officer, id, 'retry-reading')).rejects.toMatchObject({ code: 'action-refused' });
    const original = await test.get(OpenOriginal).run(officer, id);
    expect(await text(original.bytes)).toBe(scannedPage);

    await expect(test.get(TypeText).run(neighbour, id, charterText)).rejects.toMatchObject({ code: 'not-found' });
    await test.get(TypeText).run(officer, id, charterText);
    await test.workOff();
    expect(await view(id)).toMatchObject({ state: 'ready', unreadable: null, findings: { violation: 1 } });
    await expect(test.get(TypeText).run(officer, id, charterText)).rejects.toMatchObject({ code: 'action-refused' });
    expect(await test.sql('select from typed_text where round_id = $1', [id])).toHaveLength(1);
  });

  it('reads a scanned page: ready with a note, its pages reported, and no finding surer than the words it stands on', async () => {
    const [page] = await renderScans(charterText.split('\n'), { font: 'Be Vietnam Pro', fontSize: 14, dpi: 200, ...badScan, rotation: -1.4 });
    const id = await submit(Buffer.from(page?.image ?? []));
    await test.workOff();
    expect(await view(id)).toMatchObject({ state: 'ready', format: 'image', unreadable: null });
    const [stored] = await test.sql<{ notes: { code: string; sentence: string }[]; page_reports: { source: string; confidence: number }[]; doubts: { kind: string; start: number; end: number; confidence: number; width?: number }[]; lines: object[] }>(
      'select notes, page_reports, doubts, lines from round_text where round_id = $1', [id]);
    expect(stored?.notes.find(({ code }) => code === 'pages-recognised')?.sentence).toMatch(/nhận dạng từ ảnh chụp, độ tin cậy trung bình \d{2}%/);
    expect(stored?.page_reports).toEqual([expect.objectContaining({ source: 'recognised' })]);
    expect(stored?.lines.length).toBeGreaterThan(5);
    const found = await test.sql<{ start: number; end: number; confidence: number; severity: string }>('select span_start as start, span_end as "end", confidence, severity from finding where round_id = $1', [id]);
    expect(found.map(({ severity }) => severity)).toContain('violation');
    for (const finding of found) {
      const under = (stored?.doubts ?? []).filter((doubt) => doubt.start < finding.end && doubt.end > finding.start);
      expect(finding.confidence).toBeLessThanOrEqual(Math.min(1, ...under.map(({ confidence }) => confidence)) + 1e-6);
    }
  }, 60_000);

  it('records every opening of an original, and opens none to another commune', async () => {
    const id = await submit(charterText);
    await expect(test.get(OpenOriginal).run(neighbour, id)).rejects.toMatchObject({ code: 'not-found' });
    const { bytes, type } = await test.get(OpenOriginal).run(reviewer, id);
    bytes.destroy();
    expect(type).toBe('application/octet-stream');
    expect(await test.sql(`select actor_id from audit_entry where action = 'original.opened' and after->>'round' = $1`, [id])).toEqual([{ actor_id: reviewer.id }]);
    await test.workOff();
  });

  it('shows a lost original in the row as a fault of the machine', async () => {
    const charter = await register();
    const sha256 = createHash('sha256').update('nowhere').digest('hex');
    const id = await test.get(SubmitRound).run(officer, charter, 'text-in-force', { sha256, sizeBytes: 7, fileName: 'a.txt', format: 'txt' });
    await test.workOff();
    expect(await view(id)).toMatchObject({ state: 'unreadable', unreadable: { code: 'not-found' }, actions: expect.arrayContaining([{ action: 'retry-reading', unmet: [] }]) });
  });

  describe('the watchdog', () => {
    const longAgo = (id: string) => test.sqlAsOwner(`update round set touched_at = now() - interval '6 minutes' where id = $1`, [id]);
    const queued = (id: string) => test.sql(`select from outbox where payload->>'roundId' = $1`, [id]);

    it('starts a silent reading once more, and ends it when that did not help; then a person may try again', async () => {
      const id = await submit(charterText);
      await test.workOff();
      await test.sqlAsOwner(`update round set state = 'reading' where id = $1`, [id]); // as a lost worker leaves it, but with nothing queued
      await test.sqlAsOwner(`insert into round_state (round_id, step, state, at) values ($1, 9, 'reading', now())`, [id]);
      await longAgo(id);
      await test.get(WatchReadings).run();
      expect((await view(id)).state).toBe('reading');
      await test.sqlAsOwner('delete from outbox'); // that worker is lost too
      await longAgo(id);
      await test.get(WatchReadings).run();
      expect(await view(id)).toMatchObject({ state: 'unreadable', unreadable: { code: 'reading-stuck' } });
      await step(officer, id, 'retry-reading');
      await test.workOff();
      expect((await view(id)).state).toBe('ready');
    });

    it('leaves a reading alone that has shown a sign of life', async () => {
      const id = await submit(charterText);
      await test.sqlAsOwner('delete from outbox');
      await test.get(WatchReadings).run();
      expect(await queued(id)).toEqual([]);
      await longAgo(id);
      await test.get(WatchReadings).run();
      await test.workOff();
      expect((await view(id)).state).toBe('ready');
    });
  });

  describe('a newer round', () => {
    it('takes the place of earlier ones nobody has claimed, a draft never that of a text in force', async () => {
      const charter = await register();
      const first = await submit(charterText, { charter });
      const draft = await submit(charterText, { charter, purpose: 'draft' });
      await test.workOff();
      expect((await view(first)).state).toBe('ready');
      const second = await submit(charterText, { charter });
      expect([(await view(first)).state, (await view(draft)).state, (await view(second)).number]).toEqual(['superseded', 'superseded', 3]);
      await test.workOff();
    });
  });

  describe('a wrong newer round that is withdrawn', () => {
    const states = (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await view(id)).state));

    it('gives the commune its waiting round back, with its text, its findings and its days, and the history says so', async () => {
      const charter = await register();
      const first = await submit(charterText, { charter });
      await test.workOff();
      const before = await view(first);
      const wrong = await submit(scannedPage, { charter });
      await test.workOff();
      expect(await states([first, wrong])).toEqual(['superseded', 'unreadable']);
      await step(officer, wrong, 'withdraw');
      expect(await states([first, wrong])).toEqual(['ready', 'withdrawn']);
      expect(await view(first)).toMatchObject({ findings: before.findings, due: before.due });
      const { items } = await test.get(CharterHistory).of(officer, charter);
      expect(items.map(({ sentence }) => sentence)).toContain('Khôi phục lần nộp vì bản mới đã rút → Chờ rà soát (lần nộp 1)');
    });

    it('gives back only the last of a chain, and none while another newer one stands', async () => {
      const charter = await register();
      const first = await submit(charterText, { charter });
      await test.workOff();
      const second = await submit(charterText, { charter });
      await test.workOff();
      const third = await submit(charterText, { charter });
      await test.workOff();
      await step(officer, third, 'withdraw');
      expect(await states([first, second, third])).toEqual(['superseded', 'ready', 'withdrawn']);
      await step(officer, second, 'withdraw');
      expect(await states([first, second, third])).toEqual(['ready', 'withdrawn', 'withdrawn']);
    });

    it('lets one be read to its end that was replaced while it was read, and leaves an unreadable one unreadable', async () => {
      const charter = await register();
      const unread = await submit(charterText, { charter });
      await step(officer, await submit(charterText, { charter }), 'withdraw');
      expect(await states([unread])).toEqual(['reading']);
      await test.workOff();
      expect(await states([unread])).toEqual(['ready']);
      const other = await register();
      const bad = await submit(scannedPage, { charter: other });
      await test.workOff();
      await step(officer, await submit(charterText, { charter: other }), 'withdraw');
      expect(await view(bad)).toMatchObject({ state: 'unreadable', unreadable: { code: 'no-text-layer' } });
      await test.workOff();
    });
  });

  describe('hints', () => {
    it('are shown for a draft to its commune only, and never for a text in force', async () => {
      const [draft, inForce] = [await submit(charterText, { purpose: 'draft' }), await submit(charterText)];
      await test.workOff();
      await expect(test.get(HintsQueries).of(neighbour, draft)).rejects.toMatchObject({ code: 'not-found' });
      await expect(test.get(HintsQueries).of(officer, inForce)).rejects.toMatchObject({ code: 'not-found' });
      const hints = await test.get(HintsQueries).of(officer, draft);
      expect(hints.findings.map(({ quote, start, end }) => hints.text.slice(start, end) === quote)).not.toContain(false);
      expect(hints.findings.some(({ severity, address, rule }) => severity === 'violation' && address === 'Điều 1 khoản 2' && rule !== null)).toBe(true);
      expect(hints.round).toMatchObject({ state: 'ready', due: null });
    });

    it('wait with the draft until the commune asks for a reading; then the department’s clock runs', async () => {
      const draft = await submit(charterText, { purpose: 'draft' });
      await test.workOff();
      await step(officer, draft, 'request-review');
      expect(await view(draft)).toMatchObject({ state: 'ready', due: { workingDaysLeft: 10 } });
    });
  });

  it('reads a PDF with a text layer in its child process', async () => {
    const pdf = await submit(readFileSync(join(__dirname, '../../../libs/formats/test-data/S4.chromium.pdf')));
    await test.workOff();
    expect(await view(pdf)).toMatchObject({ state: 'ready', format: 'pdf' });
  });
});
