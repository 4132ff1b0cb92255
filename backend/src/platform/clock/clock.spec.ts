import { Clock, dayOf, hourOf } from './clock';

describe('Clock', () => {
  const clock = new Clock();

  it('does not leak a pinned instant to work outside the chain', async () => {
    const inside = clock.at('2025-07-01T00:00:00Z', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return clock.now().toISOString();
    });
    expect(clock.pinnedAt()).toBeNull();
    expect(await inside).toBe('2025-07-01T00:00:00.000Z');
  });

  it('hands out copies, so nobody can move the pinned instant', () => {
    clock.at('2025-07-01T00:00:00Z', () => {
      clock.now().setFullYear(1999);
      expect(clock.now().getUTCFullYear()).toBe(2025);
    });
  });

  it('counts days as Vietnam does: 17:00 UTC is already tomorrow', () => {
    expect(dayOf(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30');
    expect(dayOf(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
    expect([hourOf(new Date('2025-06-30T16:59:59Z')), hourOf(new Date('2025-06-30T17:00:00Z'))]).toEqual([23, 0]);
  });
});
