import { lookOf } from './clock-look';

describe('the look of a legal clock', () => {
  it('never calls a posting that was too short done, nor one that lasted an open deadline', () => {
    expect(lookOf({ kind: 'not-before', status: 'done-late' }).words).toBe('clock.status.doneEarly');
    expect(lookOf({ kind: 'not-before', status: 'on-time' }).words).toBe('clock.status.open');
  });
  it('warns before it is late, each with its own icon', () => {
    expect([lookOf({ kind: 'at-latest', status: 'soon' }).tone, lookOf({ kind: 'at-latest', status: 'late' })]).toEqual(['warn', { words: 'clock.status.late', tone: 'bad', icon: 'alert' }]);
  });
});
