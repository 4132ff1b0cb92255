import { reviewActions } from '@huong-uoc/workflow';
import { historySentence } from './history-sentences';

describe('historySentence', () => {
  it('shows no code of the software, whatever was recorded', () => {
    const actions = ['charter.registered', 'charter.changed', 'round.submitted', 'original.opened', 'finding.added', 'opinion.given', 'something.new', ...reviewActions.map((action) => `round.${action}`)];
    for (const action of actions) expect(historySentence(action, { number: 2, state: 'ready' })).not.toMatch(/[a-z]+[.-][a-z]+|undefined/);
  });

  it('names the clause an opinion is about', () => {
    expect(historySentence('opinion.given', { address: 'Điều 4 khoản 2' })).toBe('Ghi ý kiến rà soát: Điều 4 khoản 2');
  });

  it('claims no new state for a step that leaves the round where it stands', () => {
    expect(historySentence('round.answer-recommendation', { number: 1, state: 'approved-not-clean' })).toBe('Trả lời kiến nghị (lần nộp 1)');
  });

  it('names purpose, round and result', () => {
    expect(historySentence('round.submitted', { number: 2, purpose: 'text-in-force' })).toBe('Nộp bản đang có hiệu lực (lần nộp 2)');
    expect(historySentence('round.approve', { number: 2, state: 'approved-clean', result: 'clean' })).toBe('Duyệt kết quả: không phát hiện nội dung phân biệt đối xử về giới (lần nộp 2)');
    expect(historySentence('round.claim', { number: 1, state: 'in-review' })).toBe('Nhận hồ sơ → Đang rà soát (lần nộp 1)');
  });
});
