import fc from 'fast-check';
import { countedActs, lateActsOf, statisticsOf, type CountedAct } from './statistics';

const [from, cutOff] = ['2026-01-01', '2026-11-19'];
const act = (more: Partial<CountedAct>): CountedAct => ({ charterId: 'c', title: 'Quy ước', villageLabel: 'Thôn A', communeLabel: 'Xã B', act: 'recognition', on: '2026-05-05', number: '1/QĐ-UBND', recordedOn: '2026-05-06', registered: false, ...more });
const countOf = (acts: readonly CountedAct[], key: string) => statisticsOf(acts, from).find((line) => line.key === key)?.count;

describe('the counts of Nghị định 61 Điều 16', () => {
  it('never add an act of an earlier period, however late it was written down', () => {
    const late = act({ on: '2025-12-30', recordedOn: '2026-02-01' });
    expect(countOf([late], 'recognised')).toBe(0);
    expect(lateActsOf([late], from, cutOff).map(({ why }) => why)).toEqual(['earlier-period']);
  });

  it('keep an act of the period that was written down after the cut-off, and name it', () => {
    const late = act({ act: 'suspension-part', on: '2026-11-10', recordedOn: '2026-11-20' });
    expect(countOf([late], 'suspended-part')).toBe(1);
    expect(lateActsOf([late], from, cutOff).map(({ why }) => why)).toEqual(['after-cut-off']);
  });

  it('do not call a paper late that was there before the product', () => {
    expect(lateActsOf([act({ on: '2015-01-01', registered: true })], from, cutOff)).toEqual([]);
  });

  it('count every act of the period exactly once', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
    fc.assert(fc.property(fc.array(fc.record({ kind: fc.constantFrom(...countedActs), on: days })), (drawn) => {
      const acts = drawn.map(({ kind, on }) => act({ act: kind, on }));
      expect(statisticsOf(acts, from).reduce((sum, { count }) => sum + count, 0)).toBe(acts.length);
    }));
  });
});
