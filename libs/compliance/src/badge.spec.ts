import { badgeOf } from './badge';

describe('the badge of a figure', () => {
  it('is preliminary as long as one member has no word, however many are approved', () => {
    expect(badgeOf(100, { open: 1, awaiting: 0 }, false)).toBe('preliminary');
    expect(badgeOf(100, { open: 1, awaiting: 5 }, false)).toBe('preliminary');
  });
  it('is reviewed when only approvals are missing, and approved when nothing is', () => {
    expect(badgeOf(100, { open: 0, awaiting: 1 }, false)).toBe('reviewed');
    expect(badgeOf(100, { open: 0, awaiting: 0 }, false)).toBe('approved');
  });
  it('is frozen once a sealed report holds it, whatever was open then; nothing measured has none', () => {
    expect(badgeOf(100, { open: 7, awaiting: 1 }, true)).toBe('frozen');
    expect(badgeOf(0, { open: 0, awaiting: 0 }, true)).toBeNull();
  });
});
