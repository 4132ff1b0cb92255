import type { Approvals, ApproveManyResult, Charter, ComplianceReport, FigureList, Lease, Problem, Queue, RecommendationSheet, ReviewDocument, Round } from '@huong-uoc/contracts';
import type { Answer, BrowserLike } from '../support/browser-like';
import { registerCharter, submitRound, titleBlock, untilRead } from '../support/charters';
import { inhabit, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';

const meeting = 'Điều 1. Họp thôn\nMỗi hộ cử một người dự họp thôn.';
const hygiene = 'Điều 3. Vệ sinh\nMỗi hộ quét dọn đường làng vào ngày chủ nhật.';
const unfair = `${titleBlock}\n${meeting}\nĐiều 2. Đất đai\nCon gái đi lấy chồng không được chia đất.\n${hygiene}\n`;
const fair = `${titleBlock}\n${meeting}\nĐiều 2. Đất đai\nCon trai và con gái được chia đất như nhau.\n${hygiene}\n`;

/** One charter's way from a commune's file to the leader's number; each step stands on the one before. */
describe('the main job over HTTP', () => {
  let program: Program;
  let world: World;
  let officer: BrowserLike;
  let reviewer: BrowserLike;
  let approving: BrowserLike;
  let reading: BrowserLike;
  let charter: Charter;
  let first: Round;

  beforeAll(async () => {
    program = await startProgram();
    world = await inhabit(program);
    officer = world.persona('commune', 'own').browser;
    reviewer = world.persona('reviewer', 'parent').browser;
    approving = world.persona('leader', 'parent').browser;
    reading = (await world.another('leader', 'parent')).browser;
    charter = await registerCharter(officer, world.villages.own.id, { kind: 'general', title: 'Hương ước thôn Nà Pài', era: 'QD-22-2018', adoptedOn: '2019-03-01', recognisedOn: '2019-04-01', inForceFrom: '2019-04-01' });
  }, 120_000);
  afterAll(() => program?.stop(), 30_000);

  const body = <T>({ status, body: said }: Answer): T => {
    if (status >= 400) throw new Error(`${status}: ${JSON.stringify(said)}`);
    return said as T;
  };
  const get = async <T>(who: BrowserLike, path: string): Promise<T> => body<T>(await who.send('GET', path));
  const post = async <T>(who: BrowserLike, path: string, sent: unknown = {}): Promise<T> => body<T>(await who.send('POST', path, sent));
  const refusal = ({ status, body: said }: Answer): unknown[] => [status, (said as Problem).code, ...((said as Problem).unmet ?? []).map(({ need }) => need)];
  const act = (who: BrowserLike, roundId: string, action: string, more: object = {}) => who.send('POST', `/rounds/${roundId}/actions`, { action, ...more });
  /** Đạt, Chưa đạt, Chưa xác định of the commune, as the other leader reads them; the list behind must agree. */
  const number = async (): Promise<number[]> => {
    const { here } = await get<ComplianceReport>(reading, `/compliance?unit=${world.units.own.id}`);
    const { total } = await get<FigureList>(reading, `/compliance/charters?unit=${world.units.own.id}&figure=C3`);
    expect(total).toBe(here.figures.C3.y);
    return Object.values(here.outcomes);
  };
  const claimed = async (): Promise<{ lease: Lease; review: ReviewDocument }> => {
    const lease = await post<Lease>(reviewer, '/queue/claim-next');
    return { lease, review: await get<ReviewDocument>(reviewer, `/rounds/${lease.roundId}/review`) };
  };
  const submitClean = async ({ lease: { roundId, fence }, review }: { lease: Lease; review: ReviewDocument }): Promise<void> => {
    await reviewer.send('POST', `/rounds/${roundId}/shown`, { fence, clauses: review.clauses.map(({ index }) => index) });
    for (const finding of review.findings) body(await reviewer.send('PUT', `/findings/${finding.id}/opinion`, { fence, kind: finding.severity === 'positive' ? 'E' : '0', ...(finding.severity === 'positive' ? {} : { reason: 2 }) }));
    body(await act(reviewer, roundId, 'submit-clean', { fence, wholeTextDeclared: true }));
  };

  it('takes a text in force from the commune into the queue, undetermined until somebody has read it', async () => {
    first = await untilRead(officer, (await submitRound(officer, charter.id, unfair)).id);
    expect(first).toMatchObject({ state: 'ready', findings: { violation: expect.any(Number) }, due: { status: 'on-time', workingDaysLeft: 10 } });
    expect(first.findings?.violation).toBeGreaterThan(0);
    const queue = await get<Queue>(reviewer, '/queue');
    expect(queue.items).toMatchObject([{ round: { id: first.id }, communeLabel: world.units.own.label, holder: null, ageWorkingDays: 0 }]);
    expect(await number()).toEqual([0, 0, 1]);
  }, 60_000);

  it('refuses a result before every finding is decided, and a clean one over discrimination', async () => {
    const { lease, review } = await claimed();
    const { roundId, fence } = lease;
    expect(roundId).toBe(first.id);
    expect(refusal(await reviewer.send('POST', '/queue/claim-next', {}))).toEqual([404, 'nothing-to-claim']);
    expect(refusal(await act(reviewer, roundId, 'submit-clean', { fence, wholeTextDeclared: true }))).toContain('every-finding-decided');
    for (const { id, severity } of review.findings) {
      body(await reviewer.send('PUT', `/findings/${id}/opinion`, { fence, kind: severity === 'violation' ? 'A' : 'B' }));
      if (severity === 'violation') body(await reviewer.send('PUT', `/findings/${id}/recommendation`, { fence, reason: 'Con gái mất phần đất khi lấy chồng.', proposed: 'Con trai và con gái được chia đất như nhau.' }));
    }
    expect(refusal(await reviewer.send('PUT', `/findings/${review.findings[0]?.id}/opinion`, { fence: fence - 1, kind: 'A' }))).toEqual([409, 'lease-lost']);
    expect(refusal(await act(reviewer, roundId, 'submit-clean', { fence, wholeTextDeclared: true }))).toEqual([409, 'action-refused', 'no-discrimination-stands']);
    expect((await officer.send('GET', `/rounds/${roundId}/recommendations`)).status).toBe(404);
    body(await act(reviewer, roundId, 'submit-not-clean', { fence }));
    expect(await number()).toEqual([0, 0, 1]);
  });

  it('approves by somebody else, and only then the number and the commune know', async () => {
    expect((await act(reviewer, first.id, 'approve')).status).toBe(403);
    const waiting = await get<Approvals>(approving, '/approvals');
    expect(waiting.communes).toMatchObject([{ commune: { id: world.units.own.id }, items: [{ round: { id: first.id }, result: 'not-clean' }] }]);
    expect(await post<ApproveManyResult>(approving, '/approvals', { roundIds: [first.id] })).toEqual({ items: [{ roundId: first.id, ok: true, sentence: null }] });
    expect(await number()).toEqual([0, 1, 0]);
    const sheet = await get<RecommendationSheet>(officer, `/rounds/${first.id}/recommendations`);
    expect(sheet.items[0]).toMatchObject({ quote: expect.stringContaining('lấy chồng'), recommendation: { proposed: 'Con trai và con gái được chia đất như nhau.', answer: null } });
    const agreed = await post<RecommendationSheet>(officer, `/findings/${sheet.items[0]?.findingId}/answer`, { agrees: true });
    expect(agreed.items[0]?.recommendation.answer).toMatchObject({ agrees: true });
    const letter = await officer.send('GET', `/rounds/${first.id}/letter`);
    expect([letter.status, letter.headers.get('content-type'), String(letter.body).slice(0, 2)]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK']);
    expect(['content-disposition', 'x-content-type-options', 'content-security-policy'].map((name) => letter.headers.get(name)?.slice(0, 20))).toEqual([expect.stringMatching(/^attachment; /), 'nosniff', "default-src 'none'; "]);
  });

  it('moves nothing by a draft, however clean its reading', async () => {
    const draft = await untilRead(officer, (await submitRound(officer, charter.id, fair, 'Dự thảo.txt', 'draft')).id);
    expect(refusal(await reviewer.send('POST', '/queue/claim-next', {}))).toEqual([404, 'nothing-to-claim']);
    body(await act(officer, draft.id, 'request-review'));
    await submitClean(await claimed());
    body(await act(approving, draft.id, 'approve'));
    expect((await get<Round>(officer, `/rounds/${draft.id}`)).state).toBe('approved-clean');
    expect(await number()).toEqual([0, 1, 0]);
  }, 60_000);

  it('opens the next text in force beside the last, and moves the number once its result is approved', async () => {
    body(await officer.send('PATCH', `/charters/${charter.id}`, { era: 'ND-61-2023', adoptedOn: '2026-01-10', recognisedOn: '2026-01-20', inForceFrom: '2026-01-20', recognitionNumber: '7/QĐ-UBND' }));
    const next = await untilRead(officer, (await submitRound(officer, charter.id, fair)).id);
    const work = await claimed();
    expect(work.lease.roundId).toBe(next.id);
    expect(work.review.asked[0]).toMatchObject({ outcome: 'resolved', proposed: 'Con trai và con gái được chia đất như nhau.' });
    expect(work.review.clauses.filter(({ change }) => change === 'same').length).toBeGreaterThan(1);
    expect(await number()).toEqual([0, 0, 1]);
    await submitClean(work);
    expect(await number()).toEqual([0, 0, 1]);
    body(await act(approving, next.id, 'approve'));
    expect(await number()).toEqual([1, 0, 0]);
    expect((await get<Round>(officer, `/rounds/${first.id}`)).state).toBe('superseded');
    const before = await get<ComplianceReport>(reading, `/compliance?unit=${world.units.own.id}&D=2026-01-19`);
    expect([before.retrospective, Object.values(before.here.outcomes)]).toEqual([true, [0, 1, 0]]);
  }, 60_000);

  it('hands the list out as a spreadsheet and takes a reopened result out at once', async () => {
    const csv = await reading.send('GET', `/compliance/charters.csv?unit=${world.units.own.id}&figure=C3`);
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(String(csv.body)).toContain('Nà Pài');
    const [last] = (await get<Charter>(reading, `/charters/${charter.id}`)).rounds;
    body(await act(approving, last?.id ?? '', 'reopen', { reason: 'Có phản ánh của người dân' }));
    expect(await number()).toEqual([0, 0, 1]);
  });
});
