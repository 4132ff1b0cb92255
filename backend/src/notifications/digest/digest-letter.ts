import type { WorkItem } from '@huong-uoc/contracts';
import type { Letter } from '../../platform/mail';

interface Told {
  readonly displayName: string;
  readonly day: string;
  readonly items: readonly WorkItem[];
  readonly link: (path: string) => string;
}

/** The digest as a letter: the same words as plain text and as simple HTML, nothing but sentences, counts and links. */
export function digestLetter({ displayName, day, items, link }: Told): Omit<Letter, 'id' | 'to'> {
  const total = items.reduce((sum, { count }) => sum + count, 0);
  const date = day.split('-').reverse().join('/');
  const lines = items.map((item) => ({ words: lineOf(item), url: link(item.link) }));
  const why = `Thư này được gửi tự động. Đổi ngày giờ nhận, chọn loại việc hoặc thôi nhận thư tại: ${link('/work/settings')}`;
  return {
    subject: `Hương ước bình đẳng: ${total} việc đang chờ (${date})`,
    text: [`Kính gửi ${displayName},`, '', `Đến ngày ${date} có ${total} việc đang chờ:`, '', ...lines.flatMap(({ words, url }) => [`- ${words}`, `  ${url}`]), '', 'Kết quả rà soát không thay quyết định của Ủy ban nhân dân cấp xã.', '', '--', why, ''].join('\n'),
    html: page(displayName, date, total, lines, link('/work/settings')),
  };
}

function lineOf({ sentence, late, reminded }: WorkItem): string {
  const overdue = late > 0 ? `, trong đó ${late} đã quá hạn` : '';
  return `${sentence}${overdue}${reminded === null ? '' : ` (${reminded.by} đã nhắc)`}.`;
}

function page(displayName: string, date: string, total: number, lines: readonly { words: string; url: string }[], settings: string): string {
  const items = lines.map(({ words, url }) => `<li style="margin:0 0 8px"><a href="${escaped(url)}">${escaped(words)}</a></li>`).join('');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Hương ước bình đẳng</title></head><body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1c2424">
<p>Kính gửi ${escaped(displayName)},</p><p>Đến ngày ${date} có <strong>${total}</strong> việc đang chờ:</p><ul style="padding-left:20px">${items}</ul>
<p>Kết quả rà soát không thay quyết định của Ủy ban nhân dân cấp xã.</p>
<hr><p style="font-size:14px;color:#555">Thư này được gửi tự động. <a href="${escaped(settings)}">Đổi ngày giờ nhận, chọn loại việc hoặc thôi nhận thư</a>.</p></body></html>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
