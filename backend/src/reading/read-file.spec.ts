import { FormatProblem } from '@huong-uoc/formats';
import type { RecognisedPage } from '@huong-uoc/formats';
import { recognisedPage, renderDocx } from '@huong-uoc/formats/testing';
import { encodeTcvn3 } from '@huong-uoc/text';
import sharp from 'sharp';
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

  it('refuses letters that make no Vietnamese words, and says what to do', async () => {
    const broken = 'Quy �?c th�n N� Ph?y. M?i h? m?t phi?u. '.repeat(40);
    await expect(readFile(bytes(broken))).rejects.toMatchObject({ code: 'unreadable-text', message: expect.stringMatching(/nhập nội dung văn bản\.$/) });
  });

  it('says of a text that lost its horned letters that it must be compared, and where', async () => {
    const { notes, doubts } = await readFile(bytes('Hơng ớc làng. Ngời cha chồng đợc mời dự hội nghị, không phân biệt giàu nghèo. Mọi ngời đợc bàn việc chung. '.repeat(8)));
    expect(notes.map(({ code }) => code)).toContain('horn-lost');
    expect(doubts.length).toBeGreaterThan(0);
  });

  it('says of text in an old encoding what was made of it, which signs are lost, and how sure each stretch is', async () => {
    const line = 'Điều 1. Mọi người trong thôn đều được họp bàn và biểu quyết việc chung, không phân biệt nam nữ.';
    const { text, notes, doubts } = await readFile(new Uint8Array(Buffer.from(Array.from({ length: 6 }, () => encodeTcvn3(line)).join('\n'), 'latin1')));
    expect(text.split('\n')[0]).toBe(line);
    expect(notes.find(({ code }) => code === 'loss-report')?.loss).toMatchObject({ repaired: expect.arrayContaining([{ font: '', encoding: 'tcvn3', before: encodeTcvn3(line), after: line }]), lost: [] });
    // The letters alone decided, no font: less sure than a font would make it.
    expect(new Set(doubts.map(({ kind, confidence }) => `${kind} ${confidence}`))).toEqual(new Set(['decoded 0.9']));
    const { notes: clean } = await readFile(await renderDocx([line, line, line], { numbering: 'typed' }));
    expect(clean.filter(({ loss }) => loss !== undefined)).toEqual([]);
  });

  describe('of a photograph', () => {
    const lines = ['QUY ƯỚC THÔN NÀ PHẦY', 'Điều 1. Họp thôn', '1. Mỗi hộ có một phiếu, không phân biệt nam nữ khi biểu quyết.', '2. Đến đúng giờ.', 'Điều 3. Giữ gìn đường làng'];
    const photograph = () => sharp({ create: { width: 620, height: 877, channels: 3, background: '#ffffff' } }).jpeg().toBuffer();
    /** The engine is unsure of one word. */
    const unsureOf = (word: string): RecognisedPage => {
      const page = recognisedPage(lines);
      return { ...page, lines: page.lines.map((line) => ({ ...line, words: line.words.map((one) => (one.text === word ? { ...one, confidence: 0.4 } : one)) })) };
    };

    it('refuses when nothing is recognised on it, and says what to do', async () => {
      await expect(readFile(await photograph(), { recognise: async () => recognisedPage([]) })).rejects.toMatchObject({ code: 'nothing-recognised', message: expect.stringContaining('Đề nghị chụp') });
    });

    it('keeps each doubtful word with its place in the text and on the page', async () => {
      const { text, doubts, pageReports } = await readFile(await photograph(), { recognise: async () => unsureOf('không') });
      const recognised = doubts.flatMap((doubt) => (doubt.kind === 'recognised' ? [doubt] : []));
      expect(recognised.map(({ start, end, confidence, page }) => [text.slice(start, end), confidence, page])).toEqual([['không', 0.4, 1]]);
      expect(recognised[0]?.width).toBeGreaterThan(10);
      expect(pageReports).toEqual([expect.objectContaining({ page: 1, source: 'recognised', confidence: 0.95 })]);
    });

    it('says that it was recognised, how surely, and where numbers do not follow each other', async () => {
      const { notes } = await readFile(await photograph(), { recognise: async () => recognisedPage(lines) });
      const sentences = Object.fromEntries(notes.map(({ code, sentence }) => [code, sentence]));
      expect(sentences['pages-recognised']).toContain('nhận dạng từ ảnh chụp, độ tin cậy trung bình 95%');
      expect(sentences['numbering-gaps']).toContain('Điều 3');
    });
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
