import fc from 'fast-check';
import { safeHtml } from './safe-html';

const dot = 'data:image/png;base64,iVBORw0KGgo=';

describe('safeHtml', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', ''],
    ['a style', '<style>p{display:none}</style><p style="position:fixed">Điều 1</p>', '<p>Điều 1</p>'],
    ['a handler', '<p onclick="alert(1)" id="app" class="toast">Điều 1</p>', '<p>Điều 1</p>'],
    ['a link that runs', '<p><a href="javascript:alert(1)">tại đây</a></p>', '<p>tại đây</p>'],
    ['a link that leads away', '<p><a href="https://example.com/dang-nhap">tại đây</a></p>', '<p>tại đây</p>'],
    ['a frame', '<iframe src="https://example.com"></iframe><object data="x"></object><embed src="x">', ''],
    ['a form', '<form action="/api/session"><input name="password"></form>', ''],
    ['a drawing that could run', '<svg onload="alert(1)"><p>Điều 1</p></svg>', '<p>Điều 1</p>'],
    ['an unclosed tag', '<p>Điều 1<img src="x" onerror="alert(1)"', '<p>Điều 1</p>'],
  ])('refuses %s and keeps the words', (_what, given, wanted) => {
    expect(safeHtml(given)).toBe(wanted);
  });

  it.each(['https://example.com/a.png', '//example.com/a.png', '/api/rounds', '', 'data:image/svg+xml;base64,PHN2Zz4=', 'data:text/html;base64,PHA+'])('names a picture that it does not fetch: %s', (src) => {
    expect(safeHtml(`<img src="${src}" alt="Dấu">`)).toBe('<em>[Hình ảnh không hiển thị; xem trong bản gốc]</em>');
  });

  it('keeps headings below those of our page, lists, tables and the pictures of the file', () => {
    expect(safeHtml(`<h1>QUY ƯỚC</h1><ol><li>Họp thôn</li></ol><table><tr><td colspan="2" width="9"><img src="${dot}" alt="Dấu"></td></tr></table>`)).toBe(
      `<h3>QUY ƯỚC</h3><ol><li>Họp thôn</li></ol><table><tr><td colspan="2"><img src="${dot}" alt="Dấu" /></td></tr></table>`,
    );
  });

  it('lets nothing through that runs or fetches, whatever is put together', () => {
    const piece = fc.constantFrom('<', '>', '"', "'", '/', ' ', 'p', 'img', 'script', 'svg', 'math', 'style', 'noscript', 'src=', 'href=', 'onerror=', 'javascript:', 'http://x', '&lt;', '&#60;', '<!--', '-->', ']]>', '\0', 'Điều');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), (given) => {
        const tags = safeHtml(given).match(/<[^>]*>/g) ?? [];
        expect(tags.filter((tag) => !/^<\/?(?:p|em)>$/.test(tag))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
