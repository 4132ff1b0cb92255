import { compoundStreams } from './compound-streams';
import { compoundFile } from '../testing/foreign-samples';

describe('streams of a Compound File', () => {
  it('are none in any other file, however often the name occurs', () => {
    expect(compoundStreams(new Uint8Array(Buffer.from('WordDocument'.repeat(200), 'utf16le'))).size).toBe(0);
    expect(compoundStreams(new Uint8Array(3)).size).toBe(0);
    const renamed = compoundFile('WordDocument');
    renamed[0] = 0x50;
    expect(compoundStreams(renamed).size).toBe(0);
  });

  it('are found by their records, also when the file is cut behind them', () => {
    const bytes = compoundFile('WordDocument', '1Table', 'Data');
    expect([...compoundStreams(bytes)]).toEqual(['WordDocument', '1Table', 'Data']);
    expect([...compoundStreams(bytes.slice(0, 512 + 3 * 128))]).toEqual(['WordDocument', '1Table']);
  });
});
