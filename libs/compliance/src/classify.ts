import { vietnamDate, type IsoDate } from './dates';
import type { CharterFact, Facts, VillageFact } from './facts';
import type { Label } from './label';
import type { PendingState } from './result-on';

/** The three parts of N; a charter is in exactly one. */
export const standingLabels = {
  'dat': { vi: 'Đạt', en: 'Meets the target' },
  'chua-dat': { vi: 'Chưa đạt', en: 'Does not meet the target' },
  'chua-xac-dinh': { vi: 'Chưa xác định', en: 'Not yet determined' },
} as const satisfies Record<string, Label>;
/** Đạt, Chưa đạt or Chưa xác định. */
export type StandingStatus = keyof typeof standingLabels;

/** Who must act next for a charter that is not Đạt. */
export const actorLabels = {
  village: { vi: 'Thôn', en: 'Village' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  department: { vi: 'Cơ quan rà soát', en: 'Reviewing department' },
} as const satisfies Record<string, Label>;
/** Village (vote), commune (file, act) or department (review, approval). */
export type MustAct = keyof typeof actorLabels;

type CauseRule = { readonly status: Exclude<StandingStatus, 'dat'>; readonly who: MustAct; readonly label: Label };

/** Why a charter is not Đạt, and who must act. */
export const causes = {
  'letter-not-sent': { status: 'chua-dat', who: 'department', label: { vi: 'Có nội dung phân biệt đối xử về giới; kiến nghị chưa gửi', en: 'Discrimination found; recommendation not sent yet' } },
  'not-clean': { status: 'chua-dat', who: 'village', label: { vi: 'Có nội dung phân biệt đối xử về giới; chờ thôn sửa đổi, bổ sung', en: 'Discrimination found; the village must amend' } },
  'amended-not-recognised': { status: 'chua-dat', who: 'commune', label: { vi: 'Thôn đã thông qua bản sửa đổi; chờ công nhận', en: 'Amendment adopted; recognition is waiting' } },
  'suspended-part': { status: 'chua-dat', who: 'village', label: { vi: 'Bị tạm ngừng một phần, chưa khắc phục', en: 'Suspended in part, not yet repaired' } },
  'suspended-whole': { status: 'chua-dat', who: 'village', label: { vi: 'Bị tạm ngừng toàn bộ, chưa khắc phục', en: 'Suspended as a whole, not yet repaired' } },
  'merged-village': { status: 'chua-xac-dinh', who: 'commune', label: { vi: 'Thôn sáp nhập, chưa rõ văn bản còn hiệu lực', en: 'Merged village: no paper names the surviving text' } },
  'village-not-answered': { status: 'chua-xac-dinh', who: 'commune', label: { vi: 'Thôn chưa trả lời có hương ước, quy ước hay không', en: 'The village has not answered' } },
  'not-registered': { status: 'chua-xac-dinh', who: 'commune', label: { vi: 'Thôn khai có hương ước, quy ước nhưng chưa đăng ký', en: 'Declared but not registered' } },
  'no-file': { status: 'chua-xac-dinh', who: 'commune', label: { vi: 'Chưa nộp bản đang có hiệu lực', en: 'No text in force uploaded' } },
  'reading': { status: 'chua-xac-dinh', who: 'department', label: { vi: 'Đang đọc văn bản', en: 'The text is being read' } },
  'unreadable': { status: 'chua-xac-dinh', who: 'commune', label: { vi: 'Không đọc được – cần gửi lại bản rõ', en: 'Unreadable – a clear copy is needed' } },
  'waiting': { status: 'chua-xac-dinh', who: 'department', label: { vi: 'Chờ rà soát', en: 'Waiting for review' } },
  'in-review': { status: 'chua-xac-dinh', who: 'department', label: { vi: 'Đang rà soát', en: 'In review' } },
  'commune-opinion': { status: 'chua-xac-dinh', who: 'commune', label: { vi: 'Chờ ý kiến của xã', en: 'Waiting for the commune’s opinion' } },
  'awaiting-approval': { status: 'chua-xac-dinh', who: 'department', label: { vi: 'Chờ duyệt kết quả', en: 'Waiting for approval' } },
  'rework': { status: 'chua-xac-dinh', who: 'department', label: { vi: 'Lãnh đạo yêu cầu rà soát lại', en: 'Returned for another review' } },
  'reopened': { status: 'chua-xac-dinh', who: 'department', label: { vi: 'Mở lại để rà soát', en: 'Reopened for review' } },
  'replaced-unreviewed': { status: 'chua-xac-dinh', who: 'department', label: { vi: 'Đã có bản mới trước khi bản này được rà soát xong', en: 'Superseded before its review ended' } },
} as const satisfies Record<string, CauseRule>;
/** A cause of not being Đạt. */
export type Cause = keyof typeof causes;

/** One member of N: a charter, or a village that may have one (`charter` is null). `since` is the day the cause began. */
export type Standing = {
  readonly charter: string | null;
  readonly village: string;
  readonly unit: string;
  /** Its text in force has an approved result of either kind. */
  readonly reviewed: boolean;
  /** That result names a clause for equality that commits somebody to something. */
  readonly commits: boolean;
  /** The act that put it in force was recorded only after D. */
  readonly recordedLate: boolean;
} & (
  | { readonly status: 'dat'; readonly cause: null; readonly who: null; readonly since: IsoDate }
  | { readonly status: 'chua-dat' | 'chua-xac-dinh'; readonly cause: Cause; readonly who: MustAct; readonly since: IsoDate }
);

const causeOfState: Record<PendingState, Cause> = {
  'received': 'reading', 'reading': 'reading', 'unreadable': 'unreadable', 'ready': 'waiting', 'in-review': 'in-review',
  'commune-opinion': 'commune-opinion', 'submitted': 'awaiting-approval', 'rework': 'rework', 'reopened': 'reopened', 'superseded': 'replaced-unreviewed',
};

/** Where one charter of N stands on D, why, who must act and since when; refuses a charter that is not in N. */
export function classify(fact: CharterFact, on: IsoDate): Standing {
  if (!isCounted(fact)) throw new RangeError(`charter ${fact.charter} is not a general charter in force`);
  const { charter, village, unit } = fact;
  const reviewed = !fact.mergedUnresolved && fact.review !== null && fact.review.result !== null;
  const member = { charter, village, unit, reviewed, commits: reviewed && fact.commits, recordedLate: vietnamDate(fact.recordedAt) > on };
  const why = whyNot(fact);
  if (why === null) return { ...member, status: 'dat', cause: null, who: null, since: sinceOf(fact) };
  const { status, who } = causes[why.cause];
  return { ...member, status, who, ...why };
}

/** True if a charter belongs to N: general, registered as adopted and in force on D, with or without a file. */
export function isCounted({ kind, inForce }: CharterFact): boolean {
  return kind === 'general' && inForce;
}

/** Every member of N on D, one line each: the number is the length of this list, and nothing else. */
export function standings({ on, charters, villages }: Facts): readonly Standing[] {
  const counted = charters.filter(isCounted);
  const registered = new Set(counted.map(({ village }) => village));
  return [
    ...counted.map((fact) => classify(fact, on)),
    ...villages.filter(({ village }) => !registered.has(village)).flatMap(presumed),
  ];
}

/** A village without a registered charter counts as long as it may have one: otherwise not answering would raise the rate. */
function presumed({ village, unit, answer, since }: VillageFact): readonly Standing[] {
  const cause: Cause | null = answer === 'yes' ? 'not-registered' : answer === 'not-answered' ? 'village-not-answered' : null;
  if (cause === null) return [];
  const { status, who } = causes[cause];
  return [{ charter: null, village, unit, reviewed: false, commits: false, recordedLate: false, status, cause, who, since }];
}

function whyNot(fact: CharterFact): { readonly cause: Cause; readonly since: IsoDate } | null {
  const { mergedUnresolved, suspension, review, amendmentAdoptedOn, recommendationSentOn, registeredOn } = fact;
  if (mergedUnresolved) return { cause: 'merged-village', since: registeredOn };
  if (suspension !== null) {
    if (amendmentAdoptedOn !== null) return { cause: 'amended-not-recognised', since: amendmentAdoptedOn };
    return { cause: suspension.extent === 'part' ? 'suspended-part' : 'suspended-whole', since: suspension.since };
  }
  if (review === null) return { cause: 'no-file', since: registeredOn };
  if (review.result === 'clean') return null;
  if (review.result === null) return { cause: causeOfState[review.state], since: vietnamDate(review.since) };
  if (amendmentAdoptedOn !== null) return { cause: 'amended-not-recognised', since: amendmentAdoptedOn };
  if (recommendationSentOn !== null) return { cause: 'not-clean', since: recommendationSentOn };
  return { cause: 'letter-not-sent', since: vietnamDate(review.since) };
}

function sinceOf({ review, registeredOn }: CharterFact): IsoDate {
  return review === null ? registeredOn : vietnamDate(review.since);
}
