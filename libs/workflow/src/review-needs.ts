import type { Label } from './label';
import { isQueued, type Actor, type RoundFacts } from './review-facts';

type NeedRule = {
  /** The sentence a refusal shows. */
  readonly sentence: Label;
  /** True for what the person hands over with the step: the button stays open and asks for it. */
  readonly asked?: boolean;
  readonly met: (facts: RoundFacts, actor: Actor) => boolean;
};

const given = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** Every condition of the review table: its sentence and its test. */
export const needRules = {
  'in-the-queue': {
    sentence: { vi: 'Dự thảo chỉ được rà soát khi xã đề nghị.', en: 'A draft is reviewed only when the commune asks for it.' },
    met: isQueued,
  },
  'before-review': {
    sentence: { vi: 'Chỉ rút được lần nộp khi chưa bắt đầu rà soát.', en: 'A round can be withdrawn only before its review begins.' },
    met: ({ reviewStarted }) => !reviewStarted,
  },
  'failure-retryable': {
    sentence: { vi: 'Chỉ đọc lại được khi lần đọc trước dừng do sự cố của máy; nếu không, cần gửi bản rõ hoặc nhập nội dung văn bản.', en: 'Reading again helps only after a fault of the machine; otherwise send a clear copy or type the text.' },
    met: ({ failureRetryable }) => failureRetryable,
  },
  'lease-free': {
    sentence: { vi: 'Người khác đang rà soát văn bản này.', en: 'Somebody else is reviewing this text.' },
    met: ({ leaseHolder }, actor) => leaseHolder === null || leaseHolder === actor.id,
  },
  'holds-lease': {
    sentence: { vi: 'Cần nhận hồ sơ trước: lượt giữ hồ sơ đã hết hoặc người khác đang giữ.', en: 'Take the round first: your lease has run out or somebody else holds it.' },
    met: ({ leaseHolder }, actor) => leaseHolder === actor.id,
  },
  'every-doubt-settled': {
    sentence: { vi: 'Còn chữ nghi đọc sai làm thay đổi nghĩa, chưa được xác định theo bản chụp.', en: 'Some doubtful words that change the meaning have not been checked against the paper.' },
    met: ({ openDoubts }) => openDoubts === 0,
  },
  'every-finding-decided': {
    sentence: { vi: 'Còn nội dung cần xem xét chưa có ý kiến rà soát.', en: 'Some findings have no opinion yet.' },
    met: ({ result }) => result.undecided === 0,
  },
  'every-priority-settled': {
    sentence: { vi: 'Còn ý kiến C chưa kết luận: phải là A, hoặc là không có vấn đề với lý do 4 và điều, khoản làm căn cứ.', en: 'An opinion C is still open: it must end as A, or as no problem with reason 4 and a citation.' },
    met: ({ result }) => result.openPriorities === 0,
  },
  'no-discrimination-stands': {
    sentence: { vi: 'Còn nội dung được kết luận là phân biệt đối xử về giới (ý kiến A), không thể kết luận “không phát hiện”.', en: 'An opinion A stands, so the result cannot be “none found”.' },
    met: ({ result }) => result.discrimination === 0,
  },
  'discrimination-stands': {
    sentence: { vi: 'Chưa có ý kiến A nào, không thể kết luận “có nội dung phân biệt đối xử về giới”.', en: 'No opinion A stands, so the result cannot be “discrimination found”.' },
    met: ({ result }) => result.discrimination > 0,
  },
  'recommendation-written': {
    sentence: { vi: 'Mỗi nội dung phân biệt đối xử về giới phải có kiến nghị sửa đổi, bổ sung.', en: 'Every discriminating clause needs a recommendation.' },
    met: ({ result }) => result.withoutRecommendation === 0,
  },
  'whole-text-shown': {
    sentence: { vi: 'Văn bản không có nội dung cần xem xét: phải xem hết các trang hoặc điều khoản trước khi trình.', en: 'The text has no findings: every page or clause must be shown before submitting.' },
    met: ({ result, wholeTextShown }) => result.findings > 0 || wholeTextShown,
  },
  'whole-text-declared': {
    sentence: { vi: 'Cần xác nhận: “Đã đọc toàn văn, không phát hiện nội dung phân biệt đối xử về giới”.', en: 'Confirm: “The whole text was read, no gender discrimination was found”.' },
    asked: true,
    met: ({ result, given: step }) => result.findings > 0 || step?.wholeTextDeclared === true,
  },
  'second-person-confirmed': {
    sentence: { vi: 'Còn ý kiến theo lý do 7 chưa được người thứ hai xác nhận.', en: 'A reason-7 opinion still waits for a second person.' },
    met: ({ result }) => result.awaitingSecondPerson.length === 0,
  },
  'another-persons-opinion': {
    sentence: { vi: 'Không có ý kiến theo lý do 7 nào của người khác đang chờ xác nhận.', en: 'No reason-7 opinion by somebody else is waiting.' },
    met: ({ result }, actor) => result.awaitingSecondPerson.some((author) => author !== actor.id),
  },
  'is-the-submitter': {
    sentence: { vi: 'Chỉ người đã trình mới lấy lại được kết quả.', en: 'Only the person who submitted the result can take it back.' },
    met: ({ submittedBy }, actor) => submittedBy === actor.id,
  },
  'not-a-contributor': {
    sentence: { vi: 'Người đã tham gia vào lần nộp này không được duyệt kết quả của lần nộp đó.', en: 'Nobody approves a round to which they contributed.' },
    met: ({ contributors, submittedBy }, actor) => !contributors.includes(actor.id) && submittedBy !== actor.id,
  },
  'newer-round-arrived': {
    sentence: { vi: 'Chưa có lần nộp mới thay cho lần nộp này.', en: 'No newer round replaces this one.' },
    met: ({ newerRound }) => newerRound !== 'none',
  },
  'newer-round-stands': {
    sentence: { vi: 'Lần nộp mới còn có thể được rút, nên chưa thay thế lần nộp này.', en: 'The newer round may still be withdrawn, so it does not replace this one yet.' },
    met: ({ newerRound }) => newerRound === 'stands',
  },
  'replacement-withdrawn': {
    sentence: { vi: 'Chỉ khôi phục được lần nộp khi lần nộp thay cho nó đã rút.', en: 'A round is restored only when the round that replaced it was withdrawn.' },
    met: ({ newerRound }) => newerRound === 'none',
  },
  'reason-given': {
    sentence: { vi: 'Cần ghi rõ lý do.', en: 'State the reason.' },
    asked: true,
    met: ({ given: step }) => given(step?.reason),
  },
  'text-typed': {
    sentence: { vi: 'Cần nhập nội dung văn bản.', en: 'Type the text.' },
    asked: true,
    met: ({ given: step }) => given(step?.text),
  },
  'question-written': {
    sentence: { vi: 'Cần ghi rõ nội dung hỏi ý kiến xã.', en: 'Write the question to the commune.' },
    asked: true,
    met: ({ given: step }) => given(step?.text),
  },
  'answer-written': {
    sentence: { vi: 'Cần ghi ý kiến của xã.', en: 'Write the commune’s answer.' },
    asked: true,
    met: ({ given: step }) => given(step?.text),
  },
} as const satisfies Record<string, NeedRule>;

/** A named condition of the review table. */
export type ReviewNeed = keyof typeof needRules;
/** All conditions. */
export const reviewNeeds = Object.keys(needRules) as readonly ReviewNeed[];
/** The sentence shown when a condition is not met. */
export const needSentences = Object.fromEntries(reviewNeeds.map((need) => [need, needRules[need].sentence])) as Readonly<Record<ReviewNeed, Label>>;

/** True for what a person hands over with the step (a reason, a text, a declaration) instead of a state of the round. */
export function isAsked(need: ReviewNeed): boolean {
  const rule: NeedRule = needRules[need];
  return rule.asked === true;
}
