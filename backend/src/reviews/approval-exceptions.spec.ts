import { approvalExceptions, type SubmittedFacts } from './approval-exceptions';

const plain: SubmittedFacts = { result: 'clean', late: false, disagreed: [], unconfirmed: [], violationsCleared: [], previousResult: null, returnedBefore: false, submitterIsNew: false, viewerContributed: false };

describe('exceptions among the results to approve', () => {
  it.each([
    ['a result its reader contributed to', { viewerContributed: true }, /đã tham gia/],
    ['a result that is not clean', { result: 'not-clean' as const }, /phân biệt đối xử về giới.*xem riêng/],
    ['a recommendation the commune refuses', { disagreed: ['Điều 5', 'Điều 5'] }, /không đồng ý kiến nghị: Điều 5\.$/],
    ['an unconfirmed reason-7 opinion', { unconfirmed: ['Điều 2'] }, /lý do 7.*Điều 2/],
    ['a violation called no problem', { violationsCleared: ['Điều 8 khoản 3'] }, /vi phạm.*Điều 8 khoản 3/],
    ['another result than last time', { previousResult: 'not-clean' as const }, /khác với lần duyệt trước/],
    ['a result that was returned before', { returnedBefore: true }, /yêu cầu rà soát lại/],
    ['a late result', { late: true }, /Quá thời hạn nội bộ/],
    ['the first result of its submitter', { submitterIsNew: true }, /lần đầu/],
  ])('pulls out %s', (_what, more, sentence) => {
    expect(approvalExceptions({ ...plain, ...more })).toEqual([expect.stringMatching(sentence)]);
  });

  it('lets everything else go with the list', () => {
    expect(approvalExceptions(plain)).toEqual([]);
    expect(approvalExceptions({ ...plain, previousResult: 'clean' })).toEqual([]);
  });
});
