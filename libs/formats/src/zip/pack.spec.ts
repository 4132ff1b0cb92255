import JSZip from 'jszip';
import { defaultLimits } from '../limits';
import { renderDocx } from '../testing/render-docx';
import { claimSize, workbook } from '../testing/hostile-zip';
import { isPack, openPack } from './pack';

const zipOf = async (parts: Record<string, string>, folders = true): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { createFolders: folders });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};
const codeOf = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

describe('a ZIP of files', () => {
  it('is no document, and a document is no ZIP of files', async () => {
    expect(isPack(await renderDocx(['Điều 1. Họp thôn'], { numbering: 'typed' }))).toBe(false);
    expect(isPack(await workbook())).toBe(false);
    expect(isPack(Buffer.from('PK\u0003\u0004 half a file'))).toBe(false);
    expect(isPack(await zipOf({ 'Thôn Nà Phầy/Quy ước.txt': 'x' }))).toBe(true);
  });

  it('is refused from its directory alone: too many files, too much in all, packed too well', async () => {
    const bytes = await zipOf({ a: 'một', b: 'hai', c: 'x'.repeat(3_000_000) });
    expect(codeOf(() => openPack(bytes, { ...defaultLimits, maxEntries: 2 }))).toBe('too-many-entries');
    expect(codeOf(() => openPack(bytes, { ...defaultLimits, maxUnpackedBytes: 1000 }))).toBe('unpacked-too-large');
    expect(codeOf(() => openPack(bytes))).toBe('compression-ratio');
  });

  it('does not hand out a file that is larger than it said', async () => {
    const [file] = openPack(claimSize(await zipOf({ a: 'x'.repeat(5000) }), 'a', 10));
    expect(codeOf(() => file?.read())).toBe('unpacked-too-large');
  });

  it('hands out its files under their own names and leaves folders out', async () => {
    const files = openPack(await zipOf({ 'Thôn Nà Phầy/Quy ước.txt': 'Điều 1', '../leo.txt': 'x' }));
    expect(files.map(({ name }) => name)).toEqual(['Thôn Nà Phầy/Quy ước.txt', '../leo.txt']);
    expect(new TextDecoder().decode(files[0]?.read())).toBe('Điều 1');
  });
});
