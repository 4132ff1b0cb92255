import { decodeVni, encodeTcvn3, encodeVni } from '@huong-uoc/text';
import { readDocument } from '../read-document';
import { rtf1258, rtfDocument, rtfLatin, rtfUnicode } from '../testing/write-rtf';

const read = (body: string) => readDocument(rtfDocument(body));
const texts = async (body: string): Promise<string[]> => (await read(body)).paragraphs.map(({ text }) => text);
const codes = (document: { notes: readonly { code: string }[] }): string[] => document.notes.map(({ code }) => code);

describe('what a reader of an RTF file does not see', () => {
  it('leaves out hidden text and says how much', async () => {
    const document = await read(`${rtfUnicode('Điều 1.')} {\\v bi mat}\\v an\\v0 {\\plain x}\\par`);
    expect(document.paragraphs[0]?.text).toBe('Điều 1. x');
    expect(document.notes).toEqual([expect.objectContaining({ code: 'hidden-text-left-out', details: { characters: 8 } })]);
  });

  it('skips pictures, binary data, embedded files and every starred group it does not know', async () => {
    const binary = '\\bin8 }{\\par}}';
    const document = await read(`a{\\pict\\pngblip 89504e47}b{\\object\\objemb{\\*\\objdata 0105}{\\result hinh}}c{\\*\\shppict{\\pict ${binary}}}d{\\*\\unknown e{\\b f}}g\\par`);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['abcdg']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'embedded-files-not-opened', details: { count: 1 } })]);
  });

  it('takes the accepted view of tracked changes', async () => {
    const document = await read('Con {\\deleted trai}{\\revised cai} duoc chia{\\deleted\\par}\\~dat\\par');
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Con cai duoc chia\u00a0dat']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'tracked-changes-accepted', details: { insertions: 1, deletions: 1 } })]);
  });

  it('shows the result of a field, not its code, and leaves out headers, titles and the contents', async () => {
    const document = await read('{\\header dau trang\\par}{\\field{\\*\\fldinst{\\f1 REF x}}{\\fldrslt 5}} nay\\par\\pard\\s15 Dieu 1 2\\par\\pard\\s2 b\\par');
    expect(document.paragraphs).toEqual([{ text: '5 nay', style: 'Normal' }, { text: 'b', style: 'Heading 2' }]);
    expect(codes(document)).toEqual(['contents-left-out']);
  });

  it('reads nothing after the outermost group', async () => {
    const bytes = Buffer.concat([rtfDocument('a'), Buffer.from('{\\rtf1 b\\par}')]);
    expect((await readDocument(new Uint8Array(bytes))).paragraphs).toEqual([{ text: 'a', style: 'Normal' }]);
  });
});

describe('what a reader of an RTF file does see', () => {
  it('keeps tabs, breaks, quotes and hard hyphens; drops soft hyphens and line ends of the file', async () => {
    expect(await texts('So\\tab 01\\_QU\\line ng\\-\r\nay\\~{\\ldblquote}x\\rdblquote  \\{a\\}\\\\\\par')).toEqual(['So\t01-QU\nngay\u00a0“x” {a}\\']);
  });

  it('reads Unicode and as many signs less as the group says', async () => {
    expect(await texts("\\uc1\\u272\\'d0i\\uc2\\u7873ee\\uc0\\u7873u\\par")).toEqual(['Điềều']);
    expect(await texts("\\uc1\\u272\\'d0\\u225\\'e1\\u55357?\\u56832?\\par")).toEqual(['Đá😀']);
    expect(await texts('\\u272\\par\\u225 b\\par')).toEqual(['Đ', 'á']);
  });

  it('reads letters and marks of Windows-1258 by the font or the code page', async () => {
    expect(await texts(`{\\f4 ${rtf1258('Quy ước thôn Nà Phầy')}}\\par`)).toEqual(['Quy ước thôn Nà Phầy']);
    const bytes = Buffer.from(`{\\rtf1\\ansi\\ansicpg1258 ${rtf1258('đất rừng')}\\par}`, 'latin1');
    expect((await readDocument(new Uint8Array(bytes))).paragraphs[0]?.text).toBe('đất rừng');
  });

  it('reads tables cell by cell, also nested ones', async () => {
    const document = await read('\\trowd\\intbl a\\cell b\\par c\\cell\\row\\pard\\intbl\\itap2 d\\nestcell{\\*\\nesttableprops\\nestrow}\\pard\\intbl\\cell\\row\\pard e\\par');
    expect(document.paragraphs.map(({ text, inTable }) => [text, inTable])).toEqual([['a', true], ['b', true], ['c', true], ['d', true], ['e', undefined]]);
  });

  it('puts footnotes and text boxes after the paragraph they hang on, a text box once', async () => {
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard Trong\\par hop\\par}}{\\shprslt{\\*\\do{\\dptxbxtext Trong\\par}}}}';
    const document = await read(`Con trai{\\super\\chftn{\\footnote\\pard{\\super\\chftn} Theo le cu.}} duoc chia.${box}\\par sau\\par`);
    expect(document.paragraphs.map(({ text, style }) => [text, style])).toEqual([
      ['Con trai duoc chia.', 'Normal'], ['[1] Theo le cu.', 'footnote'], ['Trong', 'text-box'], ['hop', 'text-box'], ['sau', 'Normal'],
    ]);
    expect(codes(document)).toEqual(['footnotes-moved', 'text-boxes-moved']);
  });

  it('keeps the labels of lists, bullets as dashes, and counts the numbers that are missing', async () => {
    const body = "{\\listtext\\pard\\plain\\f0 1.\\tab}\\ls1 a\\par{\\pntext\\f5\\'B7\\tab}b\\par\\pard\\ls2 c\\par{\\listtext\\f3 o\\tab}d\\par\\pard{\\field{\\*\\fldinst AUTONUM}{\\fldrslt}}e\\par";
    const document = await read(body);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['1. a', '- b', 'c', '- d', 'e']);
    expect(document.paragraphs[0]?.numbering).toBe('1.');
    expect(document.notes).toEqual([expect.objectContaining({ code: 'numbers-lost', details: { paragraphs: 2 } })]);
  });

  it('takes the Unicode half of a pair', async () => {
    expect(await texts('{\\upr{Dieu}{\\*\\ud{\\uc0\\u272 i\\u7873 u}}} 1\\par')).toEqual(['Điều 1']);
  });
});

describe('legacy fonts in RTF', () => {
  it('repairs each run by its own font, letters as bytes, as Unicode numbers and as the optional hyphen', async () => {
    const document = await read(`{\\f2 ${rtfLatin(encodeTcvn3('hương '))}}l\\'e0ng {\\f3 ${rtfLatin(encodeVni('Đoài'))}} {\\f1 th\\- k\\'fd ng\\u173?\\u234\\'eai}\\par`);
    expect(document.paragraphs[0]?.text).toBe('HƯƠNG làng Đoài thư ký người');
    expect(document.paragraphs[0]?.runs?.map(({ font }) => font)).toEqual(['.VnTimeH', 'VNI-Times', '.VnTime']);
  });

  it('decodes a VNI letter whose mark lies in another group', async () => {
    const [letter, mark] = [...encodeVni('ấ')] as [string, string];
    expect(await texts(`{\\f3 ${rtfLatin(encodeVni('đ') + letter)}}{\\f3\\b ${rtfLatin(`${mark}t`)}}\\par`)).toEqual([decodeVni(encodeVni('đất'))]);
  });
});
