import { calendarOf, holidayYears, lastWorkingDayBefore } from '@huong-uoc/compliance';
import { campaignKinds, type Campaign, type CampaignKind } from '@huong-uoc/contracts';

interface Kind {
  readonly label: string;
  readonly preparedBy: string;
  readonly recipient: string;
  readonly basis: string;
  /** The report must be there before this day: the working day before is the last. */
  readonly before: string;
}

/** The year's reports as product.md names them; a new one is a row here. */
const kinds: Readonly<Record<CampaignKind, Kind>> = {
  'village-review': { label: 'Rà soát hằng năm của thôn, tổ dân phố', preparedBy: 'Ủy ban nhân dân cấp xã', recipient: 'Sở Văn hóa, Thể thao và Du lịch', basis: 'Rà soát hằng năm ngày 18/11', before: '11-19' },
  'statistics': { label: 'Thống kê hương ước, quy ước', preparedBy: 'Sở Văn hóa, Thể thao và Du lịch (dự thảo cho Ủy ban nhân dân tỉnh)', recipient: 'Bộ Văn hóa, Thể thao và Du lịch', basis: 'Nghị định 61/2023/NĐ-CP, Điều 16', before: '11-30' },
  'plan-report': { label: 'Báo cáo thực hiện kế hoạch (chỉ tiêu 5)', preparedBy: 'Sở Văn hóa, Thể thao và Du lịch', recipient: 'Sở Nội vụ', basis: 'Kế hoạch 112/KH-UBND ngày 23/02/2022', before: '12-10' },
};

/** The campaigns of a year with their last working day. */
export function campaignsOf(year: number): Omit<Campaign, 'packs'>[] {
  const calendar = calendarOf(holidayYears);
  return campaignKinds.map((kind) => {
    const { before, ...words } = kinds[kind];
    const { date, provisional } = lastWorkingDayBefore(`${year}-${before}`, calendar);
    return { kind, ...words, deadline: date, provisional };
  });
}
