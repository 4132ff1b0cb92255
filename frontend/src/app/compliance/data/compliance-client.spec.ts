import { csvUrl } from './compliance-client';

describe('the list as a file', () => {
  it('asks the same question as the list, without its page', () => {
    expect(csvUrl({ unit: 'u1', D: '2026-11-24', figure: 'C3', outcome: 'chua-dat', page: '3' })).toBe('/api/compliance/charters.csv?unit=u1&D=2026-11-24&figure=C3&outcome=chua-dat');
    expect(csvUrl({ unit: undefined })).toBe('/api/compliance/charters.csv');
  });
});
