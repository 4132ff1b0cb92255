import type { ReviewState } from '@huong-uoc/workflow';
import type { NextStep } from '@huong-uoc/contracts';

/** A round that still stands (neither withdrawn nor superseded), as far as the next step depends on it. */
export interface StandingRound {
  readonly number: number;
  readonly state: ReviewState;
  /** Vietnamese calendar day on which it entered the state. */
  readonly since: string;
  /** A draft whose commune asked for a reading. */
  readonly readingRequested: boolean;
}

/** What decides who must act on one charter; all days as known on the day asked. */
export interface CharterFacts {
  readonly registeredOn: string;
  readonly adopted: boolean;
  readonly endedOn: string | null;
  readonly inForce: StandingRound | null;
  readonly draft: StandingRound | null;
}

type Act = Pick<NextStep, 'who' | 'sentence'>;

const machine: Act = { who: 'department', sentence: 'Hệ thống đang đọc văn bản.' };
const unreadable: Act = { who: 'commune', sentence: 'Xã gửi lại bản rõ hoặc nhập nội dung văn bản.' };
const withdrawn: Act = { who: 'commune', sentence: 'Xã nộp bản đang có hiệu lực.' };

const duringReview = {
  received: machine,
  reading: machine,
  unreadable,
  'in-review': { who: 'department', sentence: 'Phòng chuyên môn đang rà soát.' },
  'commune-opinion': { who: 'commune', sentence: 'Xã trả lời ý kiến hỏi của phòng chuyên môn.' },
  submitted: { who: 'department', sentence: 'Chờ lãnh đạo duyệt kết quả rà soát.' },
  rework: { who: 'department', sentence: 'Phòng chuyên môn rà soát lại theo yêu cầu của lãnh đạo.' },
  reopened: { who: 'department', sentence: 'Phòng chuyên môn rà soát lại văn bản được mở lại.' },
  withdrawn,
  superseded: withdrawn,
} as const satisfies Partial<Record<ReviewState, Act>>;

/** Text in force, by state: who acts and what exactly. */
export const inForceSteps: Readonly<Record<ReviewState, Act>> = {
  ...duringReview,
  ready: { who: 'department', sentence: 'Chờ phòng chuyên môn rà soát.' },
  'approved-clean': { who: 'nobody', sentence: 'Đã hoàn thành, không còn việc phải làm.' },
  'approved-not-clean': { who: 'village', sentence: 'Thôn họp sửa đổi, bổ sung theo kiến nghị; xã công nhận rồi nộp bản đang có hiệu lực mới.' },
};

/** Draft, by state. */
export const draftSteps: Readonly<Record<ReviewState, Act>> = {
  ...duringReview,
  ready: { who: 'village', sentence: 'Thôn xem gợi ý của máy, hoàn thiện dự thảo rồi họp thông qua.' },
  'approved-clean': { who: 'village', sentence: 'Thôn họp thông qua dự thảo; xã công nhận rồi nộp bản đang có hiệu lực.' },
  'approved-not-clean': { who: 'village', sentence: 'Thôn sửa dự thảo theo kiến nghị trước khi họp thông qua.' },
};

const waiting: Act = inForceSteps.ready;

/** Who must act on a charter, what exactly, and since when. A newer draft speaks for a text that is missing or not clean. */
export function nextStepOf(facts: CharterFacts, today: string): NextStep {
  if (facts.endedOn !== null && facts.endedOn < today) return { who: 'nobody', sentence: 'Đã hết hiệu lực.', since: facts.endedOn };
  const { inForce, draft } = facts;
  const draftLeads = draft !== null && (inForce === null || (inForce.state === 'approved-not-clean' && draft.number > inForce.number));
  if (draftLeads && draft.state === 'ready' && draft.readingRequested) return { ...waiting, since: draft.since };
  if (draftLeads) return { ...draftSteps[draft.state], since: draft.since };
  if (inForce !== null) return { ...inForceSteps[inForce.state], since: inForce.since };
  if (!facts.adopted) return { who: 'village', sentence: 'Thôn đang soạn thảo; có thể nộp dự thảo để xem gợi ý của máy.', since: facts.registeredOn };
  return { ...withdrawn, since: facts.registeredOn };
}

/** Who must act for a village that has no charter registered, by its answer. */
export const villageSteps = {
  'not-answered': { who: 'commune', sentence: 'Xã ghi câu trả lời: thôn đã có hương ước, quy ước chưa.' },
  yes: { who: 'commune', sentence: 'Xã đăng ký hương ước, quy ước và nộp bản đang có hiệu lực.' },
  'in-preparation': { who: 'village', sentence: 'Thôn đang soạn thảo; có thể đăng ký và nộp dự thảo để xem gợi ý của máy.' },
  no: { who: 'nobody', sentence: 'Thôn chưa có hương ước, quy ước.' },
} as const satisfies Record<string, Act>;
