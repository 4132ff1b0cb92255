import { segment } from '@huong-uoc/clauses';
import { scan } from '@huong-uoc/rules';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { amendments, type SampleId } from './amendments';
import { unfairIn, writePaper } from './paper';

const names = { village: 'Khuổi Lè', commune: 'Bằng Phúc' };
const samples = ['S1', 'S2', 'S3', 'S4'] as const satisfies readonly SampleId[];

describe('writePaper', () => {
  it('knows a line of the sample for every amendment, and only one', () => {
    for (const { sample, begins } of amendments) {
      const { lines } = writePaper(sample, names, unfairIn(sample));
      expect([begins, lines.filter((line) => line.startsWith(begins)).length]).toEqual([begins, 1]);
    }
  });

  it('leaves no name of the sample’s own village or commune', () => {
    for (const sample of samples) expect(writePaper(sample, names, 0).lines.join('\n')).not.toMatch(/Nà Phầy|Khau Tẳng|Phương Đoài|Đồi Sim Hạ|Quân Hà|Cổ Linh|Úc Kỳ|Phố Cò/i);
  });

  it('keeps as many discriminating clauses as asked and votes the others', () => {
    const { lines, unfair } = writePaper('S2', names, 3);
    expect(unfair).toHaveLength(3);
    expect(amendments.filter(({ sample, instead }) => sample === 'S2' && lines.includes(instead))).toHaveLength(unfairIn('S2') - 3);
  });

  it('has nothing the rules call a violation once every clause was amended', () => {
    for (const sample of samples) {
      const violations = scan(defaultRulebook(), segment(writePaper(sample, names, 0).lines.join('\n'))).filter(({ severity }) => severity === 'violation');
      expect(violations.map(({ address, quote }) => `${sample} ${address}: ${quote}`)).toEqual([]);
    }
  });
});
