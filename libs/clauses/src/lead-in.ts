const ANNOUNCES = /(?:sau đây|dưới đây|như sau|sau này)/i;
const LIST_TITLE = /(?:cấm|không được|bãi bỏ|xóa bỏ|xoá bỏ)/i;

/** Whether a text governs the list below it: it ends in a colon, or announces what follows. */
export function isLeadIn(text: string): boolean {
  const tail = text.slice(-60).trimEnd();
  return tail.endsWith(':') || /:["”)]+$/.test(tail) || ANNOUNCES.test(tail);
}

/** Whether a title says what the list below it means ("Cấm các việc sau đây trong cưới xin", "Những việc bị cấm"). */
export function isGoverningTitle(title: string): boolean {
  return isLeadIn(title) || (title.length <= 200 && (ANNOUNCES.test(title) || LIST_TITLE.test(title)));
}
