import { queueViews } from '@huong-uoc/contracts';
import JSZip from 'jszip';
import { Problem } from '../platform/http';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { openTestApplication } from '../testing';
import { CharterHistory } from '../charters/charter-history.queries';
import { MoveRound, RoundViews } from '../rounds';
import { AddFinding, AnswerRecommendation, ClaimNext, ConfirmOpinion, FindingsQueries, MarkShown, ReviewReads } from '.';
import { ApprovalsQueries } from './approvals.queries';
import { ApproveMany } from './approve-many';
import { KeepLease } from './keep-lease';
import { QueueQueries } from './queue.queries';
import { TakeBackOpinion } from './take-back-opinion';
import { amended, discriminating, SmallProvince } from './testing/small-province';

/** Code, and unmet needs if any, of the refusal. */
async function refusal(work: Promise<unknown>): Promise<[string, ...string[]]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return [error.code, ...(error.details.unmet ?? []).map(({ need }) => need)];
    throw error;
  }
  throw new Error('was not refused');
}

describe('reviewing a round', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  let count = 0;
  /** A charter of a village of its own, so that no test meets another's rounds. */
  const charter = async () => {
    count += 1;
    await world.village(`làng ${count}`, world.communes.north);
    return world.charter(`làng ${count}`, 'north');
  };
  const round = async (clauses = discriminating) => world.round(await charter(), 'north', clauses);
  beforeAll(() => world.found());

  describe('who may write', () => {
    it('refuses an opinion without having taken the round, and one with a wrong fence', async () => {
      const id = await round();
      const [finding] = await world.findings(id);
      expect(await refusal(world.opine(finding!, 1, 'A'))).toEqual(['lease-lost']);
      const fence = await world.claim(id);
      expect(await refusal(world.opine(finding!, fence + 1, 'A'))).toEqual(['lease-lost']);
      expect(await refusal(world.opine(finding!, fence, 'A', { by: 'colleague' }))).toEqual(['lease-lost']);
    });

    it('refuses the older window once the same person took the round again', async () => {
      const id = await round();
      const old = await world.claim(id);
      await world.claim(id);
      const [finding] = await world.findings(id);
      expect(await refusal(world.opine(finding!, old, 'A'))).toEqual(['lease-lost']);
    });

    it('refuses a step that needs the lease when its fence is not shown', async () => {
      const id = await round();
      await world.claim(id);
      expect(await refusal(world.step(id, 'reviewer', 'release'))).toEqual(['action-refused', 'holds-lease']);
    });

    it('refuses to take what somebody else holds, lets a lapsed lease be taken over, and keeps the opinions', async () => {
      const id = await round();
      const clock = test.get(Clock);
      const [finding] = await world.findings(id);
      const fence = await world.claim(id);
      await world.opine(finding!, fence, 'A');
      expect(await refusal(world.claim(id, 'colleague'))).toEqual(['action-refused', 'lease-free']);
      const later = new Date(Date.now() + 31 * 60_000);
      await clock.at(later, async () => {
        expect(await refusal(world.opine(finding!, fence, 'B'))).toEqual(['lease-lost']);
        await world.claim(id, 'colleague');
        expect(await refusal(test.get(KeepLease).run(world.who('reviewer'), id, fence))).toEqual(['lease-lost']);
      });
      expect((await test.get(FindingsQueries).one(world.who('leader'), finding!)).opinion).toMatchObject({ kind: 'A', by: 'reviewer' });
    });

    it('gives a slept-through lease back to its holder while nobody took the round', async () => {
      const id = await round();
      const fence = await world.claim(id);
      await test.get(Clock).at(new Date(Date.now() + 40 * 60_000), async () => {
        expect(await test.get(KeepLease).run(world.who('reviewer'), id, fence)).toMatchObject({ fence });
        await world.opine((await world.findings(id))[0]!, fence, 'A');
      });
    });

    it('hides rounds of another commune as if they did not exist, and refuses a commune every review step', async () => {
      const id = await round();
      expect(await refusal(world.step(id, 'south', 'withdraw'))).toEqual(['not-found']);
      expect(await refusal(test.get(ReviewReads).recommendations(world.who('south'), id))).toEqual(['not-found']);
      expect(await refusal(world.step(id, 'north', 'claim'))).toEqual(['not-allowed']);
      expect(await refusal(world.step(id, 'reviewer', 'approve'))).toEqual(['action-refused']);
    });
  });

  describe('opinions', () => {
    it('refuses one without the reason, citation or words it needs', async () => {
      const id = await round();
      const [finding] = await world.findings(id);
      const fence = await world.claim(id);
      expect(await refusal(world.opine(finding!, fence, '0'))).toEqual(['opinion-incomplete']);
      expect(await refusal(world.opine(finding!, fence, '0', { reason: 4 }))).toEqual(['opinion-incomplete']);
      expect(await refusal(world.opine(finding!, fence, '0', { reason: 7 }))).toEqual(['opinion-incomplete']);
      expect(await refusal(world.opine(finding!, fence, 'A', { reason: 2 }))).toEqual(['opinion-incomplete']);
    });

    it('stand until taken back, and every one is in the book with what it replaced', async () => {
      const id = await round();
      const [finding] = await world.findings(id);
      const fence = await world.claim(id);
      expect(await refusal(test.get(TakeBackOpinion).run(world.who('reviewer'), finding!, fence))).toEqual(['not-found']);
      await world.opine(finding!, fence, 'B');
      await world.opine(finding!, fence, 'A');
      await test.get(TakeBackOpinion).run(world.who('reviewer'), finding!, fence);
      const book = await test.sql<{ action: string; before: { kind: string } | null; after: { kind: string } | null }>(`select action, before, after from audit_entry where subject_type = 'round' and subject_id = $1 order by id`, [id]);
      expect(book.map(({ action, before, after }) => [action, before?.kind, after?.kind])).toEqual([['opinion.given', undefined, 'B'], ['opinion.given', 'B', 'A'], ['opinion.taken-back', 'A', undefined]]);
    });

    it('a reason-7 opinion cannot be confirmed by its author and holds up the approval until somebody else does', async () => {
      const id = await round();
      const fence = await world.claim(id);
      const [finding] = await world.findings(id);
      await world.opine(finding!, fence, '0', { reason: 7, note: 'tập quán cũ đã bỏ' });
      expect(await refusal(test.get(ConfirmOpinion).run(world.who('reviewer'), finding!))).toEqual(['action-refused', 'another-persons-opinion']);
      await world.step(id, 'reviewer', 'submit-clean', { fence });
      expect(await refusal(world.step(id, 'leader', 'approve'))).toEqual(['action-refused', 'second-person-confirmed']);
      await test.get(ConfirmOpinion).run(world.who('leader'), finding!);
      expect(await refusal(test.get(ConfirmOpinion).run(world.who('colleague'), finding!))).toEqual(['action-refused', 'another-persons-opinion']);
      await world.step(id, 'leader', 'approve'); // a check is no contribution
      expect(await world.state(id)).toBe('approved-clean');
    });

    it('two people of one name are two people: the namesake of the author confirms, the author never does', async () => {
      const namesake = { ...(await world.person(`namesake-${Math.random()}`, 'reviewer', world.province)), displayName: world.who('reviewer').displayName };
      await test.sqlAsOwner('update account set display_name = $2 where id = $1', [namesake.id, namesake.displayName]);
      const id = await round();
      const fence = await world.claim(id);
      const [finding] = await world.findings(id);
      await world.opine(finding!, fence, '0', { reason: 7, note: 'tập quán cũ đã bỏ' });
      const shown = async () => (await test.get(FindingsQueries).one(namesake, finding!)).opinion;
      expect(await shown()).toMatchObject({ by: namesake.displayName, byId: world.who('reviewer').id, confirmed: false });
      expect(await refusal(test.get(ConfirmOpinion).run(world.who('reviewer'), finding!))).toEqual(['action-refused', 'another-persons-opinion']);
      await test.get(ConfirmOpinion).run(namesake, finding!);
      expect(await shown()).toMatchObject({ byId: world.who('reviewer').id, confirmed: true });
      expect(await test.sql('select by, confirmed_by from opinion where finding_id = $1', [finding])).toEqual([{ by: world.who('reviewer').id, confirmed_by: namesake.id }]);
    });

    it('points at words the rules missed, inside the text only, and the new finding needs an opinion too', async () => {
      const id = await round(amended);
      const fence = await world.claim(id);
      const add = (start: number, end: number) => test.get(AddFinding).run(world.who('reviewer'), id, { fence, start, end, severity: 'needs-look', direction: 'men', categories: ['land'], why: 'Cần xem' });
      expect(await refusal(add(5, 100_000))).toEqual(['bad-request']);
      expect(await refusal(add(4, 5))).toEqual(['bad-request']); // a blank
      const text = amended.map((clause) => clause.text).join('\n');
      const start = text.indexOf('con gái');
      const added = await test.get(FindingsQueries).one(world.who('reviewer'), await add(start - 1, start + 8));
      expect(added).toMatchObject({ quote: 'con gái', start, end: start + 7, address: 'Điều 2', clauseIndex: 1, rule: null, opinion: null });
      expect(await refusal(world.step(id, 'reviewer', 'submit-clean', { fence, wholeTextDeclared: true }))).toEqual(['action-refused', 'every-finding-decided']);
    });
  });

  describe('the result', () => {
    it('is not clean while a finding is undecided or an A stands, and not not-clean without an A and its recommendation', async () => {
      const id = await round();
      const fence = await world.claim(id);
      const [finding] = await world.findings(id);
      const submit = (action: 'submit-clean' | 'submit-not-clean') => refusal(world.step(id, 'reviewer', action, { fence }));
      expect(await submit('submit-clean')).toEqual(['action-refused', 'every-finding-decided']);
      await world.opine(finding!, fence, 'A');
      expect(await submit('submit-clean')).toEqual(['action-refused', 'no-discrimination-stands']);
      expect(await submit('submit-not-clean')).toEqual(['action-refused', 'recommendation-written']);
      await world.opine(finding!, fence, 'C');
      expect(await submit('submit-clean')).toEqual(['action-refused', 'every-priority-settled']);
      await world.opine(finding!, fence, '0', { reason: 2 });
      expect(await submit('submit-not-clean')).toEqual(['action-refused', 'discrimination-stands']);
    });

    it('of a text without findings needs every clause shown to this reader, and the declaration', async () => {
      const id = await round(amended);
      const other = await world.claim(id, 'colleague');
      await test.get(MarkShown).run(world.who('colleague'), id, other, [0, 1, 99]);
      await world.step(id, 'colleague', 'release', { fence: other });
      const fence = await world.claim(id);
      const submit = (wholeTextDeclared: boolean) => world.step(id, 'reviewer', 'submit-clean', { fence, wholeTextDeclared });
      await test.get(MarkShown).run(world.who('reviewer'), id, fence, [0]);
      expect(await refusal(submit(true))).toEqual(['action-refused', 'whole-text-shown']);
      await test.get(MarkShown).run(world.who('reviewer'), id, fence, [1]);
      expect(await refusal(submit(false))).toEqual(['action-refused', 'whole-text-declared']);
      await submit(true);
      expect(await world.state(id)).toBe('submitted');
    });

    it('is not approved by a contributor: who handed it in, gave an opinion, recommended, or submitted', async () => {
      const both = await world.person('both', 'leader', world.province);
      const id = await round();
      await world.submitClean(id);
      await test.sql('update opinion set by = $2 where round_id = $1', [id, both.id]);
      expect(await refusal(world.step(id, 'both', 'approve'))).toEqual(['action-refused', 'not-a-contributor']);
      const many = await test.get(ApproveMany).run(both, [id]);
      expect(many.items).toEqual([{ roundId: id, ok: false, sentence: 'Người đã tham gia vào lần nộp này không được duyệt kết quả của lần nộp đó.' }]);
    });

    it('is answered for each of a list, although one in the middle fails for a reason nobody foresaw', async () => {
      const ids = [await round(), await round(), await round()];
      for (const id of ids) await world.submitClean(id);
      const moves = test.get(MoveRound);
      const run = moves.run.bind(moves);
      const broken = jest.spyOn(moves, 'run').mockImplementation((tx, wanted) => (wanted.roundId === ids[1] ? Promise.reject(new Error('no connection')) : run(tx, wanted)));
      const { items } = await test.get(ApproveMany).run(world.who('leader'), ids).finally(() => broken.mockRestore());
      expect(items.map(({ ok }) => ok)).toEqual([true, false, true]);
      expect(items[1]?.sentence).toContain('Hệ thống gặp lỗi');
      expect(await Promise.all(ids.map((id) => world.state(id)))).toEqual(['approved-clean', 'submitted', 'approved-clean']);
    });

    it('goes back with a reason only, and is reopened with a reason only', async () => {
      const id = await round();
      await world.submitClean(id);
      expect(await refusal(world.step(id, 'leader', 'return-for-rework'))).toEqual(['action-refused', 'reason-given']);
      await world.step(id, 'leader', 'return-for-rework', { reason: 'Xem lại Điều 2' });
      await world.approveClean(id);
      expect(await refusal(world.step(id, 'leader', 'reopen'))).toEqual(['action-refused', 'reason-given']);
      await world.step(id, 'leader', 'reopen', { reason: 'Có phản ánh' });
      expect(await world.state(id)).toBe('reopened');
      const history = await test.sql<{ action: string; result: string | null }>('select action, result from round_state where round_id = $1 order by step', [id]);
      expect(history.map(({ action, result }) => [action, result])).toEqual([[null, null], ['start-reading', null], ['finish-reading', null], ['claim', null], ['submit-clean', 'clean'], ['return-for-rework', null], ['claim', null], ['submit-clean', 'clean'], ['approve', 'clean'], ['reopen', null]]);
    });

    it('opinions and typed texts have doors of their own, the general door refuses them', async () => {
      const id = await round();
      const fence = await world.claim(id);
      expect(await refusal(world.step(id, 'reviewer', 'record-opinion', { fence }))).toEqual(['action-refused']);
    });
  });

  describe('the commune', () => {
    it('sees no recommendation before it is asked or a result is approved', async () => {
      const id = await round();
      const fence = await world.claim(id);
      const [finding] = await world.findings(id);
      await world.opine(finding!, fence, 'A');
      await world.recommend(finding!, fence);
      const sheet = () => test.get(ReviewReads).recommendations(world.who('north'), id);
      expect(await refusal(sheet())).toEqual(['not-found']);
      await world.step(id, 'reviewer', 'ask-commune-opinion', { fence, text: 'Điều 2 còn áp dụng không?' });
      expect((await sheet()).items).toMatchObject([{ address: 'Điều 2', quote: 'Con gái đi lấy chồng không được chia đất', recommendation: { answer: null } }]);
    });

    it('does not learn a result, or why it was sent back, before it is approved', async () => {
      const id = await round();
      await world.submitClean(id);
      await world.step(id, 'leader', 'return-for-rework', { reason: 'Xem lại Điều 2' });
      const [owner] = await test.sql<{ charter_id: string }>('select charter_id from round where id = $1', [id]);
      const seen = async (by: string) => JSON.stringify([await test.get(RoundViews).one(world.who(by), id), await test.get(CharterHistory).of(world.who(by), owner?.charter_id ?? '')]);
      expect(await seen('north')).not.toMatch(/Xem lại Điều 2|submit-clean/);
      expect(await seen('leader')).toMatch(/Xem lại Điều 2[^]*submit-clean/);
    });

    it('disagrees with a reason only; its answer stands beside the clause and marks the result for a look of its own', async () => {
      const id = await round();
      const fence = await world.claim(id);
      const [finding] = await world.findings(id);
      await world.opine(finding!, fence, 'A');
      await world.recommend(finding!, fence);
      const answer = (agrees: boolean, reason: string | null) => test.get(AnswerRecommendation).run(world.who('north'), finding!, { agrees, reason });
      expect(await refusal(answer(true, null))).toEqual(['action-refused']);
      await world.step(id, 'reviewer', 'ask-commune-opinion', { fence, text: 'Xã có đồng ý không?' });
      expect(await refusal(answer(false, null))).toEqual(['bad-request']);
      await answer(false, 'Thôn chưa họp');
      await world.step(id, 'north', 'answer-opinion', { text: 'Đã trả lời từng điều' });
      await world.step(id, 'reviewer', 'submit-not-clean', { fence: await world.claim(id) });
      const waiting = await test.get(ApprovalsQueries).waiting(world.who('leader'));
      const item = waiting.communes.flatMap(({ items }) => items).find((each) => each.round.id === id);
      expect(item).toMatchObject({ result: 'not-clean', submittedBy: 'reviewer', opinions: { A: 1, B: 0 } });
      expect(item?.exceptions).toContain('Xã không đồng ý kiến nghị: Điều 2.');
    });

    it('gets the letter with the approved not-clean result, and loses it when the result is reopened', async () => {
      const id = await round();
      const letter = () => test.get(ReviewReads).letter(world.who('north'), id);
      expect(await refusal(letter())).toEqual(['action-refused']);
      await world.approveNotClean(id);
      const { name, bytes } = await letter();
      expect(name).toMatch(/^Kiến nghị Thôn làng \d+ lần nộp 1\.docx$/);
      const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string');
      expect(xml).toContain('Con trai, con gái được chia như nhau.');
      expect(xml).toContain('TỈNH THỬ');
      await world.step(id, 'leader', 'reopen', { reason: 'Có phản ánh' });
      expect(await refusal(letter())).toEqual(['action-refused']);
    });
  });

  describe('the next round', () => {
    it('keeps opinions on unchanged clauses, asks again where words changed, and says what became of each request', async () => {
      const id = await charter();
      const first = await world.round(id, 'north', [...discriminating, { address: 'Điều 3', text: 'Điều 3. Vợ chồng cùng bàn bạc việc nhà.', findings: [{ quote: 'Vợ chồng', severity: 'positive', rule: 'rule-2' }] }]);
      const fence = await world.claim(first);
      const [a, e] = await world.findings(first);
      await world.opine(a!, fence, 'A');
      await world.recommend(a!, fence);
      await world.opine(e!, fence, 'E');
      await world.step(first, 'reviewer', 'submit-not-clean', { fence });
      await world.step(first, 'leader', 'approve');

      const second = await world.round(id, 'north', [...amended, { address: 'Điều 4', text: 'Điều 4. Vợ chồng cùng bàn bạc việc nhà.', findings: [{ quote: 'Vợ chồng', severity: 'positive', rule: 'rule-2' }] }]);
      const document = await test.get(ReviewReads).document(world.who('reviewer'), second);
      expect(document.clauses.map(({ change, previous }) => [change, previous?.address])).toEqual([['same', 'Điều 1'], ['changed', 'Điều 2'], ['same', 'Điều 3']]);
      expect(document.asked).toEqual([{ address: 'Điều 2', quote: 'Con gái đi lấy chồng không được chia đất', proposed: 'Con trai, con gái được chia như nhau.', outcome: 'resolved', nowAddress: 'Điều 2' }]);
      expect(document.findings.map(({ opinion }) => [opinion?.kind, opinion?.carriedOver])).toEqual([['E', true]]);
      expect(await world.state(first)).toBe('approved-not-clean'); // the new text can still be withdrawn
      await world.claim(second);
      expect(await world.state(first)).toBe('superseded');
    });

    it('carries a standing A with its recommendation but not the commune’s old answer', async () => {
      const id = await charter();
      const first = await world.round(id, 'north', discriminating);
      await world.approveNotClean(first);
      await test.get(AnswerRecommendation).run(world.who('north'), (await world.findings(first))[0]!, { agrees: true, reason: null });
      const second = await world.round(id, 'north', discriminating);
      const { findings, asked } = await test.get(ReviewReads).document(world.who('reviewer'), second);
      expect(findings).toMatchObject([{ opinion: { kind: 'A', carriedOver: true }, recommendation: { answer: null } }]);
      expect(asked).toMatchObject([{ outcome: 'still-there' }]);
      expect(await test.sql('select contributors.by from opinion contributors where round_id = $1', [second])).toEqual([{ by: world.who('reviewer').id }]);
    });

    it('asks again about "no problem" when the rule changed its version, and offers it nowhere but in the same charter', async () => {
      const clauses = (ruleVersion: number) => [{ ...discriminating[1]!, findings: [{ quote: 'không được chia đất', ruleVersion }] }];
      const [mine, other] = [await charter(), await charter()];
      await world.approveClean(await world.round(mine, 'north', clauses(1)));
      const opinions = async (id: string) => (await test.get(FindingsQueries).ofRound(world.who('reviewer'), id)).map(({ opinion }) => opinion?.kind ?? null);
      expect(await opinions(await world.round(mine, 'north', clauses(1)))).toEqual(['0']);
      expect(await opinions(await world.round(other, 'north', clauses(1)))).toEqual([null]);
      expect(await opinions(await world.round(mine, 'north', clauses(2)))).toEqual([null]);
    });

    it('takes over what a person pointed at in an unchanged clause, with the opinion, once', async () => {
      const id = await charter();
      const first = await world.round(id, 'north', amended);
      const fence = await world.claim(first);
      const start = amended.map((clause) => clause.text).join('\n').indexOf('con gái');
      const own = await test.get(AddFinding).run(world.who('reviewer'), first, { fence, start, end: start + 7, severity: 'needs-look', direction: 'women', categories: ['land'], why: 'Cần xem' });
      await world.opine(own, fence, 'D');
      for (const moved of [[...amended].reverse(), amended]) {
        const next = await world.round(id, 'north', moved);
        const text = moved.map((clause) => clause.text).join('\n');
        const found = await test.get(FindingsQueries).ofRound(world.who('reviewer'), next);
        expect(found).toMatchObject([{ quote: 'con gái', rule: null, opinion: { kind: 'D', carriedOver: true } }]);
        expect(text.slice(found[0]!.start, found[0]!.end)).toBe('con gái');
      }
    });

    it('keeps the opinions of the same round when its text is read again', async () => {
      const id = await round();
      const fence = await world.claim(id);
      await world.opine((await world.findings(id))[0]!, fence, 'B');
      await world.step(id, 'reviewer', 'request-clearer-copy', { fence, reason: 'Trang 2 mờ' });
      await test.sql('update round set failure_retryable = true where id = $1', [id]);
      await world.step(id, 'north', 'retry-reading');
      await world.read(id, discriminating);
      expect(await test.get(FindingsQueries).ofRound(world.who('reviewer'), id)).toMatchObject([{ opinion: { kind: 'B', byId: world.who('reviewer').id, carriedOver: true } }]);
    });

    it('shows where else the same clause stands, within reach only', async () => {
      const words = [{ address: 'Điều 9', text: 'Điều 9. Câu chỉ có ở hai nơi này.', findings: [{ quote: 'hai nơi' }] }];
      const here = await round(words);
      await round(words);
      await world.village(`nam ${count}`, world.communes.south);
      await world.round(await world.charter(`nam ${count}`, 'south'), 'south', words);
      expect((await test.get(FindingsQueries).ofRound(world.who('reviewer'), here))[0]?.sameElsewhere).toBe(2);
      expect((await test.get(ReviewReads).sameClause(world.who('reviewer'), here, 0)).total).toBe(2);
      const local = await world.person(`local ${count}`, 'reviewer', world.communes.north);
      expect((await test.get(ReviewReads).sameClause(local, here, 0)).items.map(({ address }) => address)).toEqual(['Điều 9']);
    });
  });

  describe('clauses of the same words', () => {
    it('set an example once a leader approved, within reach only, for the same finding, and never by themselves', async () => {
      const [decided, open] = [await round(), await round()];
      const local = await world.person('local reviewer of the south', 'reviewer', world.communes.south);
      const precedents = async (who = world.who('reviewer')) => (await test.get(ReviewReads).sameClause(who, open, 1)).precedents.filter(({ quote }) => quote.startsWith('con gái đi lấy chồng'));
      const inFamilies = async () => {
        for (let page = 1; ; page += 1) {
          const { items, pageSize } = await test.get(QueueQueries).page(world.who('reviewer'), { view: 'families', page });
          if (items.some((item) => item.round.id === open)) return true;
          if (items.length < pageSize) return false;
        }
      };
      const before = (await precedents()).reduce((sum, { rounds }) => sum + rounds, 0);
      const fence = await world.claim(decided);
      const [finding] = await world.findings(decided);
      await world.opine(finding!, fence, 'A');
      await world.recommend(finding!, fence);
      await world.step(decided, 'reviewer', 'submit-not-clean', { fence });
      expect((await precedents()).reduce((sum, { rounds }) => sum + rounds, 0)).toBe(before); // submitted is not approved
      await world.step(decided, 'leader', 'approve');
      expect(await precedents()).toContainEqual(expect.objectContaining({ kind: 'A', reason: null, severity: 'violation', rounds: expect.any(Number) }));
      expect((await precedents()).reduce((sum, { rounds }) => sum + rounds, 0)).toBe(before + 1);
      expect(await inFamilies()).toBe(true);
      expect(await test.sql('select from opinion where round_id = $1', [open])).toEqual([]);
      await expect(precedents(local)).rejects.toMatchObject({ code: 'not-found' });
      const [mine] = await world.findings(open);
      await world.opine(mine!, await world.claim(open), 'A');
      expect(await inFamilies()).toBe(false);
    });
  });

  describe('the queue', () => {
    it('counts every view as it lists it, and knows who holds what', async () => {
      const id = await round();
      await world.claim(id);
      const queue = test.get(QueueQueries);
      for (const view of queueViews) {
        let seen = 0;
        for (let page = 1; ; page += 1) {
          const { items, total, counts, pageSize } = await queue.page(world.who('reviewer'), { view, page });
          seen += items.length;
          expect(counts[view]).toBe(total);
          if (items.length < pageSize) break;
        }
        expect([view, seen]).toEqual([view, (await queue.page(world.who('reviewer'), { view, page: 1 })).total]);
      }
      const mine = await queue.page(world.who('reviewer'), { view: 'mine', page: 1 });
      expect(mine.items.find((item) => item.round.id === id)).toMatchObject({ holder: 'reviewer', ageWorkingDays: 0 });
      expect((await queue.page(world.who('reviewer'), { view: 'all', unit: world.communes.south, page: 1 })).items.every(({ communeLabel }) => communeLabel === 'Xã Nam')).toBe(true);
    });

    it('lets the internal clock stand while the commune is asked, and stops it with the approval', async () => {
      const id = await round();
      const clock = async () => (await test.sql<{ state: string; due_on: string | null; pauses: { reason: string }[] }>('select state, due_on::text, pauses from internal_clock where round_id = $1', [id]))[0];
      expect(await clock()).toMatchObject({ state: 'running', due_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), pauses: [] });
      await world.step(id, 'reviewer', 'ask-commune-opinion', { fence: await world.claim(id), text: 'Còn áp dụng không?' });
      expect(await clock()).toMatchObject({ state: 'paused', due_on: null, pauses: [{ reason: 'Chờ ý kiến của xã' }] });
      await world.step(id, 'north', 'answer-opinion', { text: 'Không còn' });
      expect(await clock()).toMatchObject({ state: 'running' });
      await world.approveClean(id);
      expect(await clock()).toMatchObject({ state: 'stopped', due_on: null });
    });

    it('never offers a draft whose commune did not ask for a reading', async () => {
      const draft = await world.round(await charter(), 'north', discriminating, 'draft');
      expect(await refusal(world.claim(draft))).toEqual(['action-refused', 'in-the-queue']);
      await world.step(draft, 'north', 'request-review');
      expect(await world.claim(draft)).toBe(1);
    });
  });

  describe('claiming the next one', () => {
    it('passes over a round that somebody is taking at this very moment, without waiting', async () => {
      const commune = await world.newCommune('Tây');
      const asker = await world.person('tây', 'reviewer', commune);
      const officer = await world.person('xã tây', 'commune', commune);
      const rounds: string[] = [];
      for (const [name, day] of [['tây 1', '02'], ['tây 2', '03']] as const) {
        await world.village(name, commune);
        rounds.push(await test.get(Clock).at(`2026-03-${day}T03:00:00Z`, async () => world.round(await world.charter(name, officer.displayName), officer.displayName, amended)));
      }
      await test.get(Database).write(async (tx) => {
        await tx.query('select from round where id = $1 for update', [rounds[0]]);
        const waited = new Promise<string>((resolve) => setTimeout(() => resolve('waited'), 3000).unref());
        expect(await Promise.race([test.get(ClaimNext).run(asker).then(({ roundId }) => roundId), waited])).toBe(rounds[1]);
      });
      expect((await test.get(ClaimNext).run(asker)).roundId).toBe(rounds[0]);
    });

    it('has fifty askers at once, one winner each, oldest due first, and tells the fifty-first that nothing is left', async () => {
      const village = await world.person('đông', 'reviewer', world.communes.south);
      const rounds: string[] = [];
      for (let i = 0; i < 50; i += 1) {
        await world.village(`phía nam ${i}`, world.communes.south);
        const at = `2026-0${1 + (i % 9)}-05T03:00:00Z`;
        await test.get(Clock).at(at, async () => rounds.push(await world.round(await world.charter(`phía nam ${i}`, 'south'), 'south', amended)));
      }
      const free = await test.sql<{ id: string }>(
        `select r.id from round r join charter c on c.id = r.charter_id join unit_period p on p.unit_id = c.village_id left join internal_clock k on k.round_id = r.id where p.parent_id = $1 and r.state = 'ready' order by k.due_on, r.state_since, r.id`, [world.communes.south]);
      const extra = free.length - 50; // rounds other tests left waiting in the south
      const people = await Promise.all(Array.from({ length: free.length }, (_, i) => world.person(`người ${i}`, 'reviewer', world.communes.south)));
      const first = await test.get(ClaimNext).run(people[0]!);
      expect(first.roundId).toBe(free[0]?.id);
      const leases = await Promise.all(people.slice(1).map((person) => test.get(ClaimNext).run(person)));
      const taken = [first, ...leases].map(({ roundId }) => roundId);
      expect(new Set(taken).size).toBe(50 + extra);
      const holders = await test.sql<{ holder: string }>('select holder from review_lease where round_id = any($1)', [taken]);
      expect(new Set(holders.map(({ holder }) => holder)).size).toBe(50 + extra);
      expect(await refusal(test.get(ClaimNext).run(village))).toEqual(['nothing-to-claim']);
    }, 60_000);
  });
});
