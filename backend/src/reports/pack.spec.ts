import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { proposedOf, titleOf } from './campaigns';
import { faultsOf, packOf, sheet, type PackFacts } from './pack';
import { publicHalf, sealKey } from './seal';

const folder = mkdtempSync(join(tmpdir(), 'huong-uoc-seal-'));
afterAll(() => rmSync(folder, { recursive: true }));
const facts: PackFacts = { campaign: 'plan-report', year: 2026, unit: 'Tỉnh Thái Nguyên', D: '2026-11-30', K: '2026-12-01', boundary: '2026-11-30', definitions: ['C3@1'], rulebook: '1', frozenAt: '2026-12-01T02:00:00.000Z', preparedBy: 'Sở', recipient: 'Bộ', from: '2026-01-01', supplement: null };
const files = { 'data/figures.csv': sheet(['a'], [['1']]), 'data/charters.csv': sheet(['a', 'b'], [['Thôn Nà Phầy', 'x, y'], ['Bản', 2]]) };
const key = sealKey(folder);
const pack = () => packOf(files, facts, key);

/** The pack after somebody changed it. */
async function changed(change: (zip: JSZip) => void): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await pack());
  change(zip);
  return zip.generateAsync({ type: 'nodebuffer' });
}

describe('a frozen pack', () => {
  it('fails at the sheet that was changed, removed or slipped in', async () => {
    expect(await faultsOf(await changed((zip) => zip.file('data/figures.csv', 'a\n2\n')), publicHalf(key))).toEqual([expect.stringContaining('data/figures.csv: nội dung đã bị sửa')]);
    expect(await faultsOf(await changed((zip) => zip.remove('data/charters.csv')), publicHalf(key))).toEqual([expect.stringContaining('data/charters.csv: thiếu')]);
    expect(await faultsOf(await changed((zip) => zip.file('data/more.csv', 'x')), publicHalf(key))).toEqual([expect.stringContaining('data/more.csv: không có trong bản kê')]);
  });

  it('fails at the manifest when that was changed, when it is no ZIP, and under another key even if that key is in the pack', async () => {
    expect(await faultsOf(await changed((zip) => zip.file('manifest.json', '{"files":{}}')), publicHalf(key))).toEqual([expect.stringContaining('manifest.json')]);
    expect(await faultsOf(Buffer.from('x'), publicHalf(key))).toEqual([expect.stringContaining('ZIP')]);
    const other = mkdtempSync(join(tmpdir(), 'huong-uoc-seal-'));
    const forged = await packOf(files, facts, sealKey(other));
    rmSync(other, { recursive: true });
    expect(await faultsOf(forged, publicHalf(key))).toEqual([expect.stringContaining('manifest.json')]);
  });

  it('holds untouched, and is the same bytes for the same data', async () => {
    expect(await faultsOf(await pack(), publicHalf(key))).toEqual([]);
    expect((await pack()).equals(await pack())).toBe(true);
    expect(files['data/charters.csv']).toBe('a,b\nBản,2\nThôn Nà Phầy,"x, y"\n');
  });

  it('is sealed with a key that only its account can read and that is made once', () => {
    expect(statSync(join(folder, 'seal-ed25519.pem')).mode & 0o777).toBe(0o600);
    expect(publicHalf(sealKey(folder))).toBe(publicHalf(key));
  });

  it('is never seen half written, and is one key for all when several start at once', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'huong-uoc-seal-'));
    const keys = Array.from({ length: 20 }, () => publicHalf(sealKey(fresh)));
    expect(new Set(keys).size).toBe(1);
    expect(readdirSync(fresh)).toEqual(['seal-ed25519.pem']);
    rmSync(fresh, { recursive: true });
  });
});

describe('the year’s reports', () => {
  it('are no more and no fewer than the year has', () => {
    expect(proposedOf(2026).map(({ kind, deadline }) => [kind, deadline])).toEqual([['village-review', '2026-11-18'], ['statistics', '2026-11-27'], ['plan-report', '2026-12-09']]);
    expect(proposedOf(2025).map(({ kind }) => kind)).toContain('mid-term');
    expect(proposedOf(2030).map(({ kind }) => kind)).toContain('final');
  });

  it('are called by their year', () => {
    expect(titleOf('statistics', 2026)).toBe('Tình hình xây dựng, thực hiện hương ước, quy ước năm 2026');
  });
});
