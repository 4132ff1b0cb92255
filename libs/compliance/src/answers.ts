import type { VillageAnswer } from './facts';
import type { Label } from './label';

/** What a village answers when asked whether it has a charter. */
export const answerLabels = {
  'yes': { vi: 'Có hương ước, quy ước', en: 'Has a charter' },
  'no': { vi: 'Không có', en: 'Has none' },
  'in-preparation': { vi: 'Đang xây dựng', en: 'In preparation' },
  'not-answered': { vi: 'Chưa trả lời', en: 'Not answered' },
} as const satisfies Record<VillageAnswer, Label>;
