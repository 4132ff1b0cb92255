import { wordPart } from '../testing/docx-package';
import { level, list, numbered, paragraph, readBody, run, textsOf } from '../testing/word-xml';

const numbering = (content: string) => ({ 'word/numbering.xml': wordPart('numbering', content) });
const styles = (content: string) => ({ 'word/styles.xml': wordPart('styles', content) });

const charter = (chapterRestarts: boolean): string =>
  list(
    1,
    level(0, 'upperRoman', 'Chương %1') +
      level(1, 'decimal', 'Điều %2.', chapterRestarts ? '' : '<w:lvlRestart w:val="0"/>') +
      level(2, 'decimal', '%3.') +
      level(3, 'lowerLetter', '%4)'),
  );
const body = [
  paragraph('<w:r/>', numbered(1, 0)),
  paragraph('QUY ĐỊNH CHUNG'),
  paragraph('Phạm vi', numbered(1, 1)),
  paragraph('Một', numbered(1, 2)),
  paragraph('Hai', numbered(1, 2)),
  paragraph('Hai a', numbered(1, 3)),
  paragraph('Nguyên tắc', numbered(1, 1)),
  paragraph('Một', numbered(1, 2)),
  paragraph('<w:r/>', numbered(1, 0)),
  paragraph('Họp thôn', numbered(1, 1)),
].join('');

describe('automatic numbering', () => {
  it('shows no label for numId 0, for a list that is not there and for a level that is not there', async () => {
    const parts = { ...numbering(list(1, level(0, 'decimal', '%1.'))), ...styles(`<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều"/><w:pPr>${numbered(1)}</w:pPr></w:style>`) };
    const paragraphs = paragraph('a', `<w:pStyle w:val="Dieu"/>${numbered(0)}`) + paragraph('b', numbered(9)) + paragraph('c', numbered(1, 5));
    expect(await textsOf(paragraphs, parts)).toEqual(['a', 'b', 'c']);
  });

  it('restores chapters, articles, clauses and points, articles running through', async () => {
    const document = await readBody(body, numbering(charter(false)));
    expect(document.paragraphs.map(({ text }) => text)).toEqual([
      'Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', '1. Một', '2. Hai', 'a) Hai a', 'Điều 2. Nguyên tắc', '1. Một', 'Chương II', 'Điều 3. Họp thôn',
    ]);
    expect(document.paragraphs[2]).toMatchObject({ numbering: 'Điều 1.' });
    expect(document.paragraphs[1]).not.toHaveProperty('numbering');
  });

  it('starts articles again in every chapter when nothing says otherwise, as Word shows it', async () => {
    expect((await textsOf(body, numbering(charter(true)))).at(-1)).toBe('Điều 1. Họp thôn');
  });

  it('restarts a level only below the level named by lvlRestart', async () => {
    const lists = list(1, level(0, 'decimal', 'A%1') + level(1, 'decimal', 'B%2') + level(2, 'decimal', 'C%3', '<w:lvlRestart w:val="1"/>'));
    const depths = [0, 1, 2, 1, 2, 0, 2];
    expect(await textsOf(depths.map((depth) => paragraph('x', numbered(1, depth))).join(''), numbering(lists))).toEqual([
      'A1 x', 'B1 x', 'C1 x', 'B2 x', 'C2 x', 'A2 x', 'C1 x',
    ]);
  });

  it('writes compound labels, and all in digits where the level is legal', async () => {
    const lists = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'decimal', '%1.%2.%3.', '<w:isLgl/>'));
    expect(await textsOf([0, 1, 2].map((depth) => paragraph('x', numbered(1, depth))).join(''), numbering(lists))).toEqual(['I. x', 'I.1. x', '1.1.1. x']);
  });

  it('counts on in another list of the same definition, and restarts it once where told to', async () => {
    const two = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
    const three = '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const lists = list(1, level(0, 'decimal', '%1.')) + two + three;
    const order = [1, 1, 2, 3, 3, 1];
    expect(await textsOf(order.map((numId) => paragraph('x', numbered(numId))).join(''), numbering(lists))).toEqual(['1. x', '2. x', '3. x', '5. x', '6. x', '7. x']);
  });

  it('takes a level that a list overrides whole', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', 'Mục %1.')}</w:lvlOverride>`;
    expect(await textsOf(paragraph('x', numbered(1)), numbering(list(1, level(0, 'decimal', '%1.'), override)))).toEqual(['Mục A. x']);
  });

  it('finds numbering that comes with a style, its level by the style that the level names', async () => {
    const lists = list(1, level(0, 'upperRoman', 'Chương %1', '<w:pStyle w:val="Chuong"/>') + level(1, 'decimal', 'Điều %2.', '<w:pStyle w:val="Dieu"/>'));
    const style = (id: string, more: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const sheet = styles(
      style('Chuong', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`) +
        style('Dieu', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`) +
        style('DieuDam', '<w:basedOn w:val="Dieu"/>'),
    );
    const text = ['Chuong', 'Dieu', 'DieuDam'].map((id) => paragraph('x', `<w:pStyle w:val="${id}"/>`)).join('');
    const document = await readBody(text, { ...numbering(lists), ...sheet });
    expect(document.paragraphs.map(({ text: shown, style: name }) => [shown, name])).toEqual([['Chương I x', 'Chuong'], ['Điều 1. x', 'Dieu'], ['Điều 2. x', 'DieuDam']]);
  });

  it('follows a list that only names a list style', async () => {
    const linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Quy"/></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>';
    const defined = `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Quy"/>${level(0, 'decimal', 'Điều %1.')}</w:abstractNum>`;
    expect(await textsOf(paragraph('x', numbered(7)), numbering(defined + linked))).toEqual(['Điều 1. x']);
  });

  it('turns bullets of any font into the dash of Vietnamese charters, and keeps the plus below it', async () => {
    const lists = list(1, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', '+'));
    expect(await textsOf(paragraph('x', numbered(1)) + paragraph('y', numbered(1, 1)) + paragraph('<w:r/>', numbered(1)), numbering(lists))).toEqual(['- x', '+ y']);
  });

  it('spells ordinals, and says so when it does not know a format', async () => {
    const lists = list(1, level(0, 'ordinalText', 'Điều thứ %1.')) + list(2, level(0, 'hebrew1', '%1.'));
    const document = await readBody(paragraph('x', numbered(1)) + paragraph('y', numbered(2)), numbering(lists));
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Điều thứ nhất. x', '1. y']);
    expect(document.notes).toEqual([expect.objectContaining({ code: 'unknown-number-format', details: { formats: ['hebrew1'] } })]);
  });

  it('does not count a paragraph whose mark was deleted', async () => {
    const deleted = paragraph(`<w:del>${run('cũ').replace(/w:t/g, 'w:delText')}</w:del>`, `${numbered(1)}<w:rPr><w:del w:id="1"/></w:rPr>`);
    expect(await textsOf(paragraph('x', numbered(1)) + deleted + paragraph('y', numbered(1)), numbering(list(1, level(0, 'decimal', '%1.'))))).toEqual(['1. x', '2. y']);
  });

  it('repairs a label whose level is set in a legacy font', async () => {
    const label = level(0, 'decimal', '§iÒu %1.').replace('</w:lvl>', '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:lvl>');
    const document = await readBody(paragraph('Họp thôn', numbered(1)), numbering(list(1, label)));
    expect(document.paragraphs[0]).toMatchObject({ text: 'Điều 1. Họp thôn', numbering: 'Điều 1.', runs: [{ start: 0, end: 7, encoding: 'tcvn3' }] });
  });
});
