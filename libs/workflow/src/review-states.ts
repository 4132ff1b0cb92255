import type { Label } from './label';

/** Every review state of a round with the label people see (product.md, "Review state"); there is no other list. */
export const stateLabels = {
  'received': { vi: 'Đã tiếp nhận', en: 'Received' },
  'reading': { vi: 'Đang đọc văn bản', en: 'Reading the text' },
  'unreadable': { vi: 'Không đọc được – cần gửi lại bản rõ', en: 'Unreadable – a clear copy is needed' },
  'ready': { vi: 'Chờ rà soát', en: 'Waiting for review' },
  'in-review': { vi: 'Đang rà soát', en: 'In review' },
  'commune-opinion': { vi: 'Chờ ý kiến của xã', en: 'Waiting for the commune’s opinion' },
  'submitted': { vi: 'Trình duyệt kết quả', en: 'Result submitted for approval' },
  'approved-clean': { vi: 'Đã duyệt: không phát hiện nội dung phân biệt đối xử về giới', en: 'Approved: no gender discrimination found' },
  'approved-not-clean': { vi: 'Đã duyệt: có nội dung phân biệt đối xử về giới, kiến nghị xử lý', en: 'Approved: gender discrimination found, action recommended' },
  'rework': { vi: 'Lãnh đạo yêu cầu rà soát lại', en: 'Returned by the leader for another review' },
  'withdrawn': { vi: 'Đã rút', en: 'Withdrawn' },
  'reopened': { vi: 'Mở lại để rà soát', en: 'Reopened for review' },
  'superseded': { vi: 'Đã có bản mới', en: 'Superseded by a newer text' },
} as const satisfies Record<string, Label>;

/** The review state of one round. */
export type ReviewState = keyof typeof stateLabels;
/** All review states, in the order of a round's life. */
export const reviewStates = Object.keys(stateLabels) as readonly ReviewState[];

/** The states in which a round asks for nothing more; of these only `superseded` can be left, by the machine, when the replacing round is withdrawn before review. */
export const finalStates = ['withdrawn', 'superseded'] as const satisfies readonly ReviewState[];

/** What a round was handed in for; only a text in force can ever count. */
export const purposeLabels = {
  'text-in-force': { vi: 'Bản đang có hiệu lực', en: 'Text in force' },
  'draft': { vi: 'Dự thảo', en: 'Draft' },
} as const satisfies Record<string, Label>;
/** The purpose of a round. */
export type Purpose = keyof typeof purposeLabels;

/** Shown over a draft's findings as long as nobody has read the draft: hints are not a result. */
export const draftHintsLabel = {
  vi: 'Gợi ý của máy, không phải kết quả rà soát',
  en: 'Hints from the machine, not a review result',
} as const satisfies Label;

/** A result as a person's word on a whole round. */
export const resultLabels = {
  'clean': { vi: 'Không phát hiện nội dung phân biệt đối xử về giới', en: 'No gender discrimination found' },
  'not-clean': { vi: 'Có nội dung phân biệt đối xử về giới, kiến nghị xử lý', en: 'Gender discrimination found, action recommended' },
} as const satisfies Record<string, Label>;
/** Clean or not-clean. */
export type Result = keyof typeof resultLabels;

/** Who acts on a round; `system` is the machine's own steps and is never given to an account. */
export const roleLabels = {
  'commune': { vi: 'Công chức cấp xã', en: 'Commune officer' },
  'reviewer': { vi: 'Người rà soát', en: 'Reviewer' },
  'leader': { vi: 'Lãnh đạo', en: 'Leader' },
  'rule-keeper': { vi: 'Người quản lý bộ quy tắc', en: 'Rule-keeper' },
  'administrator': { vi: 'Quản trị', en: 'Administrator' },
  'system': { vi: 'Hệ thống', en: 'System' },
} as const satisfies Record<string, Label>;
/** A role in the review. */
export type Role = keyof typeof roleLabels;
/** The roles an account can have: every role but `system`. */
export type AccountRole = Exclude<Role, 'system'>;
/** All roles an account can have. */
export const accountRoles = (Object.keys(roleLabels) as readonly Role[]).filter((role): role is AccountRole => role !== 'system');
