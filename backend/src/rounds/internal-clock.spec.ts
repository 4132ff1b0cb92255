import { pauseClock, readClock, resumeClock, runClock, stopClock } from './internal-clock';

const started = runClock(null, '2025-03-03'); // a Monday

describe('the internal clock', () => {
  it('does not pause before it runs, and keeps a pause it already has', () => {
    expect(pauseClock(null, '2025-03-03', 'x')).toBeNull();
    const paused = pauseClock(started, '2025-03-05', 'chờ xã');
    expect(pauseClock(paused, '2025-03-06', 'lần hai')).toBe(paused);
  });

  it('is due ten working days after the round became ready', () => {
    expect(started).toMatchObject({ state: 'running', dueOn: '2025-03-17' });
    expect(readClock(started, '2025-03-17')).toMatchObject({ left: 0, state: 'amber' });
    expect(readClock(started, '2025-03-18')).toMatchObject({ state: 'late' });
  });

  it('counts no day while the department waits for the commune, and goes on where it stood', () => {
    const paused = pauseClock(started, '2025-03-05', 'chờ xã');
    expect(paused).toMatchObject({ state: 'paused', dueOn: null });
    const again = runClock(paused, '2025-03-12'); // stood five working days
    expect(again).toMatchObject({ state: 'running', dueOn: '2025-03-24', pauses: [{ from: '2025-03-05', to: '2025-03-12', reason: 'chờ xã' }] });
    expect(runClock(again, '2025-03-20')).toBe(again);
  });

  it('starts anew after a stop, with the whole allowance', () => {
    const stopped = stopClock(started, '2025-03-10');
    expect(stopped).toMatchObject({ state: 'stopped', stoppedOn: '2025-03-10', dueOn: null });
    expect(runClock(stopped, '2025-06-02')).toMatchObject({ state: 'running', startedOn: '2025-06-02', dueOn: '2025-06-16', stoppedOn: null });
  });

  it('goes on where it stood when its round is restored, and stays paused if it was', () => {
    expect([resumeClock(null, '2025-03-10', 'x'), resumeClock(started, '2025-03-10', 'x')]).toEqual([null, started]);
    const restored = resumeClock(stopClock(started, '2025-03-05'), '2025-03-12', 'bản mới đã rút'); // stood five working days
    expect(restored).toMatchObject({ state: 'running', dueOn: '2025-03-24', stoppedOn: null, pauses: [{ from: '2025-03-05', to: '2025-03-12', reason: 'bản mới đã rút' }] });
    const waiting = resumeClock(stopClock(pauseClock(started, '2025-03-05', 'chờ xã'), '2025-03-06'), '2025-03-12', 'x');
    expect(waiting).toMatchObject({ state: 'paused', dueOn: null, stoppedOn: null, pauses: [{ from: '2025-03-05', to: null, reason: 'chờ xã' }] });
  });

  it('does not grow later once it has stopped', () => {
    const stopped = stopClock(started, '2025-03-10');
    expect(stopped && readClock(stopped, '2026-01-01')).toMatchObject({ state: 'on-time', used: 5 });
  });
});
