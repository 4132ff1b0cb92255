import { blankEvent, type LegalAct, type LegalEvent } from '@huong-uoc/workflow';
import { clocksFrom, clocksOf } from './clock-views';

const event = (act: LegalAct, on: string, some: Partial<LegalEvent> = {}): LegalEvent => ({ ...blankEvent, act, on, ...some });
const brief = (events: readonly LegalEvent[], today: string, letters: readonly string[] = []) => clocksOf(events, letters, today).map(({ clock, dueOn, status, left, endedOn }) => [clock, dueOn, status, left, endedOn]);

describe('legal clocks', () => {
  it('pass over Ngày Văn hóa Việt Nam: five working days after 20/11/2026 end on 30/11, provisionally', () => {
    const [clock] = clocksOf([event('dossier-received', '2026-11-20')], [], '2026-11-20');
    expect(clock).toMatchObject({ clock: 'decision', dueOn: '2026-11-30', owner: 'committee', provisional: true, article: 'Nghị định 61/2023 Điều 11 khoản 3 điểm b' });
  });

  it('are late the day after, and never paused', () => {
    const events = [event('adoption', '2025-03-03')];
    expect(brief(events, '2025-03-10')).toEqual([['dossier', '2025-03-10', 'soon', 0, null]]);
    expect(brief(events, '2025-03-11')).toEqual([['dossier', '2025-03-10', 'late', -1, null]]);
    expect(brief([...events, event('dossier-received', '2025-03-11'), event('recognition', '2025-03-12'), event('decision-sent', '2025-03-13')], '2025-04-01').map(([clock, , status]) => [clock, status])).toEqual([['dossier', 'done-late'], ['decision', 'done'], ['sending', 'done']]);
  });

  it('count a posting in calendar days, as the first day of a vote and not as a deadline', () => {
    expect(brief([event('draft-posted', '2025-03-03')], '2025-03-20')).toEqual([['posting', '2025-04-02', 'waiting', 13, null]]);
    expect(brief([event('draft-posted', '2025-03-03'), event('adoption', '2025-03-30')], '2025-03-30')[0]).toEqual(['posting', '2025-04-02', 'done-late', 3, '2025-03-30']);
  });

  it('start with the letter of a result, once, and end with the answer', () => {
    const answered = event('complaint-answered', '2025-03-05');
    expect(brief([], '2025-03-03', ['2025-03-03']).map(([clock, due]) => [clock, due])).toEqual([['suspension', '2025-03-06'], ['abolition', '2025-03-10']]);
    expect(brief([answered], '2025-03-06', ['2025-03-03']).map(([clock, , status]) => [clock, status])).toEqual([['suspension', 'done'], ['abolition', 'done']]);
    expect(brief([event('matter-received', '2025-03-04')], '2025-03-04', ['2025-03-03'])).toHaveLength(2);
    expect(brief([event('suspension-part', '2025-03-03', { deadline: '2025-06-01' })], '2025-03-04', ['2025-03-03']).map(([clock, , status]) => [clock, status])).toEqual([['suspension', 'done'], ['abolition', 'done'], ['repair', 'on-time']]);
  });

  it('preview what a result will start', () => {
    expect(clocksFrom('2025-03-03').map(({ clock, dueOn, owner }) => [clock, dueOn, owner])).toEqual([['suspension', '2025-03-06', 'committee'], ['abolition', '2025-03-10', 'committee']]);
  });
});
