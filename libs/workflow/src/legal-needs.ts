import type { Label } from './label';
import { legalGrounds } from './legal-acts';
import { eraOn, legalEras } from './legal-eras';
import type { LegalEvent, LegalStanding } from './legal-facts';

type LegalNeedRule = {
  readonly sentence: Label;
  /** True for what is filled in with the act: the button stays open and asks for it. */
  readonly asked: boolean;
  readonly met: (event: LegalEvent, standing: LegalStanding) => boolean;
};

const written = (text: string | null): boolean => (text ?? '').trim() !== '';
const ruled = ({ on }: LegalEvent): boolean => legalEras[eraOn(on)].adoption.verified;
/** The decree's own grounds, reasons and deadlines are asked of its own papers only. */
const decreed = ({ on }: LegalEvent): boolean => eraOn(on) === 'ND-61-2023';
const forAct = (event: LegalEvent): boolean => (event.ground === null ? !decreed(event) : legalGrounds[event.ground].act === event.act);
const lapsed = (event: LegalEvent, standing: LegalStanding, extent: 'part' | 'whole'): boolean => {
  const { suspension } = standing;
  return suspension?.extent === extent && suspension.deadline !== null && suspension.deadline < event.on;
};

/** Every condition of the legal table: its sentence and its test. A paper of an older era is measured by its own law only. */
export const legalNeedRules = {
  'in-order': {
    sentence: { vi: 'Ngày của văn bản không thể trước ngày của văn bản liền trước trong sổ.', en: 'The paper cannot be older than the one before it.' },
    asked: true,
    met: ({ on }, { lastOn }) => lastOn === null || on >= lastOn,
  },
  'paper-numbered': {
    sentence: { vi: 'Cần ghi số văn bản và cơ quan ban hành.', en: 'Give the number of the paper and who issued it.' },
    asked: true,
    met: (event) => (written(event.number) && written(event.issuer)) || !ruled(event),
  },
  'reason-given': {
    sentence: { vi: 'Văn bản phải nêu rõ lý do.', en: 'The paper must state its reason.' },
    asked: true,
    met: (event) => written(event.reason) || !decreed(event),
  },
  'votes-counted': {
    sentence: { vi: 'Cần ghi tổng số hộ và số hộ tán thành theo biên bản; số tán thành không thể nhiều hơn số hộ.', en: 'Give all households and those in favour.' },
    asked: true,
    met: (event) => {
      const { votes } = event;
      if (votes === null) return !ruled(event);
      return votes.households > 0 && votes.inFavour >= 0 && votes.inFavour <= votes.households && (votes.present === null || (votes.present >= 0 && votes.present <= votes.households));
    },
  },
  'quorum-met': {
    sentence: { vi: 'Cuộc họp phải có đại diện của trên 50% tổng số hộ dự (Nghị định 61/2023 Điều 10 khoản 1 điểm a).', en: 'More than half of all households must be present.' },
    asked: true,
    met: (event) => {
      const { votes } = event;
      if (votes === null || votes.form === 'ballot' || !decreed(event)) return true;
      return votes.present !== null && votes.present * 2 > votes.households && votes.inFavour <= votes.present;
    },
  },
  'ballot-after-meeting': {
    sentence: { vi: 'Chỉ phát phiếu lấy ý kiến khi cuộc họp không đủ số hộ dự (Nghị định 61/2023 Điều 10 khoản 2 điểm a).', en: 'A ballot needs a meeting that failed for lack of quorum.' },
    asked: true,
    met: (event) => event.votes === null || event.votes.form === 'meeting' || event.votes.afterFailedMeeting || !decreed(event),
  },
  'votes-carry': {
    sentence: { vi: 'Chỉ được thông qua khi có trên 50% tổng số hộ (không phải số hộ dự họp) tán thành.', en: 'More than half of all households must agree.' },
    asked: true,
    met: (event) => event.votes === null || !ruled(event) || event.votes.inFavour * 2 > event.votes.households,
  },
  'adopted-again': {
    sentence: { vi: 'Chưa ghi việc cộng đồng dân cư thông qua nội dung này (Nghị định 61/2023 Điều 13 khoản 4).', en: 'The community has not adopted this yet.' },
    asked: false,
    met: (event, { waitingSince }) => waitingSince !== null || !ruled(event),
  },
  'ground-is-procedure': {
    sentence: { vi: 'Tạm ngừng toàn bộ chỉ áp dụng khi vi phạm trình tự, thủ tục (Nghị định 61/2023 Điều 12 khoản 1 điểm a); nội dung phân biệt đối xử chỉ có thể dẫn đến tạm ngừng một phần.', en: 'A whole suspension needs a breach of procedure; a content finding allows a partial one only.' },
    asked: true,
    met: forAct,
  },
  'ground-is-content': {
    sentence: { vi: 'Tạm ngừng một phần cần căn cứ về nội dung (Nghị định 61/2023 Điều 12 khoản 1 điểm b hoặc c).', en: 'A partial suspension needs a content ground.' },
    asked: true,
    met: forAct,
  },
  'ground-for-abolition': {
    sentence: { vi: 'Bãi bỏ toàn bộ cần một căn cứ của Nghị định 61/2023 Điều 14 khoản 1.', en: 'A whole abolition needs a ground of Article 14 clause 1.' },
    asked: true,
    met: forAct,
  },
  'whole-suspension-lapsed': {
    sentence: { vi: 'Căn cứ này chỉ áp dụng khi đã tạm ngừng toàn bộ và hết thời hạn trong quyết định tạm ngừng (Nghị định 61/2023 Điều 14 khoản 1 điểm b).', en: 'This ground needs a whole suspension that has lapsed.' },
    asked: true,
    met: (event, standing) => event.ground !== '14-1-b' || lapsed(event, standing, 'whole'),
  },
  'partial-suspension-lapsed': {
    sentence: { vi: 'Chỉ bãi bỏ một phần khi đã hết thời hạn ghi trong quyết định tạm ngừng một phần mà chưa sửa đổi (Nghị định 61/2023 Điều 14 khoản 2).', en: 'The partial suspension has not lapsed yet.' },
    asked: true,
    met: (event, standing) => lapsed(event, standing, 'part') || !decreed(event),
  },
  'clauses-named': {
    sentence: { vi: 'Cần nêu điều, khoản bị tạm ngừng hoặc bãi bỏ.', en: 'Name the clauses.' },
    asked: true,
    met: ({ clauses }) => clauses.some((clause) => written(clause)),
  },
  'only-suspended-clauses': {
    sentence: { vi: 'Chỉ bãi bỏ được những điều, khoản đã bị tạm ngừng.', en: 'Only suspended clauses can be abolished.' },
    asked: true,
    met: ({ clauses }, { suspension }) => clauses.every((clause) => suspension?.clauses.includes(clause) === true),
  },
  'deadline-set': {
    sentence: { vi: 'Quyết định tạm ngừng phải ghi thời hạn khắc phục, sau ngày ban hành (Nghị định 61/2023 Điều 12 khoản 3).', en: 'A suspension must set a deadline.' },
    asked: true,
    met: (event) => (event.deadline === null ? !decreed(event) : event.deadline > event.on),
  },
  'village-merged': {
    sentence: { vi: 'Thôn không sáp nhập, chia tách nên không cần văn bản xác định tiếp tục áp dụng.', en: 'The village was neither merged nor divided.' },
    asked: false,
    met: (_event, { villageEnded }) => villageEnded,
  },
} as const satisfies Record<string, LegalNeedRule>;

/** A named condition of the legal table. */
export type LegalNeed = keyof typeof legalNeedRules;
/** All conditions. */
export const legalNeeds = Object.keys(legalNeedRules) as readonly LegalNeed[];
/** The sentence shown when a condition is not met. */
export const legalNeedSentences = Object.fromEntries(legalNeeds.map((need) => [need, legalNeedRules[need].sentence])) as Readonly<Record<LegalNeed, Label>>;
