import { causes, classify, standings } from './classify';
import type { CharterFact, VillageFact } from './facts';
import type { PendingState, ReviewOn } from './result-on';

const D = '2026-06-30';
const moment = '2026-05-04T18:00:00.000Z';
const result = (word: 'clean' | 'not-clean'): ReviewOn => ({ round: 'lần 1', result: word, since: moment });
const pending = (state: PendingState): ReviewOn => ({ round: 'lần 1', result: null, state, since: moment });
const charter = (part: Partial<CharterFact>): CharterFact => ({
  charter: 'hương ước', village: 'thôn Nà Lùng', unit: 'xã Yên Bình', kind: 'general', inForce: true, recordedAt: '2026-01-05T03:00:00.000Z', mergedUnresolved: false, suspension: null,
  review: result('clean'), commits: false, recommendationSentOn: null, amendmentAdoptedOn: null, registeredOn: '2026-01-05', ...part,
});
const village = (part: Partial<VillageFact>): VillageFact => ({ village: 'thôn Bản Cám', unit: 'xã Yên Bình', answer: 'not-answered', since: '2026-01-01', ...part });

describe('classify', () => {
  it('refuses a sector charter and one that is not in force: they are not in N', () => {
    expect(() => classify(charter({ kind: 'sector' }), D)).toThrow(RangeError);
    expect(() => classify(charter({ inForce: false }), D)).toThrow(RangeError);
  });
  it('calls nothing Đạt but an approved clean result of the text in force', () => {
    expect(classify(charter({}), D)).toMatchObject({ status: 'dat', cause: null, who: null, since: '2026-05-05' });
    for (const review of [null, result('not-clean'), pending('submitted'), pending('reopened')]) expect(classify(charter({ review }), D).status).not.toBe('dat');
  });
  it('calls a suspended charter Chưa đạt although its text was found clean', () => {
    expect(classify(charter({ suspension: { extent: 'part', since: '2026-06-01' } }), D)).toMatchObject({ status: 'chua-dat', cause: 'suspended-part', who: 'village', since: '2026-06-01', reviewed: true });
    expect(classify(charter({ suspension: { extent: 'whole', since: '2026-06-01' } }), D)).toMatchObject({ cause: 'suspended-whole' });
  });
  it('keeps the charter of a merged village Chưa xác định until a paper names the surviving text', () => {
    expect(classify(charter({ mergedUnresolved: true }), D)).toMatchObject({ status: 'chua-xac-dinh', cause: 'merged-village', who: 'commune', reviewed: false });
  });
  it('moves a not-clean charter from the department to the village to the commune', () => {
    const notClean = { review: result('not-clean') };
    expect(classify(charter(notClean), D)).toMatchObject({ status: 'chua-dat', cause: 'letter-not-sent', who: 'department', since: '2026-05-05' });
    expect(classify(charter({ ...notClean, recommendationSentOn: '2026-05-10' }), D)).toMatchObject({ cause: 'not-clean', who: 'village', since: '2026-05-10' });
    expect(classify(charter({ ...notClean, recommendationSentOn: '2026-05-10', amendmentAdoptedOn: '2026-06-20' }), D)).toMatchObject({ cause: 'amended-not-recognised', who: 'commune', since: '2026-06-20' });
  });
  it.each<[PendingState, string, string]>([
    ['received', 'reading', 'department'], ['reading', 'reading', 'department'], ['unreadable', 'unreadable', 'commune'], ['ready', 'waiting', 'department'],
    ['in-review', 'in-review', 'department'], ['commune-opinion', 'commune-opinion', 'commune'], ['submitted', 'awaiting-approval', 'department'],
    ['rework', 'rework', 'department'], ['reopened', 'reopened', 'department'], ['superseded', 'replaced-unreviewed', 'department'],
  ])('leaves a text that is %s Chưa xác định (%s: %s)', (state, cause, who) => {
    expect(classify(charter({ review: pending(state) }), D)).toMatchObject({ status: 'chua-xac-dinh', cause, who, since: '2026-05-05', reviewed: false });
  });
  it('counts a charter without a file, and the commune must hand it in', () => {
    expect(classify(charter({ review: null }), D)).toMatchObject({ status: 'chua-xac-dinh', cause: 'no-file', who: 'commune', since: '2026-01-05' });
  });
  it('marks an act recorded only after D', () => {
    expect(classify(charter({ recordedAt: '2026-06-30T16:59:59.999Z' }), D).recordedLate).toBe(false);
    expect(classify(charter({ recordedAt: '2026-06-30T17:00:00.000Z' }), D).recordedLate).toBe(true);
  });
});

describe('the members of N', () => {
  it('counts a village that has not answered, or declared a charter nobody registered, as Chưa xác định', () => {
    const members = standings({ on: D, runs: [], charters: [], villages: [village({}), village({ village: 'thôn Khuổi Lừa', answer: 'yes' })] });
    expect(members.map(({ charter: id, status, cause, who }) => [id, status, cause, who])).toEqual([
      [null, 'chua-xac-dinh', 'village-not-answered', 'commune'], [null, 'chua-xac-dinh', 'not-registered', 'commune'],
    ]);
  });
  it('leaves out a village that has no charter or is preparing one, and counts no village twice', () => {
    const villages = [village({ answer: 'no' }), village({ answer: 'in-preparation' }), village({ village: 'thôn Nà Lùng', answer: 'not-answered' })];
    expect(standings({ on: D, runs: [], charters: [charter({})], villages }).map(({ charter: id }) => id)).toEqual(['hương ước']);
  });
  it('leaves out sector charters and charters abolished or replaced', () => {
    expect(standings({ on: D, runs: [], charters: [charter({ kind: 'sector' }), charter({ inForce: false })], villages: [] })).toEqual([]);
  });
  it('never lets a sector charter answer for its village', () => {
    expect(standings({ on: D, runs: [], charters: [charter({ kind: 'sector' })], villages: [village({ village: 'thôn Nà Lùng', answer: 'yes' })] })).toHaveLength(1);
  });
  it('gives every cause a status other than Đạt, an actor and a label', () => {
    for (const { status, who, label } of Object.values(causes)) expect([status !== undefined && who !== undefined, label.vi.length > 5, label.en.length > 5]).toEqual([true, true, true]);
  });
});
