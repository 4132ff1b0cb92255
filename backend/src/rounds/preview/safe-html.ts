import sanitize from 'sanitize-html';

const headings = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6', h6: 'h6' } as const;
const picture = /^data:image\/(?:png|jpeg|gif|webp);base64,./;
const pictureLeftOut = '[Hình ảnh không hiển thị; xem trong bản gốc]';

/**
 * The allow-list for what a stranger's file may put on a page of ours: words, headings, lists, tables and pictures that lie in
 * the file itself. Links keep their words only, for nobody here vouches for where they lead; no style, script, id or address goes through.
 */
export function safeHtml(html: string): string {
  return sanitize(html, {
    allowedTags: ['h3', 'h4', 'h5', 'h6', 'p', 'br', 'strong', 'em', 'u', 's', 'sub', 'sup', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img'],
    allowedAttributes: { td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], img: ['src', 'alt'] },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    transformTags: {
      ...headings,
      // What came from outside, or is no picture a browser can only draw, is named instead of fetched.
      img: (_tag, { src = '', alt = '' }): sanitize.Tag => (picture.test(src) ? { tagName: 'img', attribs: { src, alt }, text: '' } : { tagName: 'em', attribs: {}, text: pictureLeftOut }),
    },
  });
}
