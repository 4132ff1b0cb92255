import type { Label } from './label';

/** Every legal status of a charter with the label people see; a draft text has none of its own. */
export const legalStateLabels = {
  'not-adopted': { vi: 'Chưa thông qua', en: 'Not adopted' },
  'adopted': { vi: 'Đã thông qua, chờ công nhận', en: 'Adopted, waiting for recognition' },
  'refused': { vi: 'Không được công nhận', en: 'Recognition refused' },
  'in-force': { vi: 'Đã công nhận, đang có hiệu lực', en: 'Recognised, in force' },
  'amended': { vi: 'Đang có hiệu lực, đã sửa đổi, bổ sung', en: 'In force as amended' },
  'suspended-part': { vi: 'Tạm ngừng thực hiện một phần', en: 'Suspended in part' },
  'suspended-whole': { vi: 'Tạm ngừng thực hiện toàn bộ', en: 'Suspended as a whole' },
  'abolished-part': { vi: 'Đang có hiệu lực, đã bãi bỏ một phần', en: 'In force, abolished in part' },
  'abolished-whole': { vi: 'Đã bãi bỏ toàn bộ', en: 'Abolished as a whole' },
  'replaced': { vi: 'Đã được thay thế', en: 'Replaced' },
} as const satisfies Record<string, Label>;

/** The legal status of a charter. */
export type LegalState = keyof typeof legalStateLabels;
/** All statuses, in the order of a charter's life. */
export const legalStates = Object.keys(legalStateLabels) as readonly LegalState[];
/** The only ends: with their paper, a charter leaves the count. */
export const finalLegalStates = ['abolished-whole', 'replaced'] as const satisfies readonly LegalState[];
/** The statuses in which the text, or what is left of it, is carried out. */
export const inForceStates = ['in-force', 'amended', 'abolished-part'] as const satisfies readonly LegalState[];
