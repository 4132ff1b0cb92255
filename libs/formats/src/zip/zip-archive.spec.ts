import JSZip from 'jszip';
import { defaultLimits } from '../limits';
import { claimSize } from '../testing/hostile-zip';
import { ZipArchive } from './zip-archive';

const zipOf = (parts: Record<string, string>, compression: 'STORE' | 'DEFLATE' = 'DEFLATE'): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression });
};
const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : new TextDecoder().decode(bytes));
const refused = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

describe('a zip', () => {
  it('is refused without its directory', async () => {
    const bytes = await zipOf({ a: 'một' });
    expect(refused(() => new ZipArchive(bytes.slice(0, -10), defaultLimits))).toBe('truncated');
  });

  it('is refused when its parts together unpack to more than allowed, before any is unpacked', async () => {
    const bytes = await zipOf({ a: 'x'.repeat(600), b: 'y'.repeat(600) });
    expect(refused(() => new ZipArchive(bytes, { ...defaultLimits, maxUnpackedBytes: 1000 }))).toBe('unpacked-too-large');
  });

  it('is refused for a big part packed too well, not for a small one', async () => {
    const bytes = await zipOf({ a: ' '.repeat(500_000) });
    expect(refused(() => new ZipArchive(bytes, { ...defaultLimits, ratioFloorBytes: 1000 }))).toBe('compression-ratio');
    expect(text(new ZipArchive(bytes, defaultLimits).read('a'))).toHaveLength(500_000);
  });

  it.each(['STORE', 'DEFLATE'] as const)('never unpacks more than it declared (%s)', async (compression) => {
    const bytes = claimSize(await zipOf({ a: 'x'.repeat(5000) }, compression), 'a', 10);
    expect(refused(() => new ZipArchive(bytes, defaultLimits).read('a'))).toBe('unpacked-too-large');
  });

  it('stops unpacking at the declared size instead of measuring afterwards', async () => {
    const archive = new ZipArchive(claimSize(await zipOf({ a: 'x'.repeat(5000) }), 'a', 10), defaultLimits);
    expect(() => archive.read('a')).toThrow(expect.objectContaining({ cause: expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' }) }));
  });

  it('hands out neither of two parts of one name, and does not say there is none', async () => {
    const archive = new ZipArchive(await zipOf({ 'word/a.xml': 'một', 'WORD/A.xml': 'hai' }), defaultLimits);
    expect(() => archive.read('word/a.xml')).toThrow(expect.objectContaining({ details: expect.objectContaining({ reason: 'part-stored-twice' }) }));
  });

  it('does not hand out a part whose bytes were changed', async () => {
    const bytes = await zipOf({ a: 'Điều 1. Họp thôn' }, 'STORE');
    const at = Buffer.from(bytes).indexOf('thôn');
    bytes[at] = 0x54;
    expect(refused(() => new ZipArchive(bytes, defaultLimits).read('a'))).toBe('unreadable-structure');
  });

  it('does not hand out a part that needs a password', async () => {
    const bytes = await zipOf({ a: 'x' });
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes[entry + 8] = (bytes[entry + 8] as number) | 1;
    expect(refused(() => new ZipArchive(bytes, defaultLimits).read('a'))).toBe('encrypted');
  });

  it('finds parts without regard to case, slashes and leading slash, and knows what it has not', async () => {
    const archive = new ZipArchive(await zipOf({ 'Word\\Document.xml': 'x' }), defaultLimits);
    expect(text(archive.read('/word/document.xml'))).toBe('x');
    expect(archive.has('word/DOCUMENT.XML')).toBe(true);
    expect(archive.read('word/other.xml')).toBeNull();
  });
});
