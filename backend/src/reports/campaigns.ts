import { calendarOf, campaignDates, holidayYears } from '@huong-uoc/compliance';
import { campaignKinds, type Campaign, type CampaignKind } from '@huong-uoc/contracts';

interface Kind {
  readonly label: string;
  readonly preparedBy: string;
  readonly recipient: string;
  readonly basis: string;
  /** What the report is called at its head. */
  readonly title: string;
  /** Whether it holds the counts of Nghị định 61 Điều 16, the other targets of the plan, and how many villages held their yearly review. */
  readonly statistics: boolean;
  readonly otherTargets: boolean;
  readonly villageReview: boolean;
}

const plan = 'Kế hoạch số 112/KH-UBND ngày 23/02/2022';

/** The reports as product.md names them; a new one is a row here and a rule of days in `@huong-uoc/compliance`. */
export const campaignWords: Readonly<Record<CampaignKind, Kind>> = {
  'village-review': { label: 'Rà soát hằng năm của thôn, tổ dân phố', preparedBy: 'Ủy ban nhân dân cấp xã', recipient: 'Sở Văn hóa, Thể thao và Du lịch', basis: 'Nghị định số 61/2023/NĐ-CP, Điều 15 khoản 4', title: 'Kết quả rà soát, đánh giá thực hiện hương ước, quy ước năm {year}', statistics: true, otherTargets: false, villageReview: true },
  'statistics': { label: 'Thống kê hương ước, quy ước', preparedBy: 'Sở Văn hóa, Thể thao và Du lịch (dự thảo cho Ủy ban nhân dân tỉnh)', recipient: 'Bộ Văn hóa, Thể thao và Du lịch', basis: 'Nghị định số 61/2023/NĐ-CP, Điều 16', title: 'Tình hình xây dựng, thực hiện hương ước, quy ước năm {year}', statistics: true, otherTargets: false, villageReview: false },
  'plan-report': { label: 'Báo cáo thực hiện kế hoạch truyền thông về bình đẳng giới', preparedBy: 'Sở Văn hóa, Thể thao và Du lịch', recipient: 'Sở Nội vụ', basis: plan, title: 'Kết quả thực hiện kế hoạch truyền thông về bình đẳng giới năm {year}', statistics: false, otherTargets: true, villageReview: false },
  'mid-term': { label: 'Báo cáo sơ kết giữa kỳ', preparedBy: 'Sở Văn hóa, Thể thao và Du lịch', recipient: 'Sở Nội vụ', basis: `${plan}: sơ kết, đánh giá giữa kỳ vào năm 2025`, title: 'Sơ kết giữa kỳ thực hiện kế hoạch truyền thông về bình đẳng giới', statistics: true, otherTargets: true, villageReview: false },
  'final': { label: 'Báo cáo tổng kết', preparedBy: 'Sở Văn hóa, Thể thao và Du lịch', recipient: 'Sở Nội vụ', basis: `${plan}: tổng kết vào năm 2030`, title: 'Tổng kết thực hiện kế hoạch truyền thông về bình đẳng giới', statistics: true, otherTargets: true, villageReview: false },
};

/** The proposed words and days of a year's report. */
export type Proposed = Pick<Campaign, 'kind' | 'label' | 'year' | 'basis' | 'preparedBy' | 'recipient' | 'from' | 'cutOff' | 'contributionsDue' | 'deadline' | 'byLaw' | 'provisional'>;

/** One report of a year as it is proposed; null in a year that has none. */
export function proposed(kind: CampaignKind, year: number): Proposed | null {
  const dates = campaignDates(kind, year, calendarOf(holidayYears));
  const { label, basis, preparedBy, recipient } = campaignWords[kind];
  return dates === null ? null : { kind, label, year, basis, preparedBy, recipient, ...dates };
}

/** The reports of a year in the order of their days. */
export const proposedOf = (year: number): Proposed[] => campaignKinds.flatMap((kind) => proposed(kind, year) ?? []);

export const titleOf = (kind: CampaignKind, year: number): string => campaignWords[kind].title.replace('{year}', String(year));
