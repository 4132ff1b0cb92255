import { Injectable } from '@nestjs/common';
import { dateOf, dayNumber, lastMomentOf, measure, neededOf, nextTarget, paceOf, standings, targets, type Measures } from '@huong-uoc/compliance';
import type { numberQuery, Pace, Trend, TrendPoint } from '@huong-uoc/contracts';
import type { z } from 'zod';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { UnitsQueries } from '../units';
import { ComplianceReportQueries } from './compliance-report.queries';
import { FactsVersion } from './facts-version';
import { factsOf } from './figure-members';
import { KnownFactsQueries } from './known-facts.queries';
import { Remembered } from './remembered';

const months = 18;

/** C3 month by month as it was known at each month's end, and the pace that the next target asks for. */
@Injectable()
export class TrendQueries {
  private readonly stamps = new Remembered<readonly string[]>(500);
  private readonly points = new Remembered<TrendPoint>(20_000);
  private readonly paces = new Remembered<Pace | null>(2_000);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
    private readonly facts: KnownFactsQueries,
    private readonly reports: ComplianceReportQueries,
    private readonly version: FactsVersion,
  ) {}

  /** Refuses `not-found` for a unit out of the viewer's reach. */
  async of(viewer: CurrentUser, query: z.infer<typeof numberQuery>): Promise<Trend> {
    const unitId = query.unit ?? viewer.unitId;
    await this.units.assertVisible(viewer, unitId);
    const today = this.clock.today();
    const [D, K] = [query.D ?? today, query.K ?? today];
    const ends = monthEndsBefore(D < K ? D : K);
    const stamps = await this.stampsOf(ends);
    const points: TrendPoint[] = [];
    for (const [index, on] of ends.entries()) points.push(await this.pointOf(unitId, on, query.B ?? on, stamps[index] ?? ''));
    const { here } = await this.reports.measured(unitId, D, K, query.B ?? D);
    points.push({ on: D, dat: here.outcomes.dat, chuaDat: here.outcomes['chua-dat'], chuaXacDinh: here.outcomes['chua-xac-dinh'], n: here.figures.C3.y });
    return { D, K, B: query.B ?? null, points, pace: await this.paceOf(unitId, D, K, query.B ?? D) };
  }

  /** A past month changes only with what was recorded by its end, so it is counted again only when that did. */
  private pointOf(unitId: string, on: string, boundary: string, stamp: string): Promise<TrendPoint> {
    return this.points.get(`${unitId} ${on} ${boundary}`, stamp, async () => pointFrom(on, measure(factsOf(await this.facts.read(unitId, on, on, boundary, { runs: false })))), () => 1);
  }

  private async stampsOf(ends: readonly string[]): Promise<readonly string[]> {
    return this.stamps.get(ends.join(), await this.version.now(), async () => {
      const rows = await this.db.query<{ month: number; stamp: string }>(stampSql, [ends.map(lastMomentOf)]);
      return ends.map((_, index) => rows.filter(({ month }) => month <= index).map(({ stamp }) => stamp).join(' '));
    }, () => 1);
  }

  private async paceOf(unitId: string, D: string, K: string, B: string): Promise<Pace | null> {
    return this.paces.get(`${unitId} ${D} ${K} ${B}`, await this.version.now(), () => this.measurePace(unitId, D, K, B), () => 1);
  }

  private async measurePace(unitId: string, D: string, K: string, B: string): Promise<Pace | null> {
    const target = nextTarget(targets, 'any-province', D);
    const { here, children } = await this.reports.measured(unitId, D, K, B);
    if (target === null || here.figures.C3.y === 0) return null;
    const clean = standings(factsOf(await this.facts.of(unitId, D, K, B))).filter(({ status }) => status === 'dat');
    const missing = Math.max(0, neededOf(here.figures.C3.y, target.permille) - here.outcomes.dat);
    const pace = paceOf({ missing, today: D, targetOn: target.date, reachedOn: clean.map(({ since }) => since) });
    const waiting = children.filter(({ whoMustAct }) => whoMustAct.village > 0);
    return { ...pace, targetOn: target.date, percent: target.permille / 10, voteUnits: waiting.length, voteCharters: here.whoMustAct.village };
  }
}

function pointFrom(on: string, { 'C3@1': { x, y, chuaDat, chuaXacDinh } }: Measures): TrendPoint {
  return { on, dat: x, chuaDat, chuaXacDinh, n: y };
}

/** The last days of the months before a day, oldest first. */
function monthEndsBefore(day: string): string[] {
  const ends: string[] = [];
  let end = day;
  for (let n = 0; n < months - 1; n += 1) {
    end = dateOf(dayNumber(`${end.slice(0, 8)}01`) - 1);
    ends.unshift(end);
  }
  return ends;
}

/** Per month, how much had been recorded in it; what is always known of units (an empty system is filled with it) counts for every month. */
const stampSql = `
  with recorded as (
    select at from round_state union all select recorded_at from charter_version union all select registered_at from charter
    union all select recorded_at from village_answer union all select prepared_at from recommendation_letter union all select submitted_at from round
    union all select recorded_at from legal_act union all select recorded_at from legal_act_void union all select recorded_at from unit_succession
    union all select recorded_at from unit_period_record union all select superseded_at from unit_period_record where superseded_at is not null
  )
  select width_bucket(at, $1::timestamptz[]) as month, count(*)::text as stamp from recorded where at > '-infinity' group by 1
  union all
  select 0, coalesce(sum(hashtext(p.unit_id::text || coalesce(p.parent_id::text, '') || p.valid_from || coalesce(p.valid_to::text, ''))), 0)::text || ' ' || count(*) from unit_period_record p where p.recorded_at = '-infinity'
  union all
  select 0, count(*)::text from unit_succession s where s.recorded_at = '-infinity'
  order by 1, 2`;
