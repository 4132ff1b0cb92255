import type { VillageCard } from '@huong-uoc/contracts';
import { reviewStates } from '@huong-uoc/workflow';
import { step, uuid } from '../../../testing/fixtures';
import { nextTask } from './next-task';

type Line = VillageCard['charters'][number];
const line = (state: Line['state'], over: Partial<Line> = {}): Line => ({ id: uuid(1), title: 'Quy ước', kind: 'general', state, roundId: state && uuid(2), purpose: state && 'text-in-force', ...over });
const card = (answer: VillageCard['answer'], ...charters: Line[]): VillageCard => ({ village: { id: uuid(9), label: 'Thôn A – Xã B', demo: false }, answer, charters, nextStep: step('commune', '') });

describe('the one button of a village', () => {
  it('asks the question first, then offers to register', () => {
    expect(nextTask(card('not-answered'))).toMatchObject({ words: 'task.answer', to: 'answer' });
    expect(nextTask(card('yes'))).toMatchObject({ words: 'task.register', query: { village: uuid(9) } });
    expect(nextTask(card('in-preparation'))).toMatchObject({ words: 'task.draft' });
    expect(nextTask(card('no'))).toMatchObject({ words: 'task.change', main: false });
  });

  it('keeps the three asks apart: a clear copy, the draft, the text in force', () => {
    const words = [line('unreadable'), line('ready', { purpose: 'draft' }), line('approved-not-clean')].map((one) => nextTask(card('yes', one)).words);
    expect(words).toEqual(['task.clearerCopy', 'task.hints', 'task.answerRecommendation']);
  });

  it('offers the most urgent task when a village has several charters', () => {
    expect(nextTask(card('yes', line('in-review'), line(null), line('unreadable'))).words).toBe('task.clearerCopy');
  });

  it('leads somewhere from every state', () => {
    for (const state of reviewStates) expect(nextTask(card('yes', line(state))).to).not.toBe('answer');
  });
});
