/** How the beginning of a line reads, before looking at what stands above it. */
export type Opening = 'heading' | 'item' | 'weak-heading' | 'letterhead' | 'lowercase' | 'plain';

const NUMBER_WORD = '(?:[0-9]{1,3}[a-zđ]?|[IVXLC]{1,7}|(?:thứ )?(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|một|[0-9]{1,3})(?: (?:mươi|mươi|lăm|nhăm|mốt|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín)){0,2})';
const KEYWORD = '(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Tiết|TIẾT|Khoản|KHOẢN|Đ\\.)';
const HEADING = new RegExp(`^${KEYWORD} ?${NUMBER_WORD}(?: ?[.:)–-]|$)`, 'iu');
const WEAK_HEADING = new RegExp(`^${KEYWORD} ${NUMBER_WORD} \\p{Lu}`, 'u');
const ITEM = /^(?:[-–—+•*] ?\S|\(?[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}[.)/:-] ?\D|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3} \S|\(?[a-zđ]{1,2}[.)/-] \S|[IVX]{1,5}[.)/-] ?\S|[A-HĐ][.)/] ?\S)/u;
const LETTERHEAD = /^(?:Số ?:|CỘNG H|Độc lập ?[-–]|\p{Lu}[^,.;]{1,40}, ?ngày [0-9.… ]{1,8} ?tháng)/u;
const ENDS_SENTENCE = /[.;:!?…][”"’')\]]{0,2}$/;
const LEADS_ON = /(?:^|\s)(?:tại|theo|của|và|hoặc|khoản|điểm|các|những|ở|về|từ|đến|với|trong|thuộc|là|gồm|luật|số|cùng|ngày|tháng|năm|do|cho|bằng|này|như|nêu|hay)$|,$/iu;

/** Classifies the beginning of a line. */
export function openingOf(text: string): Opening {
  if (HEADING.test(text)) return 'heading';
  if (ITEM.test(text)) return 'item';
  if (WEAK_HEADING.test(text)) return 'weak-heading';
  if (LETTERHEAD.test(text)) return 'letterhead';
  return /^[\p{Ll}]/u.test(text) ? 'lowercase' : 'plain';
}

/** A line that ends like a sentence, a list item or a heading with a colon. */
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text);

/** A line that cannot be the end of anything: its last word asks for more ("theo quy định tại"). */
export const leadsOn = (text: string): boolean => LEADS_ON.test(text);

/** A line written in capitals throughout. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
