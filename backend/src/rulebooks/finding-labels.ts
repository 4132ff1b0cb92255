import type { Direction, Severity } from '@huong-uoc/rules';

/** What the machine says, in words (product.md). */
export const severityLabels: Record<Severity, string> = {
  violation: 'Có nội dung phân biệt đối xử về giới',
  'needs-look': 'Cần xem xét',
  stereotype: 'Định kiến giới',
  'needs-legal-basis': 'Ưu tiên một giới, cần căn cứ pháp lý',
  'other-legality': 'Nội dung khác không còn phù hợp quy định hiện hành',
  positive: 'Thúc đẩy bình đẳng giới',
};

/** Whom a finding concerns, in words. */
export const directionLabels: Record<Direction, string> = { women: 'đối với nữ', men: 'đối với nam', both: 'đối với cả hai giới' };
