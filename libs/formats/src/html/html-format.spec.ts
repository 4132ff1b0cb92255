import { encodeTcvn3, encodeVni } from '@huong-uoc/text';
import { readDocument } from '../read-document';
import { windows1258 } from '../testing/windows-1258';
import { windows1252 } from '../testing/windows-1252';
import { listParagraph, utf8, wordPage, wordParagraphs } from '../testing/write-html';

const read = (body: string, styles = '') => readDocument(utf8(wordPage(body, 'utf-8', styles)));
const texts = async (body: string, styles = ''): Promise<string[]> => (await read(body, styles)).paragraphs.map(({ text }) => text);
const codes = (document: { notes: readonly { code: string }[] }): string[] => document.notes.map(({ code }) => code);

describe('what a reader of a web page does not see', () => {
  it('drops scripts, styles, titles, comments, programs and hidden text', async () => {
    const body = '<script>if (a<b) "</p>"</script><!-- <p>chú</p> --><p>a<span style="display:none">ẩn</span><span style=\'mso-hide:all\'>kín</span></p><object><p>tệp</p></object><p hidden>x</p><svg><text>hình</text></svg><p>b</p>';
    const document = await read(body);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'hidden-text-left-out', details: { characters: 6 } })]);
  });

  it('takes the accepted view of tracked changes and leaves out comments and the contents', async () => {
    const document = await read(
      "<p class=MsoToc1>Điều 1 2</p><p>Con <del cite=a>trai</del><ins>cái</ins></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>ý kiến</p></div></div>",
    );
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Con cái']);
    expect(codes(document)).toEqual(['tracked-changes-accepted', 'contents-left-out']);
  });

  it('leaves out what only Word reads, keeps what only other programs read', async () => {
    expect(await texts('<p><!--[if gte vml 1]><v:shape>x</v:shape><![endif]--><![if !vml]>a<![endif]><!--[if !supportLists]-->b<!--[endif]--></p>')).toEqual(['ab']);
  });
});

describe('what a reader of a web page does see', () => {
  it('decodes entities, also without a semicolon, and leaves a lone ampersand and a lone bracket alone', async () => {
    expect(await texts('<p>&#272;i&#x1EC1;u&nbsp;1 &lt;a&gt; &amp;amp; R&D &copy 3 < 5 &#150; &#0; &bogus;</p>')).toEqual(['Điều\u00a01 <a> &amp; R&D © 3 < 5 – � &bogus;']);
  });

  it('ends paragraphs at blocks, items and cells, not at phrases', async () => {
    const document = await read('<div>một <b>hai<p>ba</b> bốn</p>năm<table><tr><td>sáu<td>bảy<tr><td><p>tám</table>chín<br>mười</div>');
    expect(document.paragraphs.map(({ text, inTable }) => [text, inTable])).toEqual([['một hai', undefined], ['ba bốn', undefined], ['năm', undefined], ['sáu', true], ['bảy', true], ['tám', true], ['chín\nmười', undefined]]);
  });

  it('collapses blanks, but not those that are written out, and keeps the lines of a typed text', async () => {
    expect(await texts('<p> a\r\n  <i> b</i>&nbsp; c </p><pre>d\n  e  f\r\ng</pre>')).toEqual(['a b\u00a0 c', 'd', 'e  f', 'g']);
  });

  it('keeps the labels Word wrote for others, bullets as dashes, and counts those that are missing', async () => {
    const bullet = listParagraph('<span style="font-family:Symbol">·</span>', 'c');
    const document = await read(`${listParagraph('Điều 1.', 'a')}${listParagraph('a)', 'b')}${bullet}<p style='mso-list:l0 level1 lfo1'>d</p>`);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Điều 1. a', 'a) b', '- c', 'd']);
    expect(document.paragraphs.map(({ numbering }) => numbering)).toEqual(['Điều 1.', 'a)', '-', undefined]);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'numbers-lost', details: { paragraphs: 1 } })]);
  });

  it('numbers lists as a browser does', async () => {
    const nested = "<ol type=a><li>x</li><li>y</ol>";
    expect(await texts(`<ol start=3><li><p>a</p><p>tiếp</p></li><li value=7>b${nested}<li>c</ol><ul><li>d<li style="list-style:none">e</ul><ol style='list-style-type:upper-roman'><li>f</ol>`)).toEqual(['3. a', 'tiếp', '7. b', 'a. x', 'b. y', '8. c', '- d', 'e', 'I. f']);
  });

  it('marks footnotes and headings, which stand where the page has them', async () => {
    const document = await read("<h2>Điều 1</h2><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>[1] Theo lệ cũ.</p></div></div>");
    expect(document.paragraphs.map(({ text, style }) => [text, style])).toEqual([['Điều 1', 'h2'], ['[1] Theo lệ cũ.', 'footnote']]);
  });

  it('forgives a head, cells and quotes that are never closed, and nesting without a bottom', async () => {
    expect((await readDocument(utf8('<html><head><title>x</title><body><p>a<p class="b>c'))).paragraphs.map(({ text }) => text)).toEqual(['a']);
    expect(await texts(`${'<div>'.repeat(50_000)}a${'</div>'.repeat(50_000)}`)).toEqual(['a']);
    expect(await texts(`<p>a${'<b><!'.repeat(20_000)}`)).toEqual(['a']);
  });

  it('knows a page behind a comment and an XML declaration, and no page in a text that mentions one', async () => {
    for (const before of ['<!-- saved from url=(0022)http://a.vn/ -->\r\n', '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x">', '\ufeff  ']) {
      expect((await readDocument(utf8(`${before}<html><body><p>Điều 1</p></body></html>`))).format).toBe('html');
    }
    expect((await readDocument(utf8('Điều 1. <html> là thẻ'))).format).toBe('txt');
  });
});

describe('encodings of web pages', () => {
  const line = 'Mỗi hộ cử một người đủ mười tám tuổi trở lên đi họp, không phân biệt nam hay nữ.';

  it.each([
    ['Windows-1258 that is named', windows1258(wordPage(wordParagraphs([line]), 'windows-1258'))],
    ['Windows-1258 that is not named', windows1258(`<html><body>${wordParagraphs([line])}</body></html>`)],
    ['UTF-8 that is not named', utf8(`<html><body>${wordParagraphs([line])}</body></html>`)],
    ['UTF-8 that is called something else', utf8(wordPage(wordParagraphs([line]), 'utf-16'))],
    ['TCVN3 without a font', windows1252(`<html><body>${wordParagraphs([encodeTcvn3(line)])}</body></html>`)],
    ['VNI in a page of the user’s own encoding, fonts all Unicode', windows1252(wordPage(wordParagraphs([encodeVni(line)]), 'x-user-defined').replace('Tên', 'Ten'))],
  ])('reads %s', async (_name, bytes) => {
    expect((await readDocument(bytes)).paragraphs.map(({ text }) => text)).toEqual([line]);
  });

  it('repairs runs by the font of their element, its class, the tag around it or the font element', async () => {
    const body = `<p class=Cu>${encodeTcvn3('hương ước')} <span style='font-family:"VNI-Times"'>${encodeVni('Đoài')}</span> <span style='font:7.0pt "Arial"'>nãi</span></p><table><tr><td>${encodeTcvn3('đường')}</td></tr></table><p><font face=".VnTime, Arial">${encodeTcvn3('thư ký').replace('\u00ad', '&shy;')}</font></p>`;
    const document = await read(body, 'p.Cu {font-family:".VnTime";} td {font-family:.VnTime;}');
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['hương ước Đoài nãi', 'đường', 'thư ký']);
    expect(document.paragraphs[0]?.runs?.map(({ font }) => font)).toEqual(['.VnTime', 'VNI-Times']);
  });

  it('keeps the bytes of old fonts in a page of Windows-1258', async () => {
    const body = `<p><span style='font-family:.VnTime'>${encodeTcvn3('đường')}</span></p>`;
    expect((await readDocument(windows1252(wordPage(body, 'windows-1258').replace('Tên', 'Ten')))).paragraphs[0]?.text).toBe('đường');
  });
});
