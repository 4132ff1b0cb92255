import type { Label } from './label';
import { legalActs } from './legal-acts';
import { dossierChecklist, eraOn, legalEras } from './legal-eras';
import type { LegalEvent } from './legal-facts';

/** What is odd about an act but does not forbid recording it; each names its article. */
export const legalWarnings = {
  'levies-two-thirds': { vi: 'Văn bản có quy định đóng góp: khoản đóng góp cần từ hai phần ba tổng số hộ tán thành (Luật 10/2022/QH15 Điều 21 khoản 1).', en: 'Contributions need two thirds of all households.' },
  'law-not-checked': { vi: 'Tỷ lệ thông qua của thời kỳ này chưa đối chiếu được với văn bản gốc; chỉ ghi lại, không kết luận.', en: 'The vote rule of that era was not checked.' },
  'not-over-half': { vi: 'Số hộ tán thành ghi trong biên bản không quá 50% tổng số hộ.', en: 'Not more than half of all households agreed.' },
  'posted-too-short': { vi: 'Dự thảo niêm yết chưa đủ 30 ngày trước khi thông qua (Nghị định 61/2023 Điều 9 khoản 1).', en: 'The draft was posted for less than 30 days.' },
  'papers-missing': { vi: 'Hồ sơ còn thiếu giấy tờ bắt buộc của thời kỳ này.', en: 'Required papers are missing.' },
  'not-recorded-then': { vi: 'Ghi sau ngày ban hành: số liệu của những ngày trước được đánh dấu “ghi muộn”.', en: 'Recorded late.' },
} as const satisfies Record<string, Label>;
/** A warning of the ledger. */
export type LegalWarning = keyof typeof legalWarnings;

/** What to say beside an act; `earliestVote` is the first lawful day for a vote if a posting was recorded, `recordedOn` the day it is put in. */
export function warningsOf(event: LegalEvent, { earliestVote, recordedOn }: { readonly earliestVote: string | null; readonly recordedOn: string }): readonly LegalWarning[] {
  const { votes, act, on } = event;
  const era = eraOn(on);
  const adopts = act === 'adoption' || act === 'amendment-adoption';
  const missing = act === 'dossier-received' && dossierChecklist(era).some(({ id, required }) => required && !event.papers.includes(id));
  const found: Record<LegalWarning, boolean> = {
    'levies-two-thirds': votes !== null && votes.setsLevies && votes.inFavour * 3 < votes.households * 2,
    'law-not-checked': adopts && votes !== null && !legalEras[era].adoption.verified,
    'not-over-half': votes !== null && !legalEras[era].adoption.verified && votes.inFavour * 2 <= votes.households,
    'posted-too-short': adopts && earliestVote !== null && on < earliestVote,
    'papers-missing': missing,
    'not-recorded-then': legalActs[act].numbered && recordedOn > on,
  };
  return (Object.keys(found) as LegalWarning[]).filter((warning) => found[warning]);
}
