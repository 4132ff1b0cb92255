import fc from 'fast-check';
import { calendarOf, campaignDates, campaignRules, holidayYears, isWorkingDay, workingDaysBetween, type CampaignKindId } from '.';

const calendar = calendarOf(holidayYears);
const kinds = Object.keys(campaignRules) as CampaignKindId[];

describe('the days of a report', () => {
  it('refuses a mid-term or final report in a year that has none', () => {
    expect(campaignDates('mid-term', 2026, calendar)).toBeNull();
    expect(campaignDates('final', 2025, calendar)).toBeNull();
  });

  it('ends on the working day before: 2026', () => {
    expect(campaignDates('village-review', 2026, calendar)).toMatchObject({ deadline: '2026-11-18', cutOff: '2026-11-18', from: '2026-01-01' });
    expect(campaignDates('plan-report', 2026, calendar)).toMatchObject({ deadline: '2026-12-09', contributionsDue: '2026-12-02' });
  });

  it('counts the communes’ days without Ngày Văn hóa Việt Nam (24/11/2026)', () => {
    expect(campaignDates('statistics', 2026, calendar)).toMatchObject({ deadline: '2026-11-27', contributionsDue: '2026-11-19' });
  });

  it('lets sơ kết and tổng kết look back to the decision they report on, on a day the department sets', () => {
    expect(campaignDates('mid-term', 2025, calendar)).toMatchObject({ from: '2021-10-23', byLaw: false });
    expect(campaignDates('final', 2030, calendar)).toMatchObject({ from: '2021-10-23', byLaw: false });
  });

  it('never ends on a free day, and never gives the communes fewer working days than it says', () => {
    fc.assert(fc.property(fc.constantFrom(...kinds), fc.integer({ min: 2022, max: 2035 }), (kind, year) => {
      const dates = campaignDates(kind, year, calendar);
      if (dates === null) return;
      expect(isWorkingDay(dates.deadline, calendar)).toBe(true);
      expect(workingDaysBetween(dates.contributionsDue, dates.deadline, calendar)).toBe(campaignRules[kind].innerDays);
      expect(dates.from < dates.cutOff).toBe(true);
    }));
  });
});
