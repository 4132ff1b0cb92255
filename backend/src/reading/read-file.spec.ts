import { FormatProblem } from '@huong-uoc/formats';
import { readFile } from './read-file';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readFile', () => {
  it('refuses a program whatever it is called', async () => {
    const exe = new Uint8Array(2048);
    exe.set([0x4d, 0x5a, 0x90, 0, 3]);
    await expect(readFile(exe)).rejects.toMatchObject({ code: 'unsupported-format' });
    await expect(readFile(exe)).rejects.toThrow(FormatProblem);
  });

  it('refuses a file without content', async () => {
    await expect(readFile(new Uint8Array())).rejects.toMatchObject({ code: 'empty-file' });
  });

  it('gives clauses and paragraphs that are exact slices of the text', async () => {
    const source = 'QUY ƯỚC\nĐiều 1. Họp thôn\n1. Mỗi ho\u0302\u0323 một phiếu.\n2. Đến đúng giờ.\n';
    const { text, tree, paragraphs, format } = await readFile(bytes(source));
    expect(format).toBe('txt');
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(['QUY ƯỚC', 'Điều 1. Họp thôn', '1. Mỗi hộ một phiếu.', '2. Đến đúng giờ.']);
    expect(tree.clauses.map(({ start, end }) => text.slice(start, end))).toEqual(tree.clauses.map((clause) => clause.text));
    expect(tree.clauses.map(({ address }) => address)).toContain('Điều 1 khoản 1');
  });
});
