import { wordCount } from './letters';

const ANNOUNCES = /(?:sau đây|dưới đây|như sau|sau này|sau)[.”")]*$/i;
const ANNOUNCES_WITHIN = /(?:sau đây|dưới đây|như sau)/i;
const LIST_TITLE = /(?:cấm|không được|bãi bỏ|xóa bỏ|xoá bỏ)/i;

/** Whether a text governs the list below it: it ends in a colon, or announces what follows. */
export function isLeadIn(text: string): boolean {
  const tail = text.slice(-60).trimEnd();
  return tail.endsWith(':') || /:["”)]+$/.test(tail) || ANNOUNCES.test(tail);
}

/** Whether a title says what the list below it means ("Cấm các việc sau đây trong cưới xin", "Những việc bị cấm"). */
export function isGoverningTitle(title: string): boolean {
  return isLeadIn(title) || (title.length <= 200 && (ANNOUNCES_WITHIN.test(title) || LIST_TITLE.test(title)));
}

const SENTENCE = /^(?:ngoài|trường hợp|nếu|ai|người nào|hộ nào|gia đình nào|nhà nào|khi|mọi|mỗi|các|trên đây|những)(?:\s|$)/i;

/** Whether a paragraph reads like a short entry of a list rather than a sentence that follows the list. */
export function isListEntry(content: string): boolean {
  return !SENTENCE.test(content) && wordCount(content, 21) <= 20;
}
