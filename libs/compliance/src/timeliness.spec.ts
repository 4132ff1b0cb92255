import * as fc from 'fast-check';
import { dateOf, dayNumber } from './dates';
import { holidayYears } from './holidays';
import type { RoundState } from './result-on';
import { reviewRuns, type RunStep } from './timeliness';
import { calendarOf, workingDaysBetween } from './working-days';

const calendar = calendarOf(holidayYears);
const step = (day: string, state: RoundState, asked = false): RunStep => ({ at: `${day}T03:00:00.000Z`, state, asked });
const runs = (on: string, steps: readonly RunStep[], purpose: 'text-in-force' | 'draft' = 'text-in-force') => reviewRuns(steps, { purpose, allowance: 10, on, calendar });
const read = [step('2025-03-03', 'received'), step('2025-03-03', 'reading'), step('2025-03-03', 'ready')];

describe('the runs C5 counts', () => {
  it('leave out an open round that is not overdue, and one that was taken back or replaced', () => {
    expect(runs('2025-03-17', read)).toEqual([]);
    expect(runs('2025-06-30', [...read, step('2025-03-05', 'withdrawn')])).toEqual([]);
    expect(runs('2025-06-30', [...read, step('2025-03-05', 'superseded')])).toEqual([]);
  });

  it('count an open round as late from the day after its allowance, and say when only the approval is missing', () => {
    expect(runs('2025-03-18', read)).toEqual([{ startedOn: '2025-03-03', dueOn: '2025-03-17', resultOn: null, used: 11, inTime: false, awaitingApproval: false }]);
    expect(runs('2025-03-18', [...read, step('2025-03-10', 'in-review'), step('2025-03-12', 'submitted')])).toMatchObject([{ awaitingApproval: true }]);
  });

  it('count a result in its year alone, in time or late', () => {
    const onTime = [...read, step('2025-03-10', 'in-review'), step('2025-03-17', 'submitted'), step('2025-03-17', 'approved-clean')];
    expect(runs('2025-12-31', onTime)).toMatchObject([{ resultOn: '2025-03-17', inTime: true, used: 10 }]);
    expect(runs('2025-03-16', onTime)).toEqual([]);
    expect(runs('2026-01-05', onTime)).toEqual([]);
    expect(runs('2025-12-31', [...read, step('2025-03-18', 'approved-not-clean')])).toMatchObject([{ inTime: false, used: 11 }]);
  });

  it('stand still while the commune is waited for, and while a text is read again', () => {
    const asked = [...read, step('2025-03-05', 'commune-opinion'), step('2025-04-04', 'ready'), step('2025-04-10', 'approved-clean')];
    expect(runs('2025-12-31', asked)).toMatchObject([{ inTime: true }]);
    expect(runs('2025-03-31', [...read, step('2025-03-05', 'unreadable'), step('2025-03-20', 'reading')])).toEqual([]);
    expect(runs('2025-12-31', [...read, step('2025-03-05', 'superseded'), step('2025-04-04', 'ready'), step('2025-04-10', 'approved-clean')])).toMatchObject([{ inTime: true }]);
  });

  it('do not run for a draft before its commune asked for a reading', () => {
    expect(runs('2025-06-30', read, 'draft')).toEqual([]);
    expect(runs('2025-06-30', [...read, step('2025-05-05', 'ready', true)], 'draft')).toMatchObject([{ startedOn: '2025-05-05', resultOn: null }]);
  });

  it('count a reopened round anew beside its first result', () => {
    const reopened = [...read, step('2025-03-06', 'approved-clean'), step('2025-05-05', 'reopened'), step('2025-06-20', 'approved-not-clean')];
    expect(runs('2025-12-31', reopened).map(({ startedOn, inTime }) => [startedOn, inTime])).toEqual([['2025-03-03', true], ['2025-05-05', false]]);
    expect(runs('2025-05-06', reopened)).toMatchObject([{ resultOn: '2025-03-06' }]);
  });

  it('never judge a run otherwise than by the working days between its start and its end', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 200 }), (wait, look) => {
      const end = dateOf(dayNumber('2025-03-03') + wait);
      const on = dateOf(dayNumber('2025-03-03') + look);
      const [run] = runs(on, [...read, step(end, 'approved-clean')]);
      const used = workingDaysBetween('2025-03-03', end <= on ? end : on, calendar);
      if (end <= on) expect(run).toMatchObject({ used, resultOn: end });
      else expect(run === undefined ? used <= 10 : used >= 10).toBe(true);
    }));
  });
});
