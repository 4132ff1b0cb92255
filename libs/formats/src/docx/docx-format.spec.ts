import fc from 'fast-check';
import { decodeVni, encodeTcvn3, encodeVni } from '@huong-uoc/text';
import { FormatProblem } from '../format-problem';
import { readDocument } from '../read-document';
import { docxPackage, wordDocument, wordPart } from '../testing/docx-package';
import { climbingZip } from '../testing/hostile-zip';
import { paragraph, readBody, run, textsOf } from '../testing/word-xml';

const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const codes = (document: { notes: readonly { code: string }[] }): string[] => document.notes.map(({ code }) => code);
const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.map((text) => paragraph(text)).join('')}</w:tc>`;
const boxed = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

describe('what a reader of a Word file does not see', () => {
  it('leaves out hidden text and says how much', async () => {
    const document = await readBody(paragraph(run('Điều 1. ') + run('bí mật', '<w:vanish/>') + run('Họp thôn', '<w:vanish w:val="0"/>')));
    expect(document.paragraphs[0]?.text).toBe('Điều 1. Họp thôn');
    expect(document.notes).toEqual([expect.objectContaining({ code: 'hidden-text-left-out', details: { characters: 6 } })]);
  });

  it('takes the accepted view of tracked changes and says so', async () => {
    const document = await readBody(
      paragraph(
        run('Con ') +
          `<w:del w:id="1"><w:r><w:delText>trai</w:delText></w:r></w:del><w:ins w:id="2">${run('cái')}</w:ins>` +
          `<w:moveFrom w:id="3">${run(' cũ')}</w:moveFrom><w:moveTo w:id="4">${run(' được chia đất')}</w:moveTo>`,
      ),
    );
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Con cái được chia đất']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'tracked-changes-accepted', details: { insertions: 2, deletions: 2 } })]);
  });

  it('joins a paragraph whose mark was deleted to the next, and drops a deleted table row', async () => {
    const split = paragraph('Mỗi hộ ', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('một phiếu.');
    const table = `<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('cũ')}</w:tr><w:tr>${cell('mới')}</w:tr></w:tbl>`;
    expect(await textsOf(split + table)).toEqual(['Mỗi hộ một phiếu.', 'mới']);
  });

  it('leaves out a table of contents, which would say every article twice', async () => {
    const style = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('MỤC LỤC')}</w:sdtContent></w:sdt>`;
    const document = await readBody(gallery + paragraph('Điều 1. Họp thôn 2', '<w:pStyle w:val="TOC1"/>') + paragraph('Điều 1. Họp thôn'), { 'word/styles.xml': wordPart('styles', style) });
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Điều 1. Họp thôn']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'contents-left-out', details: { lines: 2 } })]);
  });

  it('shows the result of a field, not its code', async () => {
    const step = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${step('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${run('mã')}${step('separate')}${run('Điều 5')}${step('end')}`;
    expect(await textsOf(paragraph(run('theo ') + field + run(' Quy ước')))).toEqual(['theo Điều 5 Quy ước']);
  });

  it('opens neither macros nor embedded files, and says that they are there', async () => {
    const document = await readBody(paragraph('x'), { 'word/vbaProject.bin': 'vba', 'word/embeddings/a.xlsx': 'xlsx' });
    expect(codes(document)).toEqual(['macros-not-opened', 'embedded-files-not-opened']);
  });

  it('says that a file is put in where it does not open it, and drops a deleted cell', async () => {
    const table = `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>${paragraph('cũ')}</w:tc>${cell('mới')}</w:tr></w:tbl>`;
    const document = await readBody(`<w:altChunk r:id="r9"/>${table}`);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['mới']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'embedded-files-not-opened', details: { count: 1 } })]);
  });

  it('ignores headers and footers', async () => {
    expect(await textsOf(paragraph('x'), { 'word/header1.xml': wordPart('hdr', paragraph('Đầu trang')) })).toEqual(['x']);
  });
});

describe('what a reader of a Word file does see', () => {
  it('keeps tabs, line breaks and hard hyphens; drops soft hyphens', async () => {
    const content = '<w:r><w:t>Số</w:t><w:tab/><w:t>01</w:t><w:noBreakHyphen/><w:t>QƯ</w:t><w:br/><w:t>ngư</w:t><w:softHyphen/><w:t>ời</w:t></w:r>';
    expect(await textsOf(paragraph(content))).toEqual(['Số\t01-QƯ\nngười']);
  });

  it('reads links, content controls, smart tags and simple fields', async () => {
    const wrapped = `<w:hyperlink>${run('một ')}</w:hyperlink><w:sdt><w:sdtContent>${run('hai ')}</w:sdtContent></w:sdt><w:smartTag>${run('ba ')}</w:smartTag><w:fldSimple>${run('bốn')}</w:fldSimple>`;
    expect(await textsOf(paragraph(wrapped))).toEqual(['một hai ba bốn']);
  });

  it('reads tables cell by cell, a two-column letterhead one column after the other', async () => {
    const table = `<w:tbl><w:tr>${cell('ỦY BAN NHÂN DÂN', 'THÔN NÀ PHẦY')}${cell('CỘNG HÒA', 'Độc lập')}</w:tr><w:tr><w:tc><w:tbl><w:tr>${cell('trong')}</w:tr></w:tbl></w:tc></w:tr></w:tbl>`;
    const document = await readBody(table + paragraph('QUY ƯỚC'));
    expect(document.paragraphs.map(({ text, inTable }) => [text, inTable])).toEqual([
      ['ỦY BAN NHÂN DÂN', true], ['THÔN NÀ PHẦY', true], ['CỘNG HÒA', true], ['Độc lập', true], ['trong', true], ['QUY ƯỚC', undefined],
    ]);
  });

  it('reads a text box once, after the paragraph it hangs on', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${boxed('Trong hộp')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${boxed('Trong hộp')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = await readBody(paragraph(run('Đoạn ') + box + run('chính')) + paragraph('sau'));
    expect(document.paragraphs.map(({ text, style }) => [text, style])).toEqual([['Đoạn chính', undefined], ['Trong hộp', 'text-box'], ['sau', undefined]]);
    expect(codes(document)).toEqual(['text-boxes-moved']);
  });

  it('puts a footnote right after the paragraph that calls it', async () => {
    const notes = `<w:footnote w:type="separator" w:id="-1">${paragraph('---')}</w:footnote><w:footnote w:id="2">${paragraph('Theo lệ cũ.')}</w:footnote>`;
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const document = await readBody(paragraph(run('Con trai') + call + run(' được chia.')) + paragraph('sau'), { 'word/footnotes.xml': wordPart('footnotes', notes) });
    expect(document.paragraphs.map(({ text, style }) => [text, style])).toEqual([['Con trai được chia.', undefined], ['[1] Theo lệ cũ.', 'footnote'], ['sau', undefined]]);
    expect(codes(document)).toEqual(['footnotes-moved']);
  });

  it('shows capitals that only the formatting makes', async () => {
    expect(await textsOf(paragraph(run('quy ước thôn ', '<w:caps/>') + run('Nà Phầy')))).toEqual(['QUY ƯỚC THÔN Nà Phầy']);
  });

  it('looks names up and nothing else: a path that climbs out is only a name', async () => {
    expect((await readDocument(await climbingZip())).paragraphs.map(({ text }) => text)).toEqual(['Điều 1. Họp thôn']);
  });

  it('reads strict OOXML and parts under other names', async () => {
    const strict = wordDocument(paragraph('x')).replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main');
    const types = '<Types xmlns="x"><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const bytes = await docxPackage({ '[Content_Types].xml': types, 'word/document2.xml': strict });
    expect((await readDocument(bytes)).paragraphs).toEqual([{ text: 'x' }]);
  });
});

describe('legacy fonts', () => {
  it('leaves the same letters alone in a Unicode font', async () => {
    expect(await textsOf(paragraph(run('Lêi nãi', font('Times New Roman'))))).toEqual(['Lêi nãi']);
  });

  it('repairs each run by its own font, capitals by the H fonts, and remembers where', async () => {
    const document = await readBody(
      paragraph(run(encodeTcvn3('hương ước '), font('.VnTimeH')) + run('làng ', font('Arial')) + run(encodeVni('Phương Đoài'), font('VNI-Times'))),
    );
    const [read] = document.paragraphs;
    expect(read?.text).toBe('HƯƠNG ƯỚC làng Phương Đoài');
    expect(read?.runs?.map(({ start, end, encoding }) => [read.text.slice(start, end), encoding])).toEqual([['HƯƠNG ƯỚC ', 'tcvn3'], ['Phương Đoài', 'vni']]);
    expect(document.notes.map(({ details }) => details)).toEqual([
      { encoding: 'TCVN3', fonts: ['.VnTimeH'], runs: 1 },
      { encoding: 'VNI', fonts: ['VNI-Times'], runs: 1 },
      expect.objectContaining({ runs: 2, lost: [], characters: 0 }),
    ]);
  });

  it('reads the soft hyphen of a .Vn font as ư, and a VNI letter whose mark Word put into another run', async () => {
    const horned = `<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>th</w:t><w:softHyphen/><w:t xml:space="preserve"> ký</w:t></w:r>`;
    expect(await textsOf(paragraph(horned))).toEqual(['thư ký']);
    const [letter, mark] = [...encodeVni('ấ')] as [string, string];
    expect(await textsOf(paragraph(run(`đ`.replace('đ', encodeVni('đ')) + letter, font('VNI-Times')) + run(`${mark}t`, font('VNI-Times'))))).toEqual([decodeVni(encodeVni('đất'))]);
  });

  it('leaves Unicode text alone that only bears the name of an old font, also its runs of Latin letters', async () => {
    const mixed = paragraph(run('Mỗi hộ ', font('.VnTime')) + run('có', font('Arial')) + run(' và ', font('.VnTime')) + run(encodeTcvn3('được'), font('.VnTimeH')));
    const document = await readBody(mixed);
    expect(document.paragraphs[0]?.text).toBe('Mỗi hộ có và ĐƯỢC');
    expect(document.paragraphs[0]?.runs).toHaveLength(1);
  });

  it('reads a symbol in an old font as the letter it is', async () => {
    expect(await textsOf(paragraph('<w:r><w:t>l</w:t><w:sym w:font=".VnTime" w:char="F0B5"/><w:t>ng</w:t></w:r>'))).toEqual(['làng']);
  });

  it('finds the font in the style, the style below it and the document defaults', async () => {
    const sheet = `<w:docDefaults><w:rPrDefault><w:rPr>${font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr>${font('VNI-Times')}</w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>`;
    const text = paragraph(run(encodeTcvn3('đường'))) + paragraph(run(encodeVni('đường')), '<w:pStyle w:val="B"/>');
    expect(await textsOf(text, { 'word/styles.xml': wordPart('styles', sheet) })).toEqual(['đường', 'đường']);
  });
});

describe('whatever stands in the XML', () => {
  const source = wordDocument(
    paragraph(run('Điều 1. ') + run('Họp', '<w:vanish/>'), '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr>') +
      `<w:tbl><w:tr>${cell('a', 'b')}</w:tr></w:tbl>`,
  );

  it('ends in paragraphs or in a refusal with a code', async () => {
    const change = fc.record({ at: fc.nat(source.length - 1), length: fc.nat(12), insert: fc.constantFrom('', '<', '</w:p>', '<w:p>', '&#0;', '&x;', '"', '<w:tbl>', '<w:fldChar w:fldCharType="begin"/>', ']]>', 'ệ') });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, length, insert }) => {
        const bytes = await docxPackage({ 'word/document.xml': source.slice(0, at) + insert + source.slice(at + length) });
        const result = await readDocument(bytes).catch((problem: unknown) => problem);
        return result instanceof FormatProblem || (result as { format?: string }).format === 'docx';
      }),
      { numRuns: 150, seed: 2024 },
    );
  });
});
