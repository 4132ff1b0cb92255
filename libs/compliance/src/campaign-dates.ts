import { dateOf, dayNumber, type IsoDate } from './dates';
import { isWorkingDay, lastWorkingDayBefore, type Calendar } from './working-days';

/** When a report has to be there. `years` null: every year. `since` null: the report covers its own year. */
type CampaignRule = {
  /** The month and day before which it must be there: the working day before is the last. */
  readonly before: string;
  /** True if a law or a plan names that day; otherwise the department set it. */
  readonly byLaw: boolean;
  /** Working days before the last day by which the communes have given their part; the same day is the cut-off. */
  readonly innerDays: number;
  readonly years: readonly number[] | null;
  readonly since: IsoDate | null;
};

/** The reports of product.md, in the order of their year. QĐ 1790 was issued on 23/10/2021: sơ kết and tổng kết look back to it. */
export const campaignRules = {
  'village-review': { before: '11-19', byLaw: true, innerDays: 0, years: null, since: null },
  'statistics': { before: '11-30', byLaw: true, innerDays: 5, years: null, since: null },
  'plan-report': { before: '12-10', byLaw: true, innerDays: 5, years: null, since: null },
  'mid-term': { before: '12-31', byLaw: false, innerDays: 10, years: [2025], since: '2021-10-23' },
  'final': { before: '12-31', byLaw: false, innerDays: 10, years: [2030], since: '2021-10-23' },
} as const satisfies Record<string, CampaignRule>;
/** A template of report. */
export type CampaignKindId = keyof typeof campaignRules;

/** The days of one campaign; `provisional` if they rest on a calendar that is not confirmed. */
export type CampaignDates = {
  readonly from: IsoDate;
  readonly cutOff: IsoDate;
  /** The last day for the communes' contributions. */
  readonly contributionsDue: IsoDate;
  readonly deadline: IsoDate;
  readonly byLaw: boolean;
  readonly provisional: boolean;
};

/** The proposed days of a year's campaign; null if that report is not made in that year. */
export function campaignDates(kind: CampaignKindId, year: number, calendar: Calendar): CampaignDates | null {
  const rule: CampaignRule = campaignRules[kind];
  if (rule.years !== null && !rule.years.includes(year)) return null;
  const { date: deadline, provisional } = lastWorkingDayBefore(`${year}-${rule.before}`, calendar);
  const due = workingDaysBefore(deadline, rule.innerDays, calendar);
  return { from: rule.since ?? `${year}-01-01`, cutOff: due, contributionsDue: due, deadline, byLaw: rule.byLaw, provisional };
}

function workingDaysBefore(date: IsoDate, count: number, calendar: Calendar): IsoDate {
  let day = dayNumber(date);
  for (let left = count; left > 0; ) {
    day -= 1;
    if (isWorkingDay(dateOf(day), calendar)) left -= 1;
  }
  return dateOf(day);
}
