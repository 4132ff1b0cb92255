import type { Purpose, ReviewState } from '@huong-uoc/workflow';
import type { NextStep } from '@huong-uoc/contracts';

/**
 * The round that says where a charter stands: its latest text in force that was neither withdrawn nor superseded; a newer
 * draft speaks for a text that is missing or not clean.
 */
export interface LeadingRound {
  readonly purpose: Purpose;
  readonly state: ReviewState;
  /** Vietnamese calendar day on which it entered the state. */
  readonly since: string;
  /** A draft whose commune asked for a reading. */
  readonly readingRequested: boolean;
}

/** What decides who must act on one charter; everything as known on the day asked. */
export interface CharterFacts {
  readonly registeredOn: string;
  readonly adopted: boolean;
  readonly endedOn: string | null;
  readonly leading: LeadingRound | null;
  /** What the legal ledger says: each the day since when, null = not so. */
  readonly legal: { readonly mergedUnresolved: string | null; readonly suspended: string | null; readonly amendmentWaiting: string | null };
}

type Act = Pick<NextStep, 'who' | 'sentence'>;

const machine: Act = { who: 'department', sentence: 'Hệ thống đang đọc văn bản.' };
const handIn: Act = { who: 'commune', sentence: 'Xã nộp bản đang có hiệu lực.' };

const whateverPurpose = {
  received: machine,
  reading: machine,
  unreadable: { who: 'commune', sentence: 'Xã gửi lại bản rõ hoặc nhập nội dung văn bản.' },
  ready: { who: 'department', sentence: 'Chờ phòng chuyên môn rà soát.' },
  'in-review': { who: 'department', sentence: 'Phòng chuyên môn đang rà soát.' },
  'commune-opinion': { who: 'commune', sentence: 'Xã trả lời câu hỏi của phòng chuyên môn.' },
  submitted: { who: 'department', sentence: 'Chờ lãnh đạo duyệt kết quả rà soát.' },
  rework: { who: 'department', sentence: 'Phòng chuyên môn rà soát lại theo yêu cầu của lãnh đạo.' },
  reopened: { who: 'department', sentence: 'Phòng chuyên môn rà soát lại văn bản được mở lại.' },
  withdrawn: handIn,
  superseded: handIn,
} as const satisfies Partial<Record<ReviewState, Act>>;

/** Who acts and what exactly, by the state of a text in force. */
export const inForceSteps: Readonly<Record<ReviewState, Act>> = {
  ...whateverPurpose,
  'approved-clean': { who: 'nobody', sentence: 'Đã hoàn thành, không còn việc phải làm.' },
  'approved-not-clean': { who: 'village', sentence: 'Thôn họp sửa đổi, bổ sung theo kiến nghị; xã công nhận rồi nộp bản đang có hiệu lực mới.' },
};

/** Who acts and what exactly, by the state of a draft. */
export const draftSteps: Readonly<Record<ReviewState, Act>> = {
  ...whateverPurpose,
  'approved-clean': { who: 'village', sentence: 'Thôn họp thông qua dự thảo; xã công nhận rồi nộp bản đang có hiệu lực.' },
  'approved-not-clean': { who: 'village', sentence: 'Thôn sửa dự thảo theo kiến nghị trước khi họp thông qua.' },
};

const hints: Act = { who: 'village', sentence: 'Thôn xem gợi ý của máy, hoàn thiện dự thảo rồi họp thông qua.' };

/** Who must act on a charter, what exactly, and since when. */
export function nextStepOf({ registeredOn, adopted, endedOn, leading, legal }: CharterFacts, today: string): NextStep {
  if (endedOn !== null && endedOn < today) return { who: 'nobody', sentence: 'Đã hết hiệu lực.', since: endedOn };
  const first = legalStep(legal, leading);
  if (first !== null) return first;
  if (leading !== null) {
    const stopsAtHints = leading.purpose === 'draft' && leading.state === 'ready' && !leading.readingRequested;
    const act = stopsAtHints ? hints : (leading.purpose === 'draft' ? draftSteps : inForceSteps)[leading.state];
    return { ...act, since: leading.since };
  }
  if (adopted) return { ...handIn, since: registeredOn };
  return { who: 'village', sentence: 'Thôn đang soạn thảo; có thể nộp dự thảo để xem gợi ý của máy.', since: registeredOn };
}

/** What the law asks for comes before what the review asks for; the same order as the number's own causes. */
function legalStep({ mergedUnresolved, suspended, amendmentWaiting }: CharterFacts['legal'], leading: LeadingRound | null): NextStep | null {
  if (mergedUnresolved !== null) return { who: 'commune', sentence: 'Xã xác định văn bản còn hiệu lực sau khi sáp nhập, chia tách thôn.', since: mergedUnresolved };
  const mustRepair = suspended !== null || leading?.state === 'approved-not-clean';
  if (mustRepair && amendmentWaiting !== null) return { who: 'commune', sentence: 'Xã công nhận bản sửa đổi, bổ sung rồi nộp bản đang có hiệu lực mới.', since: amendmentWaiting };
  return suspended === null ? null : { who: 'village', sentence: 'Thôn sửa đổi, bổ sung nội dung bị tạm ngừng.', since: suspended };
}

/** Who must act for a village that has no charter registered, by its answer. */
export const villageSteps = {
  'not-answered': { who: 'commune', sentence: 'Xã trả lời: thôn đã có hương ước, quy ước chưa.' },
  yes: { who: 'commune', sentence: 'Xã đăng ký hương ước, quy ước và nộp bản đang có hiệu lực.' },
  'in-preparation': { who: 'village', sentence: 'Thôn đang soạn thảo; có thể đăng ký và nộp dự thảo để xem gợi ý của máy.' },
  no: { who: 'nobody', sentence: 'Thôn chưa có hương ước, quy ước.' },
} as const satisfies Record<string, Act>;

const urgency = ['commune', 'village', 'department', 'nobody'] as const satisfies readonly NextStep['who'][];

/** Of several charters' next steps, the one a village's card shows: what the commune itself must do first, then the oldest. */
export function mostUrgent(steps: readonly NextStep[]): NextStep | undefined {
  const order = (a: NextStep, b: NextStep) => urgency.indexOf(a.who) - urgency.indexOf(b.who) || (a.since ?? '').localeCompare(b.since ?? '');
  return [...steps].sort(order)[0];
}
