import * as fc from 'fast-check';
import { dateOf, dayNumber } from './dates';
import { dueStatus } from './due-status';
import { holidayYears } from './holidays';
import { addWorkingDays, calendarOf, workingDaysBetween } from './working-days';

const calendar = calendarOf(holidayYears);
const clock = { startedOn: '2025-03-03', allowance: 10 };

describe('a clock in working days', () => {
  it('is late once the due day has passed, and the weekend after it is late too', () => {
    expect(dueStatus(clock, '2025-03-17', calendar)).toMatchObject({ state: 'amber', used: 10, left: 0, dueOn: '2025-03-17' });
    expect(dueStatus(clock, '2025-03-18', calendar)).toMatchObject({ state: 'late', left: -1, dueOn: '2025-03-17' });
    expect(dueStatus({ startedOn: '2025-03-07', allowance: 5 }, '2025-03-14', calendar).state).toBe('amber');
    expect(dueStatus({ startedOn: '2025-03-07', allowance: 5 }, '2025-03-16', calendar)).toMatchObject({ state: 'late', left: 0 });
  });

  it('turns amber at three quarters of the allowance, not before', () => {
    expect(dueStatus(clock, '2025-03-12', calendar)).toMatchObject({ state: 'on-time', used: 7 });
    expect(dueStatus(clock, '2025-03-13', calendar)).toMatchObject({ state: 'amber', used: 8 });
    expect(dueStatus({ startedOn: '2025-03-03', allowance: 4 }, '2025-03-06', calendar)).toMatchObject({ state: 'amber', used: 3 });
  });

  it('stands still while paused and does not jump to late on return', () => {
    const paused = { ...clock, pauses: [{ from: '2025-03-05', to: null }] };
    expect(dueStatus(paused, '2025-04-04', calendar)).toMatchObject({ state: 'on-time', used: 2, left: 8, paused: true });
    const back = { ...clock, pauses: [{ from: '2025-03-05', to: '2025-04-04' }] };
    expect(dueStatus(back, '2025-04-08', calendar)).toMatchObject({ state: 'on-time', used: 3, left: 7, paused: false });
  });

  it('never becomes late over a weekend while it stands still', () => {
    const paused = { startedOn: '2025-03-07', allowance: 5, pauses: [{ from: '2025-03-14', to: null }] };
    expect(dueStatus(paused, '2025-03-16', calendar)).toMatchObject({ state: 'amber', left: 0, paused: true });
  });

  it('looks at no pause of the future when it looks back', () => {
    const later = { ...clock, pauses: [{ from: '2025-03-12', to: '2025-03-20' }] };
    expect(dueStatus(later, '2025-03-11', calendar)).toEqual(dueStatus(clock, '2025-03-11', calendar));
  });

  it('says so when the calendar is provisional', () => {
    expect(dueStatus({ startedOn: '2026-11-20', allowance: 5 }, '2026-11-23', calendar)).toMatchObject({ dueOn: '2026-11-30', provisional: true });
    expect(dueStatus(clock, '2025-03-11', calendar).provisional).toBe(false);
  });

  it('always splits the allowance into used and left, and a pause moves the due day by exactly its working days', () => {
    const day = fc.integer({ min: 0, max: 40 });
    fc.assert(fc.property(day, day, day, fc.integer({ min: 1, max: 20 }), (start, wait, length, allowance) => {
      const at = (days: number) => dateOf(dayNumber('2025-05-05') + days);
      const pause = { from: at(start + wait), to: at(start + wait + length) };
      const today = at(start + wait + length + 1);
      const status = dueStatus({ startedOn: at(start), allowance, pauses: [pause] }, today, calendar);
      expect(status.used + status.left).toBe(allowance);
      expect(status.dueOn).toBe(addWorkingDays(at(start), allowance + workingDaysBetween(pause.from, pause.to, calendar), calendar).date);
    }));
  });
});
