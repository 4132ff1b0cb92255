import type { CampaignKind } from '@huong-uoc/contracts';

/** A campaign as it was opened. */
export interface OpenedCampaign {
  readonly id: string;
  readonly kind: CampaignKind;
  readonly year: number;
  readonly unitId: string;
  readonly unitLabel: string;
  readonly preparedBy: string;
  readonly recipient: string;
  readonly from: string;
  readonly cutOff: string;
  readonly contributionsDue: string;
  readonly deadline: string;
  /** Whether the viewer sits above or at the unit that makes the report; otherwise they are asked for their part of it. */
  readonly above: boolean;
  /** The viewer's own unit is a commune of it. */
  readonly asked: boolean;
}

/** Campaigns that the viewer `$1` may see on day `$2`: those of their reach, and those that ask their unit for its part. */
export const openedSql = `
  select * from (
    select c.id, c.kind, c.year, c.unit_id as "unitId", p.kind || ' ' || p.name as "unitLabel", c.prepared_by as "preparedBy", c.recipient, c.covers_from::text as "from", c.cut_off::text as "cutOff",
           c.contributions_due::text as "contributionsDue", c.deadline::text as deadline,
           c.unit_id in (select unit_id from unit_reach($1, $2)) as above,
           exists (select from unit u where u.id = $1 and u.level = 'commune') and $1::uuid in (select unit_id from unit_reach(c.unit_id, $2)) as asked
      from report_campaign c
      join lateral (select * from unit_period w where w.unit_id = c.unit_id order by w.valid_from desc limit 1) p on true
  ) c where (c.above or c.asked)`;

/** The communes asked for their part of a unit's report on a day: `$1` the unit, `$2` the day. */
export const communesSql = `
  select t.unit_id as id, p.kind || ' ' || p.name as label
    from unit_subtree($1, $2) t join unit u on u.id = t.unit_id and u.level = 'commune'
    join unit_period p on p.unit_id = t.unit_id and $2 between p.valid_from and coalesce(p.valid_to, 'infinity')
   order by p.name collate "vi-x-icu", p.kind`;
