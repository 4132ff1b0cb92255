import { Injectable } from '@nestjs/common';
import type { Round } from '@huong-uoc/contracts';
import { allowedActions, needSentences, type Actor } from '@huong-uoc/workflow';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { departmentsOwn } from './departments-own';
import { readClock, type InternalClock } from './internal-clock';
import { roundFacts, type StandingRound } from './round-facts';

type Row = Omit<Round, 'due' | 'actions' | 'stateSince' | 'submittedAt'> & { stateSince: Date; submittedAt: Date; clock: InternalClock | null };

/** Rounds in the viewer's reach, as the contract shows them. `$1` the viewer's unit, `$2` today. */
const shown = `
  select r.id, r.charter_id as "charterId", r.number, r.purpose, r.state, r.state_since as "stateSince", r.submitted_at as "submittedAt",
         r.file_name as "fileName", r.format, r.size_bytes as "sizeBytes",
         case when r.state = 'reading' and r.progress_done is not null then json_build_object('done', r.progress_done, 'total', r.progress_total) end as progress,
         case when r.unreadable_code is not null and r.state = 'unreadable' then json_build_object('code', r.unreadable_code, 'sentence', coalesce(r.unreadable_sentence, '')) end as unreadable,
         (select json_build_object('violation', count(f.id) filter (where f.severity = 'violation'), 'positive', count(f.id) filter (where f.severity = 'positive'),
                                   'other', count(f.id) filter (where f.severity not in ('violation', 'positive')))
            from round_text t join scan s on s.text_id = t.id left join finding f on f.text_id = t.id and f.replaced_at is null and f.hinges_on is null
           where t.round_id = r.id and t.replaced_at is null having count(s.id) > 0) as findings,
         (select json_build_object('action', s.action, 'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', coalesce(a.display_name, 'Hệ thống'), 'reason', s.reason, 'text', case when s.action <> 'retype' then s.text end)
            from round_state s left join account a on a.id = s.by
           where s.round_id = r.id and s.action is not null and s.step = (select max(step) from round_state l where l.round_id = r.id) and (s.reason is not null or s.text is not null)) as said,
         (select json_build_object('state', k.state, 'allowance', k.allowance, 'startedOn', k.started_on, 'pauses', k.pauses, 'dueOn', k.due_on, 'stoppedOn', k.stopped_on)
            from internal_clock k where k.round_id = r.id) as clock
    from round r join charter c on c.id = r.charter_id
   where c.village_id in (select unit_id from unit_reach($1, $2))`;

/** Rounds as screens show them: state, reading, findings counted, due day, and what this person may do. */
@Injectable()
export class RoundViews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** `not-found` outside the viewer's reach. */
  async one(viewer: CurrentUser, roundId: string): Promise<Round> {
    const round = (await this.many(viewer, [roundId])).get(roundId);
    if (round === undefined) throw new Problem('not-found');
    return round;
  }

  /** The rounds among these that the viewer may see, by id. */
  async many(viewer: CurrentUser, roundIds: readonly string[]): Promise<ReadonlyMap<string, Round>> {
    const rows = await this.db.query<Row>(`${shown} and r.id = any($3)`, [viewer.unitId, this.clock.today(), roundIds]);
    return new Map((await this.views(viewer, rows)).map((round) => [round.id, round]));
  }

  /** All rounds of a charter, the latest first. */
  async ofCharter(viewer: CurrentUser, charterId: string): Promise<Round[]> {
    return this.views(viewer, await this.db.query<Row>(`${shown} and r.charter_id = $3 order by r.number desc`, [viewer.unitId, this.clock.today(), charterId]));
  }

  private async views(viewer: CurrentUser, rows: readonly Row[]): Promise<Round[]> {
    const asked = { viewerId: viewer.id, now: this.clock.now() };
    const standing = await roundFacts(this.db.read, rows.map((row) => row.id), asked);
    return rows.map(({ clock, said, ...row }) => ({
      ...row,
      said: said !== null && viewer.role === 'commune' && departmentsOwn.includes(said.action) ? null : said,
      stateSince: row.stateSince.toISOString(),
      submittedAt: row.submittedAt.toISOString(),
      due: dueOf(clock, this.clock.today()),
      actions: actionsOf({ ...viewer, roles: [viewer.role] }, standing.get(row.id)),
    }));
  }
}

const statuses = { 'on-time': 'on-time', amber: 'soon', late: 'late' } as const;

/** Only a running clock waits on the department. */
function dueOf(clock: InternalClock | null, today: string): Round['due'] {
  if (clock === null || clock.state !== 'running') return null;
  const { dueOn, state, left } = readClock(clock, today);
  return { on: dueOn, status: statuses[state], workingDaysLeft: left };
}

function actionsOf(viewer: Actor, standing: StandingRound | undefined): Round['actions'] {
  if (standing === undefined) return [];
  return allowedActions(standing.state, viewer, standing.facts).map(({ action, unmet }) => ({ action, unmet: unmet.map((need) => ({ need, sentence: needSentences[need].vi })) }));
}
