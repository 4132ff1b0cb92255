import { isCapitals, isUpper, wordCount } from './letters';
import type { Unit } from './units';

const NAMING = /^(?:việc|về|quy định|trách nhiệm|nguyên tắc|mục đích|phạm vi|đối tượng|tổ chức|hiệu lực|quyền|nghĩa vụ|khen thưởng|thưởng|xử lý|xử phạt|kỷ luật|điều khoản|giải thích|đóng góp|bảo vệ|giữ gìn|thi hành)\s/i;

const NORM = /^(?:không|cấm|nghiêm|phải|mọi|mỗi|ai|người|các|những|nếu|khi|hộ|nhà|con|thôn|bản|làng|nam|nữ)(?:\s|$)/i;

/** Where the body begins after a title on the same line ("Điều 5. Việc cưới: Trai gái …"), or null. */
export function bodyAfterTitle(text: string, unit: Unit): number | null {
  if (unit.marker === null) return null;
  const from = unit.marker.contentStart;
  const head = text.slice(from, Math.min(unit.end, from + 120));
  for (const sign of [':', '.']) {
    const at = head.indexOf(sign);
    if (at < 2) continue;
    const title = head.slice(0, at);
    if (!isUpper(title.charAt(0)) || wordCount(title, 13) > (sign === ':' ? 12 : 8) || /[,;.:]|\d$/.test(title)) continue;
    if (sign === '.' && !NAMING.test(`${title} `)) continue;
    let body = from + at + 1;
    while (body < unit.end && text.charCodeAt(body) <= 0x20) body++;
    if (isUpper(text.charAt(body)) && wordCount(text.slice(body, unit.end), 5) >= 5) return body;
  }
  return null;
}

/** Whether an article's own line is only its title, given that something stands below it. */
export function isTitle(content: string): boolean {
  if (content === '' || isCapitals(content)) return true;
  if (/[;,:…!?]["”]?$/.test(content)) return false;
  if (!content.endsWith('.')) return wordCount(content, 26) <= 25;
  return wordCount(content, 9) <= 8 && (NAMING.test(`${content} `) || !NORM.test(content));
}
