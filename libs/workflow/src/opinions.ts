import type { Label } from './label';

/** The six kinds of a person's opinion on a finding; this alone counts (product.md, "A person's opinion"). */
export const opinionLabels = {
  A: { vi: 'Phân biệt đối xử về giới', en: 'Gender discrimination' },
  B: { vi: 'Định kiến giới', en: 'Gender stereotype' },
  C: { vi: 'Ưu tiên một giới chưa có căn cứ pháp lý', en: 'Priority for one sex without a legal basis yet' },
  D: { vi: 'Nội dung khác không còn phù hợp quy định hiện hành', en: 'Other content no longer in line with current rules' },
  E: { vi: 'Nội dung thúc đẩy bình đẳng giới', en: 'Content that promotes gender equality' },
  '0': { vi: 'Không có vấn đề', en: 'No problem' },
} as const satisfies Record<string, Label>;
/** The kind of an opinion; `'0'` is "no problem" and always has a reason. */
export type OpinionKind = keyof typeof opinionLabels;
/** All kinds, in the order of the keyboard. */
export const opinionKinds = ['A', 'B', 'C', 'D', 'E', '0'] as const satisfies readonly OpinionKind[];

/** The seven reasons why a finding is no problem; the number is the key pressed after "0". */
export const reasonLabels = {
  1: { vi: 'Câu phủ định, nghiêm cấm hoặc vận động xóa bỏ', en: 'Negation, prohibition or call to abolish' },
  2: { vi: 'Áp dụng như nhau cho nam và nữ', en: 'Applies alike to men and women' },
  3: { vi: 'Bảo vệ, hỗ trợ người mẹ', en: 'Protection or support of mothers' },
  4: { vi: 'Có căn cứ trong văn bản quy phạm pháp luật (ghi điều, khoản)', en: 'Has a basis in legislation (cite article and clause)' },
  5: { vi: 'Lời kể lịch sử, trích dẫn', en: 'Historical account or quotation' },
  6: { vi: 'Nhận dạng chữ hoặc ngữ cảnh sai', en: 'Characters or context misread' },
  7: { vi: 'Khác (ghi rõ)', en: 'Other (state it)' },
} as const satisfies Record<number, Label>;
/** A reason for "no problem". */
export type ZeroReason = keyof typeof reasonLabels;
/** All reasons, in order. */
export const zeroReasons = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly ZeroReason[];

/** Which opinions break the target, by version of the setting; a change is a new version beside the old one. */
export const breakingKinds = { 1: ['A'] } as const satisfies Record<number, readonly OpinionKind[]>;
/** A version of the setting that says which opinions break C3. */
export type BreakingVersion = keyof typeof breakingKinds;
/** The version used for results submitted today. */
export const currentBreakingVersion: BreakingVersion = 1;

/** True if an opinion of this kind makes a result not-clean under that version of the setting. */
export function breaksTarget(kind: OpinionKind, version: BreakingVersion = currentBreakingVersion): boolean {
  const kinds: readonly OpinionKind[] = breakingKinds[version];
  return kinds.includes(kind);
}

/** A person's opinion on one finding; `by` and `confirmedBy` are account ids. */
export type Opinion = {
  readonly kind: OpinionKind;
  readonly reason?: ZeroReason | null;
  readonly citation?: string | null;
  readonly note?: string | null;
  readonly by: string;
  readonly confirmedBy?: string | null;
};

/** Why an opinion cannot be recorded. */
export const opinionProblemSentences = {
  'reason-missing': { vi: 'Ý kiến “không có vấn đề” phải kèm một trong bảy lý do.', en: '“No problem” needs one of the seven reasons.' },
  'reason-not-expected': { vi: 'Chỉ ý kiến “không có vấn đề” mới kèm lý do 1–7.', en: 'Only “no problem” takes a reason 1–7.' },
  'citation-missing': { vi: 'Lý do 4 phải ghi điều, khoản của văn bản quy phạm pháp luật.', en: 'Reason 4 needs the article and clause of the legislation.' },
  'note-missing': { vi: 'Lý do 7 phải ghi rõ nội dung.', en: 'Reason 7 must be stated in words.' },
  'confirmed-by-author': { vi: 'Người ghi ý kiến không được tự xác nhận ý kiến của mình.', en: 'Nobody confirms an opinion of their own.' },
} as const satisfies Record<string, Label>;
/** The name of a defect in an opinion. */
export type OpinionProblem = keyof typeof opinionProblemSentences;

/** What keeps a recorded opinion from being final. */
export const opinionAwaitsLabels = {
  'settling': { vi: 'Phải kết luận là A, hoặc là không có vấn đề với lý do 4 và căn cứ pháp lý', en: 'Must end as A, or as no problem with reason 4 and a citation' },
  'second-person': { vi: 'Chờ người thứ hai xác nhận', en: 'Waiting for a second person to confirm' },
} as const satisfies Record<string, Label>;
/** What an opinion still waits for. */
export type OpinionAwaits = keyof typeof opinionAwaitsLabels;

/** `problems` refuse the recording; `awaits` leaves it recorded but not final. */
export type OpinionCheck = { readonly problems: readonly OpinionProblem[]; readonly awaits: OpinionAwaits | null };

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** Checks one opinion against product.md: "0" needs a reason, reason 4 a citation, reason 7 words and a second person, C is never final. */
export function checkOpinion(opinion: Opinion): OpinionCheck {
  const problems: OpinionProblem[] = [];
  const reason = opinion.reason ?? null;
  if (opinion.kind === '0' && reason === null) problems.push('reason-missing');
  if (opinion.kind !== '0' && reason !== null) problems.push('reason-not-expected');
  if (opinion.kind === '0' && reason === 4 && blank(opinion.citation)) problems.push('citation-missing');
  if (opinion.kind === '0' && reason === 7 && blank(opinion.note)) problems.push('note-missing');
  if (!blank(opinion.confirmedBy) && opinion.confirmedBy === opinion.by) problems.push('confirmed-by-author');
  return { problems, awaits: awaits(opinion) };
}

function awaits(opinion: Opinion): OpinionAwaits | null {
  if (opinion.kind === 'C') return 'settling';
  const confirmed = !blank(opinion.confirmedBy) && opinion.confirmedBy !== opinion.by;
  return opinion.kind === '0' && opinion.reason === 7 && !confirmed ? 'second-person' : null;
}
