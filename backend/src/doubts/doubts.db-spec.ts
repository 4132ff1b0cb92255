import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { segment } from '@huong-uoc/clauses';
import { renderPdf } from '@huong-uoc/formats/testing';
import { defaultRulebook } from '@huong-uoc/rulebook';
import sharp from 'sharp';
import { RegisterCharter } from '../charters';
import { CutPage } from '../pages';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Storage } from '../platform/storage';
import type { TextLine } from '../reading';
import { ClaimRound, FindingsQueries, GiveOpinion } from '../reviews';
import { SubmitRound, TakeStep } from '../rounds';
import { FindingsRepository } from '../scans/findings.repository';
import { scanText } from '../scans/scan-text';
import { TextsRepository } from '../scans/texts.repository';
import { openTestApplication } from '../testing';
import { layTerritory, type Territory } from '../testing/territory';
import { AnswerDoubt } from './answer-doubt';
import { DoubtsQueries } from './doubts.queries';
import { VersionsQueries } from './versions.queries';

/** The second clause hinges on one mark: read "không" it forbids; the fourth stands whatever is read. */
const lines = [
  'QUY ƯỚC THÔN NÀ PHẦY', 'Điều 1. Họp thôn', '1. Mỗi hộ có một phiếu khi thôn họp bàn, ai vắng mặt thì báo trước với trưởng thôn.',
  '2. Phụ nữ khống được dự họp và biểu quyết việc của thôn.', 'Điều 2. Đất đai', '1. Chỉ chia đất cho con trai.',
  '2. Mọi người trong thôn cùng giữ gìn rừng đầu nguồn, bến nước và đường làng ngõ xóm.', 'Điều 3. Hiệu lực', 'Quy ước này có hiệu lực từ ngày được Ủy ban nhân dân xã công nhận.',
];

describe('a doubtful word on which a finding hinges', () => {
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
  }, 60_000);

  const submitted = async (): Promise<string> => {
    const facts = { kind: 'sector', title: 'Quy ước', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null } as const;
    const charter = await test.get(RegisterCharter).run(officer, { villageId: land.villages[0], ...facts });
    const stored = await test.get(Storage).put(Readable.from([Buffer.from(await renderPdf(lines))]), 10_000_000);
    const round = await test.get(SubmitRound).run(officer, charter, 'text-in-force', { ...stored, fileName: 'Quy ước.pdf', format: 'pdf' });
    await test.workOff();
    await readDoubtfully(round, 'khống');
    return round;
  };
  /** As an engine that is unsure of one word reads it. */
  const readDoubtfully = async (round: string, word: string) => {
    const [text] = await test.sql<{ id: string; at: number; lines: TextLine[] }>(`select id, strpos(text, $2) - 1 as at, lines from round_text where round_id = $1`, [round, word]);
    const line = text?.lines.find(({ start, end }) => start <= text.at && text.at < end);
    if (text === undefined || line === undefined) throw new Error('the word stands on no line');
    const letter = line.width / (line.end - line.start);
    const doubt = { kind: 'recognised', start: text.at, end: text.at + word.length, confidence: 0.62, page: line.page, left: line.left + (text.at - line.start) * letter, top: line.top, width: word.length * letter, height: line.height };
    for (const table of ['finding', 'scan']) await test.sqlAsOwner(`delete from ${table} where text_id = $1`, [text.id]);
    await test.sqlAsOwner('update round_text set doubts = $2 where id = $1', [text.id, JSON.stringify([doubt])]);
    await test.get(Database).write(async (tx) => {
      const kept = await test.get(TextsRepository).current(tx, round);
      if (kept === null) throw new Error('the text is gone');
      await test.get(FindingsRepository).add(tx, round, kept.id, scanText(defaultRulebook(), { ...kept, tree: segment(kept.text) }));
    });
  };
  const sheet = (round: string, viewer = officer) => test.get(DoubtsQueries).of(viewer, round);
  const only = async (round: string, viewer = officer) => {
    const { questions } = await sheet(round, viewer);
    expect(questions).toHaveLength(1);
    return questions[0] as (typeof questions)[number];
  };
  const answer = async (user: CurrentUser, round: string, doubt: string, word: string | null, fence?: number) => {
    await test.get(AnswerDoubt).run(user, round, doubt, { word, ...(fence === undefined ? {} : { fence }) });
    await test.workOff();
  };
  const severities = async (round: string) => (await test.sql<{ address: string; severity: string; hinges: boolean }>('select address, severity, hinges_on is not null as hinges from finding where round_id = $1 and replaced_at is null order by span_start', [round])).map(({ address, severity, hinges }) => `${address} ${severity}${hinges ? '?' : ''}`);

  it('is asked about with the paper around it, and tells the commune nothing of what hinges on it', async () => {
    const round = await submitted();
    const question = await only(round);
    expect(question).toMatchObject({ address: 'Điều 1 khoản 2', word: 'khống', readings: ['không'], findings: [], illegibleTo: null });
    expect(`${question.before}${question.word}${question.after}`).toContain('Phụ nữ khống được dự họp');
    expect(question.crop).toMatchObject({ page: 1 });
    const { bytes } = await test.get(CutPage).run(officer, round, { ...(await test.get(DoubtsQueries).onPaper(round, question.id)), width: 360 });
    const picture = await sharp(await buffer(bytes)).metadata();
    expect([picture.format, picture.width]).toEqual(['webp', 360]);
    expect((picture.width ?? 0) / (picture.height ?? 1)).toBeCloseTo(question.crop?.ratio ?? 0, 0);
    await expect(sheet(round, neighbour)).rejects.toMatchObject({ code: 'not-found' });
    await expect(answer(neighbour, round, question.id, 'không')).rejects.toMatchObject({ code: 'not-found' });
    await expect(answer(officer, round, question.id, '2 lần')).rejects.toMatchObject({ code: 'bad-request' });
  }, 60_000);

  it('makes a new version of the text when answered, leaves the old one, and raises what it hid', async () => {
    const round = await submitted();
    const before = await test.sql<{ text: string }>('select text from round_text where round_id = $1', [round]);
    expect(await severities(round)).toEqual(['Điều 2 khoản 1 violation']);
    const { id } = await only(round);
    await answer(officer, round, id, 'không');
    expect((await sheet(round)).questions).toEqual([]);
    expect(await severities(round)).toEqual(['Điều 1 khoản 2 violation', 'Điều 2 khoản 1 violation']);
    const versions = await test.sql<{ text: string; current: boolean }>('select text, replaced_at is null as current from round_text where round_id = $1 order by correction', [round]);
    expect(versions.map(({ current }) => current)).toEqual([false, true]);
    expect(versions[0]?.text).toBe(before[0]?.text);
    expect(versions[1]?.text).toBe(before[0]?.text.replace('khống', 'không'));
    expect((await test.get(VersionsQueries).of(officer, round)).items).toMatchObject([
      { number: 1, source: 'read', current: false, corrections: [] },
      { number: 2, source: 'corrected', current: true, corrections: [{ kind: 'word', address: 'Điều 1 khoản 2', readAs: 'khống', said: 'không', by: officer.displayName }] },
    ]);
    expect(await test.sql(`select before->>'word' as before, after->>'word' as after from audit_entry where action = 'text.corrected' and before->>'round' = $1`, [round])).toEqual([{ before: 'khống', after: 'không' }]);
    await expect(answer(officer, round, id, 'không')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const [state] = await test.sql<{ state: string }>('select state from round where id = $1', [round]);
    expect(state).toEqual({ state: 'ready' });
  }, 60_000);

  it('is asked of a reviewer when the commune cannot read it, and of nobody once the reviewer cannot either', async () => {
    const round = await submitted();
    await answer(officer, round, (await only(round)).id, null);
    expect((await only(round, reviewer)).illegibleTo).toMatchObject({ by: officer.displayName });
    await answer(reviewer, round, (await only(round)).id, null);
    expect((await sheet(round)).questions).toEqual([]);
    expect(await severities(round)).toEqual(['Điều 2 khoản 1 violation']);
    expect((await test.get(VersionsQueries).of(officer, round)).items.at(-1)?.corrections.map(({ said }) => said)).toEqual([null]);
  }, 60_000);

  it('keeps a clean or not-clean result back while it is open, and belongs to the holder while the round is on the desk', async () => {
    const round = await submitted();
    const { id } = await only(round);
    const { fence } = await test.get(ClaimRound).run(reviewer, round);
    await expect(answer(officer, round, id, 'không')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(answer(reviewer, round, id, 'không')).rejects.toMatchObject({ code: 'action-refused' });
    const submit = test.get(TakeStep).run(reviewer, round, { action: 'submit-not-clean', fence });
    await expect(submit).rejects.toThrow('Còn chữ nghi đọc sai');
    const [finding] = await test.get(FindingsQueries).ofRound(reviewer, round);
    await test.get(GiveOpinion).run(reviewer, finding?.id ?? '', { fence, kind: 'A', reason: null, citation: null, note: null });
    await test.sql(`insert into clause_shown (text_id, clause_index, account_id, round_id, at) select t.id, c.index, $2, $1, now() from round_text t join clause c on c.text_id = t.id where t.round_id = $1 and t.replaced_at is null`, [round, reviewer.id]);
    await answer(reviewer, round, id, 'không', fence);
    const after = await test.get(FindingsQueries).ofRound(reviewer, round);
    // What was said about the unchanged clause stands; the clause that reads otherwise is a new question; what was seen stays seen but for that clause.
    expect(after.map(({ address, opinion }) => [address, opinion?.kind ?? null])).toEqual([['Điều 1 khoản 2', null], ['Điều 2 khoản 1', 'A']]);
    const [unseen] = await test.sql<{ addresses: string[] }>(`select array_agg(c.address order by c.index) as addresses from round_text t join clause c on c.text_id = t.id where t.round_id = $1 and t.replaced_at is null and not exists (select from clause_shown s where s.text_id = t.id and s.clause_index = c.index)`, [round]);
    expect(unseen?.addresses).toEqual(['Điều 1 khoản 2']);
  }, 60_000);
});
