import { encodeTcvn3, encodeVni } from '@huong-uoc/text';
import { readDocument } from '../read-document';
import { odtContent, odtLevel, odtPackage, odtParagraph, odtStyles } from '../testing/write-odt';

const read = async (text: string, automaticStyles = '', styles = '') =>
  readDocument(await odtPackage({ 'content.xml': odtContent(text, automaticStyles), ...(styles !== '' && { 'styles.xml': odtStyles(styles) }) }));
const texts = async (...given: Parameters<typeof read>): Promise<string[]> => (await read(...given)).paragraphs.map(({ text }) => text);
const codes = (document: { notes: readonly { code: string }[] }): string[] => document.notes.map(({ code }) => code);
const item = (...blocks: string[]): string => `<text:list-item>${blocks.join('')}</text:list-item>`;
const listOf = (attributes: string, ...items: string[]): string => `<text:list ${attributes}>${items.join('')}</text:list>`;
const p = odtParagraph;

describe('what a reader of an ODT file does not see', () => {
  it('ignores what was deleted under tracking, and says how much', async () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('trai')}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>`;
    const document = await read(changes + p('<text:change text:change-id="a"/>Con <text:change-start/>cái<text:change-end/>').replace('<text:p><text:change ', '<text:p><text:change '));
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Con cái']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'tracked-changes-accepted', details: { insertions: 1, deletions: 1 } })]);
  });

  it('leaves out hidden text, comments and the table of contents', async () => {
    const hidden = '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const contents = `<text:table-of-content><text:index-body>${p('Điều 1 2')}</text:index-body></text:table-of-content>`;
    const document = await read(contents + p('<text:span text:style-name="T1">kín</text:span>Điều 1<office:annotation><text:p>ý kiến</text:p></office:annotation>'), hidden);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Điều 1']);
    expect(codes(document)).toEqual(['hidden-text-left-out', 'contents-left-out']);
  });

  it('opens neither macros nor embedded files, and says that they are there', async () => {
    const bytes = await odtPackage({ 'content.xml': odtContent(p('x')), 'Basic/Standard/a.xml': 'x', 'Object 1/content.xml': 'x' });
    expect(codes(await readDocument(bytes))).toEqual(['macros-not-opened', 'embedded-files-not-opened']);
  });
});

describe('what a reader of an ODT file does see', () => {
  it('keeps tabs, breaks and counted blanks; collapses the others', async () => {
    expect(await texts(p('<text:span> a </text:span> \n b<text:s text:c="2"/><text:tab/>c<text:line-break/>d'))).toEqual(['a b  \tc\nd']);
    expect(await texts(`<text:p>${'<text:s text:c="999999999"/>'}x</text:p>`)).toEqual(['x']);
  });

  it('reads tables cell by cell, sections and links', async () => {
    const table = `<table:table><table:table-header-rows><table:table-row><table:table-cell>${p('a')}</table:table-cell><table:covered-table-cell>${p('che')}</table:covered-table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>${p('b')}</table:table-cell></table:table-row></table:table>`;
    const document = await read(`${table}<text:section>${p('<text:a>c</text:a>')}</text:section>`);
    expect(document.paragraphs.map(({ text, inTable }) => [text, inTable])).toEqual([['a', true], ['b', true], ['c', undefined]]);
  });

  it('puts footnotes and text boxes after the paragraph they hang on', async () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Theo lệ cũ.')}</text:note-body></text:note>`;
    const frame = `<draw:frame><draw:text-box>${p('Trong hộp')}</draw:text-box></draw:frame>`;
    const document = await read(`<text:p>Con trai${note} được chia.${frame}</text:p>${p('sau')}`);
    expect(document.paragraphs.map(({ text, style }) => [text, style])).toEqual([['Con trai được chia.', undefined], ['Trong hộp', 'text-box'], ['[1] Theo lệ cũ.', 'footnote'], ['sau', undefined]]);
    expect(codes(document)).toEqual(['footnotes-moved', 'text-boxes-moved']);
  });

  it('names paragraphs by the style people chose, not by the automatic one over it', async () => {
    const automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Dieu"/>';
    const document = await read(p('x', 'P1'), automatic, '<style:style style:name="Dieu" style:display-name="Điều" style:family="paragraph"><style:text-properties fo:text-transform="uppercase"/></style:style>');
    expect(document.paragraphs).toEqual([{ text: 'X', style: 'Điều' }]);
  });
});

describe('automatic numbering in ODT', () => {
  const style = (name: string, levels: string): string => `<text:list-style style:name="${name}">${levels}</text:list-style>`;
  const charter = style('L1', odtLevel(1, 'I', 'Chương ', '') + odtLevel(2, '1', 'Điều ', '.') + odtLevel(3, 'a', '', ')'));

  it('numbers items by level, only their first paragraph, and starts deeper levels again', async () => {
    const nested = listOf('', item(p('một')), item(p('hai'), p('tiếp'), listOf('', item(p('x')), item(p('y')))));
    const text = listOf('text:style-name="L1"', item(p('CHUNG'), nested), item(p('RIÊNG'), listOf('', item(p('ba')))));
    expect(await texts(text, charter)).toEqual(['Chương I CHUNG', 'Điều 1. một', 'Điều 2. hai', 'tiếp', 'a) x', 'b) y', 'Chương II RIÊNG', 'Điều 1. ba']);
  });

  it('counts on where a list says so, and starts anew where it does not or where a value is given', async () => {
    const numbers = style('L2', odtLevel(1, '1', '', '.', 'text:start-value="3"'));
    const text = [
      listOf('text:style-name="L2" xml:id="a"', item(p('x'))), p('giữa'), listOf('text:style-name="L2" text:continue-list="a"', item(p('y'))),
      listOf('text:style-name="L2"', item(p('z'))), listOf('text:style-name="L2" text:continue-numbering="true"', item(p('u'))),
      listOf('text:style-name="L2" text:continue-list="a"', '<text:list-item text:start-value="9">' + p('v') + '</text:list-item>', `<text:list-header>${p('w')}</text:list-header>`),
    ].join('');
    expect(await texts(text, numbers)).toEqual(['3. x', 'giữa', '4. y', '3. z', '4. u', '9. v', 'w']);
  });

  it('shows as many levels as the style says, a template where there is one, bullets as dashes', async () => {
    const compound = style('L3', odtLevel(1, '1', '', '.') + odtLevel(2, '1', '', '.', 'text:display-levels="2"') + odtLevel(3, '1', '', '', 'loext:num-list-format="Mục %1%-%3%:"') + '<text:list-level-style-bullet text:level="4" text:bullet-char="•"/>');
    const deep = listOf('', item(p('ba'), listOf('', item(p('bốn')))));
    const document = await read(listOf('text:style-name="L3"', item(p('một'), listOf('', item(p('hai'), deep)))), compound);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['1. một', '1.1. hai', 'Mục 1-1: ba', '- bốn']);
    expect(document.paragraphs[1]?.numbering).toBe('1.1.');
  });

  it('numbers headings by the outline', async () => {
    const outline = `<text:outline-style>${['I', '1'].map((format, at) => `<text:outline-level-style text:level="${at + 1}" style:num-format="${format}" style:num-prefix="${at === 0 ? 'Chương ' : 'Điều '}" style:num-suffix="${at === 0 ? '' : '.'}"/>`).join('')}</text:outline-style>`;
    const heading = (level: number, text: string, more = ''): string => `<text:h text:outline-level="${level}" ${more}>${text}</text:h>`;
    expect(await texts(heading(1, 'CHUNG') + heading(2, 'Họp') + heading(2, 'x', 'text:is-list-header="true"') + heading(2, 'Rừng'), '', outline)).toEqual(['Chương I CHUNG', 'Điều 1. Họp', 'x', 'Điều 2. Rừng']);
  });

  it('finds the list of a paragraph that only its style names, and says which formats it does not know', async () => {
    const automatic = style('L4', odtLevel(1, '一', '', '.')) + '<style:style style:name="Q" style:family="paragraph" style:list-style-name="L4"/>';
    const document = await read(listOf('', item(p('x', 'Q'))), automatic);
    expect(document.paragraphs[0]?.text).toBe('1. x');
    expect(document.notes).toEqual([expect.objectContaining({ code: 'unknown-number-format', details: { formats: ['一'] } })]);
  });
});

describe('legacy fonts in ODT', () => {
  it('finds the font in the span, the paragraph and the default, and repairs each run by it', async () => {
    const properties = (font: string): string => `<style:text-properties style:font-name="${font}"/>`;
    const automatic = `<style:style style:name="T1" style:family="text">${properties('VNI')}</style:style><style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-family="Arial"/></style:style>`;
    const sheet = `<style:default-style style:family="paragraph">${properties('TCVN')}</style:default-style>`;
    const text = `<text:p>${encodeTcvn3('hương ước ')}<text:span text:style-name="T1">${encodeVni('Đoài')}</text:span></text:p>${p('Lêi nãi', 'P1')}`;
    const document = await read(text, automatic, sheet);
    expect(document.paragraphs.map((paragraph) => paragraph.text)).toEqual(['hương ước Đoài', 'Lêi nãi']);
    expect(document.paragraphs[0]?.runs?.map(({ font, encoding }) => [font, encoding])).toEqual([['.VnTime', 'tcvn3'], ['VNI-Times', 'vni']]);
  });
});
