import * as fc from 'fast-check';
import { nextTarget, targets, targetStanding, type Target } from './targets';

const target = targets[0] as Target;

describe('a target', () => {
  it('is missed by one charter: 94 of 99 is 94,9 % and 95 are needed', () => {
    expect(targetStanding(target, { x: 94, y: 99 }, '2025-12-31')).toEqual({ standing: 'missed', needed: 95, missing: 1 });
    expect(targetStanding(target, { x: 95, y: 99 }, '2025-12-31')).toEqual({ standing: 'met', needed: 95, missing: 0 });
  });
  it('has a result only on its own day', () => {
    expect(targetStanding(target, { x: 99, y: 99 }, '2025-12-30').standing).toBe('reached-early');
    expect(targetStanding(target, { x: 1, y: 99 }, '2025-12-30').standing).toBe('ahead');
    expect(targetStanding(target, { x: 99, y: 99 }, '2026-01-01').standing).toBe('after');
  });
  it('is neither met nor missed where there is nothing to measure', () => {
    expect(targetStanding(target, { x: 0, y: 0 }, '2025-12-31').standing).toBe('nothing-to-measure');
  });
  it('is met exactly when x ≥ ⌈t·y⌉', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200_000 }), fc.nat(200_000), fc.nat(1000), (y, some, permille) => {
      const x = Math.min(some, y);
      const { standing } = targetStanding({ ...target, permille }, { x, y }, target.date);
      expect(standing === 'met').toBe(BigInt(x) * 1000n >= BigInt(permille) * BigInt(y));
    }));
  });
});

describe('the target rows', () => {
  it('hold 95 % by 2025 and 100 % by 2030, by a decision for any province and a plan for old Bắc Kạn', () => {
    expect(targets.map(({ territory, date, permille }) => [territory, date, permille])).toEqual([
      ['any-province', '2025-12-31', 950], ['any-province', '2030-12-31', 1000], ['old-bac-kan', '2025-12-31', 950], ['old-bac-kan', '2030-12-31', 1000],
    ]);
    for (const { id, territory, legalBasis } of targets) expect([id, legalBasis]).toEqual([id, expect.stringContaining(territory === 'old-bac-kan' ? '112/KH-UBND' : '1790/QĐ-TTg')]);
  });
  it('aim pace at the next date of their own territory', () => {
    expect(nextTarget(targets, 'old-bac-kan', '2025-12-31')?.id).toBe('kh-112-2025');
    expect(nextTarget(targets, 'old-bac-kan', '2026-01-01')?.id).toBe('kh-112-2030');
    expect(nextTarget(targets, 'any-province', '2031-01-01')).toBeNull();
  });
});
