import { decodeVni, encodeTcvn3, encodeVni } from '@huong-uoc/text';
import WordExtractor from 'word-extractor';
import { readDocument } from '../read-document';
import { docOf } from '../testing/sample-docs';
import { shortCharter } from '../testing/short-charter';
import { writeCompoundFile } from '../testing/write-compound-file';
import { type DocParagraph, type DocSource, writeDoc } from '../testing/write-doc';

const read = (source: DocSource) => readDocument(writeDoc(source));
const typed = (...lines: string[]): DocParagraph[] => lines.map((text) => ({ runs: [{ text }] }));
const texts = async (source: DocSource): Promise<string[]> => (await read(source)).paragraphs.map(({ text }) => text);
const codes = (document: { notes: readonly { code: string }[] }): string[] => document.notes.map(({ code }) => code);
const field = (code: string, result: string): string => `\u0013 ${code} ${result === '' ? '' : `\u0014${result}`}\u0015`;

describe('the documents these specs are made of', () => {
  it.each([{ compressed: false }, { compressed: true, font: '.VnTime', encode: encodeTcvn3 }])('read the same in another reader (%j)', async (options) => {
    const bytes = docOf(shortCharter.slice(1), options);
    const other = (await new WordExtractor().extract(Buffer.from(bytes))).getBody();
    expect(other.trim().split('\n')).toEqual(shortCharter.slice(1).map((line) => (options.encode ?? String)(line)));
  });
});

describe('a legacy Word document that is none', () => {
  it('is refused as a workbook when only a document inside it is from Word', async () => {
    // Siblings of the root are found through its tree; the embedded stream is in the directory, but not in the root.
    const bytes = writeCompoundFile({ Workbook: new Uint8Array(5000), WordDocument: new Uint8Array(5000) });
    const view = new DataView(bytes.buffer);
    const directory = (view.getUint32(0x30, true) + 1) * 512;
    view.setUint32(directory + 128 + 72, 0xffff_ffff, true);
    await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'unsupported-format', details: { recognised: 'xls' } });
  });

  it('is refused as cut short when its directory is gone', async () => {
    const bytes = docOf(shortCharter);
    await expect(readDocument(bytes.slice(0, 1024))).rejects.toMatchObject({ code: 'truncated' });
  });
});

describe('what a reader of a legacy Word file does not see', () => {
  it('leaves out hidden text, also when the style hides it, and says how much', async () => {
    const styles = [{ name: 'Normal' }, { name: 'Ẩn', kind: 'character' as const, hidden: true }];
    const paragraphs = [{ runs: [{ text: 'Điều 1. ' }, { text: 'bí mật', hidden: true }, { text: 'kín', style: 1 }, { text: 'Họp', style: 1, hidden: false }] }];
    const document = await read({ styles, paragraphs });
    expect(document.paragraphs[0]?.text).toBe('Điều 1. Họp');
    expect(document.notes).toEqual([expect.objectContaining({ code: 'hidden-text-left-out', details: { characters: 9 } })]);
  });

  it('takes the accepted view of tracked changes and joins a paragraph whose mark was deleted', async () => {
    const paragraphs: DocParagraph[] = [
      { runs: [{ text: 'Con ' }, { text: 'trai', deleted: true }, { text: 'cái', inserted: true }], endDeleted: true },
      { runs: [{ text: ' được chia đất' }] },
    ];
    const document = await read({ paragraphs });
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Con cái được chia đất']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'tracked-changes-accepted', details: { insertions: 1, deletions: 1 } })]);
  });

  it('shows the result of a field, not its code, and leaves out the contents', async () => {
    const styles = [{ name: 'Normal' }, { name: 'toc 1' }];
    const paragraphs = [{ runs: [{ text: 'Điều 1. Họp 2' }], style: 1 }, ...typed(`theo ${field('REF x', 'Điều 5')} này`)];
    const document = await read({ styles, paragraphs });
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['theo Điều 5 này']);
    expect(codes(document)).toEqual(['contents-left-out']);
  });

  it('opens neither macros nor embedded files, and says that macros are there', async () => {
    expect(codes(await read({ paragraphs: typed('x'), streams: { Macros: new Uint8Array(20) } }))).toEqual(['macros-not-opened']);
  });
});

describe('what a reader of a legacy Word file does see', () => {
  it('keeps tabs, line breaks and hard hyphens; drops soft hyphens and pictures', async () => {
    const paragraphs = [{ runs: [{ text: 'Số\t01\u001eQƯ\u000bngư\u001fời' }, { text: '\u0001', special: true }] }];
    expect(await texts({ paragraphs })).toEqual(['Số\t01-QƯ\nngười']);
  });

  it('reads tables cell by cell', async () => {
    const cell = (text: string): DocParagraph => ({ runs: [{ text }], inTable: true, end: '\u0007' });
    const document = await read({ paragraphs: [cell('ỦY BAN'), cell('CỘNG HÒA'), { runs: [], inTable: true, rowEnd: true, end: '\u0007' }, ...typed('QUY ƯỚC')] });
    expect(document.paragraphs.map(({ text, inTable }) => [text, inTable])).toEqual([['ỦY BAN', true], ['CỘNG HÒA', true], ['QUY ƯỚC', undefined]]);
  });

  it('puts footnotes and text boxes right after the paragraphs they hang on', async () => {
    const main = [{ runs: [{ text: 'Con trai' }, { text: '\u0002', special: true }, { text: ' được chia.' }] }, ...typed('giữa'), { runs: [{ text: '\u0008', special: true }, { text: 'sau' }] }];
    const note = { at: 8, paragraphs: [{ runs: [{ text: '\u0002', special: true }, { text: ' Theo lệ cũ.' }] }] };
    const document = await read({ paragraphs: main, footnotes: [note], textBoxes: [{ at: 26, paragraphs: typed('Trong hộp') }] });
    expect(document.paragraphs.map(({ text, style }) => [text, style])).toEqual([
      ['Con trai được chia.', 'Normal'], ['[1] Theo lệ cũ.', 'footnote'], ['giữa', 'Normal'], ['sau', 'Normal'], ['Trong hộp', 'text-box'],
    ]);
    expect(codes(document)).toEqual(['footnotes-moved', 'text-boxes-moved']);
  });

  it('restores labels of lists, of the paragraph or of its style, articles running through', async () => {
    const lists = [[{ format: 1, text: 'Chương %1' }, { format: 0, text: 'Điều %2.', runsThrough: true }, { format: 4, text: '%3)' }], [{ format: 23, text: '\uf0b7' }]];
    const styles = [{ name: 'Normal' }, { name: 'Điều', list: 1, level: 1 }];
    const numbered = (text: string, list: number, level: number): DocParagraph => ({ runs: [{ text }], list, level });
    const paragraphs = [
      numbered('', 1, 0), { runs: [{ text: 'Họp' }], style: 1 }, numbered('một', 1, 2), numbered('hai', 1, 2),
      numbered('', 1, 0), { runs: [{ text: 'Rừng' }], style: 1 }, numbered('ba', 1, 2), numbered('chấm', 2, 0), { runs: [{ text: 'trơn' }], style: 1, list: 0 },
    ];
    const document = await read({ paragraphs, lists, styles });
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Chương I', 'Điều 1. Họp', 'a) một', 'b) hai', 'Chương II', 'Điều 2. Rừng', 'a) ba', '- chấm', 'trơn']);
    expect(document.paragraphs[1]?.numbering).toBe('Điều 1.');
  });

  it('says so when numbers are evidently missing: a list that is not stored, a number that is only a field', async () => {
    const paragraphs: DocParagraph[] = [{ runs: [{ text: 'Họp thôn' }], list: 4, level: 0 }, ...typed(`${field('AUTONUM', '')} Rừng`)];
    const document = await read({ paragraphs });
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Họp thôn', 'Rừng']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'numbers-lost', details: { paragraphs: 2 } })]);
  });
});

describe('legacy fonts in legacy Word', () => {
  it('repairs each run by its own font and leaves Unicode fonts alone', async () => {
    const paragraphs = [{ runs: [{ text: encodeTcvn3('hương ước '), font: '.VnTimeH' }, { text: 'làng ', font: 'Arial' }, { text: encodeVni('Phương Đoài'), font: 'VNI-Times' }] }, { runs: [{ text: 'Lêi nãi', font: 'Arial' }] }];
    const document = await read({ paragraphs });
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['HƯƠNG ƯỚC làng Phương Đoài', 'Lêi nãi']);
    expect(document.paragraphs[0]?.runs?.map(({ encoding, font }) => [encoding, font])).toEqual([['tcvn3', '.VnTimeH'], ['vni', 'VNI-Times']]);
  });

  it('finds the font in the style and the style below it', async () => {
    const styles = [{ name: 'Normal', font: '.VnTime' }, { name: 'Thân', basedOn: 0 }, { name: 'Chữ', kind: 'character' as const, font: 'VNI-Times' }];
    const paragraphs = [{ runs: [{ text: encodeTcvn3('đường ') }, { text: encodeVni('đường'), style: 2 }], style: 1 }];
    expect(await texts({ styles, paragraphs })).toEqual(['đường đường']);
  });

  it('reads the letter ư where Word or LibreOffice stored it as a soft hyphen', async () => {
    expect(await texts({ paragraphs: [{ runs: [{ text: 'th\u001f ký ng\u00adêi', font: '.VnTime' }] }] })).toEqual(['thư ký người']);
  });

  it('reads letters a symbol-flagged font keeps in the private area', async () => {
    const shifted = [...encodeTcvn3('đất')].map((sign) => (sign >= '\x80' ? String.fromCharCode(sign.charCodeAt(0) + 0xf000) : sign)).join('');
    expect(await texts({ paragraphs: [{ runs: [{ text: shifted, font: '.VnTime' }] }] })).toEqual(['đất']);
  });

  it('decodes a VNI letter whose mark lies in another run', async () => {
    const [letter, mark] = [...encodeVni('ấ')] as [string, string];
    const runs = [{ text: encodeVni('đ') + letter, font: 'VNI-Times' }, { text: `${mark}t`, font: 'VNI-Times', inserted: true }];
    expect(await texts({ paragraphs: [{ runs }] })).toEqual([decodeVni(encodeVni('đất'))]);
  });

  it('lets the letters decide where no font is reachable', async () => {
    const line = 'Mỗi hộ cử một người đủ mười tám tuổi trở lên đi họp, không phân biệt nam hay nữ.';
    const paragraphs = [{ runs: [{ text: encodeTcvn3(line), font: '' }] }, { runs: [{ text: encodeVni(line), font: '' }] }];
    const document = await read({ paragraphs });
    expect(document.paragraphs.map(({ text }) => text)).toEqual([line, line]);
    expect(document.paragraphs[0]?.runs?.[0]).toMatchObject({ font: '', encoding: 'tcvn3', before: encodeTcvn3(line) });
  });
});
