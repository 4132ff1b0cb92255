import { problemCodes } from '@huong-uoc/contracts';
import { admitFile } from './admit-file';

const admit = async (bytes: Buffer, whole = true): Promise<string | null> => {
  let format: string | null = null;
  await admitFile((found) => (format = found))(bytes, whole);
  return format;
};
const program = Buffer.concat([Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), Buffer.alloc(500)]);

describe('admitFile', () => {
  it('refuses a program by its bytes and says what it is', async () => {
    await expect(admit(program)).rejects.toMatchObject({ code: 'unsupported-format', sentence: expect.stringContaining('chương trình máy tính') });
    await expect(admit(program, false)).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it('refuses a picture by its kind, with what to do instead', async () => {
    const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(100)]);
    await expect(admit(gif)).rejects.toMatchObject({ code: 'unsupported-format', sentence: expect.stringContaining('lưu ảnh thành JPG') });
  });

  it('names every format that is read, whoever refuses the others', async () => {
    const asPeopleKnow = ['DOCX', 'DOC', 'RTF', 'ODT', 'HTML', 'PDF', 'TXT', 'JPG, PNG, TIFF, WebP, HEIC'];
    const refusals = [problemCodes['unsupported-format'].title, String(await admitFile(() => undefined)(program, true).catch(({ sentence }: { sentence: string }) => sentence))];
    const unnamed = refusals.flatMap((words) => asPeopleKnow.filter((name) => !words.includes(name)));
    expect(unnamed).toEqual([]);
  });

  it('admits a photograph by its bytes', async () => {
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), Buffer.from('IHDR'), Buffer.alloc(100)]);
    expect(await admit(png, false)).toBe('image');
  });

  it('admits text cut in the middle of a letter, because only its head was seen', async () => {
    const text = Buffer.from('Quy ước thôn Nà Phầy về việc cưới, việc tang. '.repeat(50));
    expect(await admit(text.subarray(0, text.indexOf('ầ') + 1), false)).toBe('txt');
  });

  it('admits a damaged document of a known kind, for its original is evidence', async () => {
    expect(await admit(Buffer.from('PK\u0003\u0004 half a document'))).toBeNull();
  });

  it('leaves a large zip to the reader, who can see its end', async () => {
    expect(await admit(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2_000_000)]), false)).toBeNull();
  });
});
