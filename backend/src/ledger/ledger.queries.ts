import { Injectable } from '@nestjs/common';
import { lastMomentOf } from '@huong-uoc/compliance';
import type { ClockPreview, Ledger, ledgerQuery } from '@huong-uoc/contracts';
import { allowedActs, finalLegalStates, foldLegal, lawfulPaths, legalActs, legalNeedSentences, legalStateLabels, type LawfulPath, type LegalState } from '@huong-uoc/workflow';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import type { Viewer } from '../units';
import { clocksFrom, clocksOf } from './clock-views';
import { entryView, type NotedAct } from './entry-view';
import { actColumns, lettersSql, registeredSql, type RegisteredFacts } from './ledger.sql';
import { registeredStanding } from './registered-standing';

interface Known {
  readonly registered: RegisteredFacts;
  readonly acts: readonly NotedAct[];
  readonly letters: readonly string[];
  readonly notClean: boolean;
}

/** A charter's legal ledger: where it stands, by which papers, which clocks run and what the law knows next. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The status on D as known at K (both today unless asked otherwise); `not-found` outside the viewer's reach. */
  async of(viewer: Viewer, charterId: string, query: z.infer<typeof ledgerQuery>): Promise<Ledger> {
    const today = this.clock.today();
    const [on, known] = [query.on ?? today, query.known ?? today];
    const { registered, acts, letters, notClean } = await this.read(viewer, charterId, known);
    const start = registeredStanding(registered, on);
    const counted = acts.filter((act) => act.voidedAt === null && act.on <= on);
    const standing = foldLegal(start, counted);
    const { state, since, suspension } = standing;
    const { villageEnded, ...facts } = registered;
    return {
      charterId, on, known, state, since, notClean,
      era: registered.era,
      stateLabel: legalStateLabels[state].vi,
      suspension: suspension === null ? null : { ...suspension, clauses: [...suspension.clauses] },
      registered: facts,
      mergedUnresolved: villageEnded && !standing.survives && !ended(state),
      entries: acts.map((act, index) => entryView(act, acts.slice(0, index))).reverse(),
      clocks: clocksOf(counted, letters.filter((day) => day <= on), today),
      allowed: allowedActs(standing, today).map(({ act, article, enabled, unmet, asks }) => ({
        act, article, enabled,
        label: legalActs[act].label.vi, by: legalActs[act].by, form: legalActs[act].form,
        unmet: unmet.map((need) => ({ need, sentence: legalNeedSentences[need].vi })),
        asks: [...asks],
      })),
      paths: lawfulPaths(standing).map(pathView),
    };
  }

  /** Which legal clocks a not-clean result starts when the commune receives it, and the paths it then has. */
  async preview(viewer: Viewer, charterId: string, query: z.infer<typeof ledgerQuery>): Promise<ClockPreview> {
    const { registered, acts } = await this.read(viewer, charterId, this.clock.today());
    const standing = foldLegal(registeredStanding(registered, this.clock.today()), acts.filter((act) => act.voidedAt === null));
    const receivedOn = query.on ?? this.clock.today();
    return { receivedOn, clocks: clocksFrom(receivedOn), paths: lawfulPaths(standing).map(pathView) };
  }

  private async read(viewer: Viewer, charterId: string, known: string): Promise<Known> {
    const today = this.clock.today();
    const [seen] = await this.db.query('select from charter where id = $3 and village_id in (select unit_id from unit_reach($1, $2))', [viewer.unitId, today, charterId]);
    if (seen === undefined) throw new Problem('not-found');
    const until = lastMomentOf(known);
    const [[registered], acts, letters, [round]] = await Promise.all([
      this.db.query<RegisteredFacts>(registeredSql, [charterId, until, today]),
      this.db.query<NotedAct>(notedSql, [charterId, until]),
      this.db.query<{ on: string }>(lettersSql, [charterId, until]),
      this.db.query<{ state: string }>(`select state from round where charter_id = $1 and purpose = 'text-in-force' and state not in ('withdrawn', 'superseded') order by number desc limit 1`, [charterId]),
    ]);
    if (registered === undefined) throw new Problem('not-found');
    return { registered, acts, letters: letters.map(({ on }) => on), notClean: round?.state === 'approved-not-clean' };
  }
}

const ended = (state: LegalState): boolean => (finalLegalStates as readonly LegalState[]).includes(state);
const pathView = ({ id, label, by, articles, begins, means, open }: LawfulPath) => ({ id, label: label.vi, by, articles: [...articles], begins, means: means.vi, open });

/** Every entry known at `$2`, struck out or not, with who recorded it and its latest file. */
const notedSql = `
  select ${actColumns}, a.recorded_at as "recordedAt", by.display_name as "recordedBy",
         (select json_build_object('name', f.file_name, 'sizeBytes', f.size_bytes) from legal_act_file f where f.act_id = a.id order by f.recorded_at desc limit 1) as file,
         x.recorded_at as "voidedAt", xby.display_name as "voidedBy", x.reason as "voidReason"
    from legal_act a
    join account by on by.id = a.recorded_by
    left join legal_act_void x on x.act_id = a.id and x.recorded_at <= $2
    left join account xby on xby.id = x.recorded_by
   where a.charter_id = $1 and a.recorded_at <= $2
   order by a.on_day, a.seq`;
