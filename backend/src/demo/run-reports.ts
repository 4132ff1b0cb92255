import { Injectable } from '@nestjs/common';
import type { CampaignKind, Contribute as Given } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { SeedsDemo, type DemoSeeder } from '../platform/boot';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Contribute, EnterTarget, FreezeReport, OpenCampaign, RemindCommunes } from '../reports';

const parts: readonly Given[] = [
  { situation: 'Các thôn thực hiện nghiêm hương ước, quy ước; nếp sống văn hóa, việc cưới, việc tang tiến bộ rõ rệt, phụ nữ dự họp thôn nhiều hơn.', difficulties: 'Một số thôn còn giữ bản giấy cũ, chữ mờ, khó số hóa.', other: null, villagesReviewed: 5 },
  { situation: 'Đã tuyên truyền việc rà soát hương ước, quy ước tại Ngày hội đại đoàn kết; các thôn thống nhất sửa những điều không còn phù hợp.', difficulties: null, other: 'Đề nghị có mẫu nội dung sửa đổi để thôn tham khảo.', villagesReviewed: 4 },
];

/** What is done to an opened report. */
@Injectable()
export class ReportSteps {
  constructor(
    readonly contributing: Contribute,
    readonly entering: EnterTarget,
    readonly reminding: RemindCommunes,
    readonly freezing: FreezeReport,
  ) {}
}

/** Last year's report under the plan, frozen, and this year's, half filled: one of each to look at. */
@Injectable()
@SeedsDemo(20)
export class RunReports implements DemoSeeder {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly opening: OpenCampaign,
    private readonly steps: ReportSteps,
  ) {}

  async seed(): Promise<void> {
    const [leader, reviewer, communes] = [await this.find('lanhdao1'), await this.find('rasoat1'), [await this.find('xa1'), await this.find('xa2')]];
    const year = Number(this.clock.today().slice(0, 4));
    const last = await this.open(leader, 'plan-report', year - 1, `${year - 1}-11-03`);
    for (const [n, commune] of communes.entries()) await this.give(commune, last, n, `${year - 1}-11-${20 + n}`);
    await this.once('select from report_entry where campaign_id = $1', last, `${year - 1}-12-01`, () => this.steps.entering.run(reviewer, last, { target: 2, holder: 'Sở Nội vụ', x: 88, y: 92, words: 'Còn bốn xã chưa ban hành kế hoạch Tháng hành động.' }));
    await this.once('select from frozen_pack where campaign_id = $1', last, `${year - 1}-12-05`, () => this.steps.freezing.run(leader, last, { D: `${year - 1}-11-30`, supplementTo: null, reason: null }));
    const own = await this.open(leader, 'plan-report', year, `${year}-11-03`);
    for (const commune of communes.slice(0, 1)) await this.give(commune, own, 0, `${year}-11-16`);
    await this.once('select from report_reminder where campaign_id = $1', own, `${year}-11-18`, () => this.steps.reminding.run(reviewer, own, communes.slice(1).map(({ unitId }) => unitId)));
  }

  private async open(leader: CurrentUser, kind: CampaignKind, year: number, day: string): Promise<string> {
    const [known] = await this.db.query<{ id: string }>('select id from report_campaign where kind = $1 and year = $2 and unit_id = $3', [kind, year, leader.unitId]);
    return known?.id ?? this.at(day, () => this.opening.run(leader, { kind, year, cutOff: `${year}-11-30` }));
  }

  private give(commune: CurrentUser, campaignId: string, n: number, day: string): Promise<void> {
    const part = parts[n % parts.length] as Given;
    return this.once('select from report_contribution where campaign_id = $1 and unit_id = $2', campaignId, day, () => this.steps.contributing.run(commune, campaignId, part), commune.unitId);
  }

  /** A filling that was killed goes on where it stopped. */
  private async once(known: string, campaignId: string, day: string, act: () => Promise<unknown>, ...more: string[]): Promise<void> {
    if ((await this.db.query(known, [campaignId, ...more])).length === 0) await this.at(day, act);
  }

  /** On that day at nine, or now if that has not come. */
  private at<T>(day: string, act: () => Promise<T>): Promise<T> {
    const wanted = new Date(`${day}T02:00:00Z`);
    const now = this.clock.now();
    return this.clock.at(wanted < now ? wanted : now, act);
  }

  private async find(key: string): Promise<CurrentUser> {
    const [user] = await this.db.query<CurrentUser>(`select id, email, display_name as "displayName", role, unit_id as "unitId", false as "mustChangePassword" from account where email = $1`, [`${key}@demo.example.vn`]);
    if (user === undefined) throw new Error(`demo account ${key} is missing`);
    return user;
  }
}
