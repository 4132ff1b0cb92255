import { standingOf } from './intake-words';

const line = { reading: 'read', outcome: null, decision: 'undecided', unmet: {} } as const;

describe('where a line of a batch stands', () => {
  it('never calls a line ready while something is unmet or unread', () => {
    expect(standingOf({ ...line, unmet: { villageId: 'Chọn thôn' } })).toBe('unclear');
    expect(standingOf({ ...line, reading: 'waiting' })).toBe('reading');
    expect(standingOf({ ...line, reading: 'refused' })).toBe('refused');
  });

  it('says skipped of a file that could not be read and was given up', () => {
    expect(standingOf({ ...line, reading: 'refused', decision: 'skipped' })).toBe('skipped');
  });

  it('lets what became of a line speak before what was wished', () => {
    const outcome = { state: 'failed', sentence: 'Thôn đã kết thúc', charterId: null, roundId: null } as const;
    expect(standingOf({ ...line, decision: 'accepted', outcome })).toBe('failed');
    expect(standingOf({ ...line, decision: 'accepted', outcome: { ...outcome, state: 'handed-in' } })).toBe('done');
    expect(standingOf({ ...line, decision: 'accepted' })).toBe('accepted');
    expect(standingOf(line)).toBe('ready');
  });
});
