import type { Finding } from '@huong-uoc/rules';
import { doubted } from './doubted';

const finding = (start: number, end: number) => ({ start, end, confidence: 0.9 }) as Finding;

describe('doubted', () => {
  it('never makes a finding surer than the words under it, and leaves its neighbours alone', () => {
    const found = doubted([finding(0, 10), finding(10, 20), finding(20, 30)], [{ start: 12, end: 14, confidence: 0.5 }, { start: 19, end: 20, confidence: 0.4 }, { start: 25, end: 26, confidence: 0.99 }]);
    expect(found.map(({ confidence }) => confidence)).toEqual([0.9, 0.4, 0.9]);
  });
});
