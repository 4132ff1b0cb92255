const PAGE = /^(?:[-–] ?\d{1,3} ?[-–]|(?:trang )?\d{1,3}(?: ?\/ ?\d{1,3})?)$/i;

/** Whether a line is nothing but a page number ("- 3 -", "Trang 2/5", "7"). */
export function isPageNumber(text: string, start: number, end: number): boolean {
  return end - start <= 13 && PAGE.test(text.slice(start, end));
}
