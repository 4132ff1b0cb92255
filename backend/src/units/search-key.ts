/** What accent-free search compares: lower case, no diacritics, single spaces ("Phủ Thông" → "phu thong"). */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim().split(/\s+/).join(' ');
}
