import { Injectable } from '@nestjs/common';
import { lastMomentOf, resultOn, type CharterFact, type DatedRound, type RoundState, type RunFact, type VillageFact } from '@huong-uoc/compliance';
import { foldLegal, nothingYet, type LegalEvent, type LegalStanding } from '@huong-uoc/workflow';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { chartersSql, runsSql, treeSql, villagesSql } from './facts.sql';
import { FactsVersion } from './facts-version';
import { placeVillages } from './place-villages';
import { runsOf, type RunRow } from './read-runs';
import { Remembered } from './remembered';

/** A village as it stood on D; `unit` is the commune it lies in on the boundary day, by default D. */
export interface KnownVillage extends VillageFact {
  readonly label: string;
  readonly communeLabel: string;
  /** Its place in the list of all, by the names of commune and village. */
  readonly rank: number;
}
/** A charter on D as known at K. */
export interface KnownCharter extends CharterFact {
  readonly title: string;
}
/** A department's run on a round, with its charter. */
export interface KnownRun extends RunFact {
  readonly charter: string;
}
/** A unit above the villages as it stood on the boundary day. */
export interface KnownUnit {
  readonly id: string;
  readonly level: string;
  readonly label: string;
  readonly parentId: string | null;
}
/** All facts of a part of the tree; every figure and every list is made from this and from nothing else. */
export interface KnownFacts {
  readonly on: string;
  /** The day whose units the numbers are told in. */
  readonly boundary: string;
  readonly tree: readonly KnownUnit[];
  readonly villages: ReadonlyMap<string, KnownVillage>;
  readonly charters: readonly KnownCharter[];
  readonly runs: readonly KnownRun[];
}

type VillageRow = Omit<KnownVillage, 'unit' | 'rank'> & { parents: string[] };
interface CharterRow {
  charter: string;
  village: string;
  merged: boolean;
  kind: 'general' | 'sector';
  title: string;
  inForce: boolean;
  forceFrom: string;
  registeredOn: string;
  recordedAt: number;
  round: string | null;
  roundForceFrom: string | null;
  roundRecordedAt: number | null;
  state: RoundState | null;
  stateAt: number | null;
  commits: boolean;
  ownState: RoundState | null;
  ownStateAt: number | null;
  letterOn: string | null;
  acts: readonly LegalEvent[] | null;
}

/** The one reading behind every number: text in force on day D, data recorded up to the end of day K. */
@Injectable()
export class KnownFactsQueries {
  private readonly kept = new Remembered<KnownFacts>(500_000);

  constructor(
    private readonly db: Database,
    private readonly version: FactsVersion,
  ) {}

  /** Facts of the unit's subtree, read again only after they changed; whether the asker may see the unit is checked before. */
  async of(unitId: string, on: string, knownOn: string, boundary = on): Promise<KnownFacts> {
    // The version is read first: facts newer than their version are only read once more, never older ones kept.
    const version = await this.version.now();
    return this.kept.get(`${unitId} ${on} ${knownOn} ${boundary}`, version, () => this.read(unitId, on, knownOn, boundary), ({ charters, villages }) => charters.length + villages.size + 10);
  }

  /** The same, not kept, and without the runs C5 counts if they are not wanted: for who keeps less than the facts themselves. */
  async read(unitId: string, on: string, knownOn: string, boundary = on, wanted: { readonly runs: boolean } = { runs: true }): Promise<KnownFacts> {
    const until = lastMomentOf(knownOn);
    const tree = this.db.query<KnownUnit>(treeSql, [unitId, boundary, until]);
    const told = boundary !== on && (await this.isTold(unitId, await tree));
    const asked = told ? [unitId, on, until, boundary] : [unitId, on, until];
    const [units, villages, charters, runs] = await Promise.all([
      tree,
      this.db.query<VillageRow>(villagesSql(told), asked),
      this.db.query<CharterRow>(chartersSql(told), asked),
      wanted.runs ? this.db.query<RunRow>(runsSql(told), asked) : [],
    ]);
    const places = placesOf(villages, units, told ? unitId : null);
    return { on, boundary, tree: units, villages: places, charters: chartersOf(charters, places, on, until), runs: runsOf(runs, places, on) };
  }

  /** A village is told in itself, whatever the boundaries; anything else has no number in the units of a day that knows none. */
  private async isTold(unitId: string, tree: readonly KnownUnit[]): Promise<boolean> {
    if (tree.length > 0) return true;
    const [unit] = await this.db.query<{ level: string }>('select level from unit where id = $1', [unitId]);
    if (unit?.level === 'village') return false;
    throw new Problem('bad-request', { fields: { B: 'Chưa ghi nhận địa giới của ngày này.' } });
  }
}

const vietnamese = new Intl.Collator('vi');

/** By commune, then by village. Communes are few: comparing their names once each spares most of the comparisons. */
function inNameOrder<T extends { readonly communeLabel: string; readonly label: string }>(villages: readonly T[]): readonly T[] {
  const byCommune = new Map<string, T[]>();
  for (const village of villages) {
    const own = byCommune.get(village.communeLabel);
    if (own === undefined) byCommune.set(village.communeLabel, [village]);
    else own.push(village);
  }
  return [...byCommune.entries()].sort(([a], [b]) => vietnamese.compare(a, b)).flatMap(([, own]) => own.sort((a, b) => vietnamese.compare(a.label, b.label)));
}

/** Villages by id with the unit they are counted under: their commune, or the unit above where they have none. */
function placesOf(rows: readonly VillageRow[], tree: readonly KnownUnit[], root: string | null): ReadonlyMap<string, KnownVillage> {
  const placed = root === null ? rows.map((row) => ({ row, unit: row.parents[0] ?? '' })) : placeVillages(rows, tree, root);
  const labels = new Map(tree.map(({ id, label }) => [id, label]));
  const named = placed.map(({ row: { parents, ...village }, unit }) => ({ ...village, unit, communeLabel: parents.length === 1 ? village.communeLabel : (labels.get(unit) ?? '') }));
  return new Map(inNameOrder(named).map((village, rank) => [village.village, { ...village, rank }]));
}

/** One row per charter and round. */
function chartersOf(rows: readonly CharterRow[], places: ReadonlyMap<string, KnownVillage>, on: string, until: string): KnownCharter[] {
  const byCharter = new Map<string, CharterRow[]>();
  for (const row of rows) {
    const own = byCharter.get(row.charter);
    if (own === undefined) byCharter.set(row.charter, [row]);
    else own.push(row);
  }
  return [...byCharter.values()].flatMap((own) => charterOf(own, places, on, until) ?? []);
}

function charterOf(rows: readonly CharterRow[], places: ReadonlyMap<string, KnownVillage>, on: string, until: string): KnownCharter | null {
  const [row] = rows;
  const place = row && places.get(row.village);
  if (row === undefined || place === undefined) return null;
  const { charter, village, kind, title, inForce } = row;
  const legal = foldLegal({ ...nothingYet, state: 'in-force' }, row.acts ?? []);
  const review = reviewOf(rows, legal, on, until);
  const own = rows.find(({ round }) => round !== null && round === review?.round);
  return {
    charter, village, kind, title, inForce, review,
    commits: review?.result != null && own?.commits === true,
    recordedAt: instant(row.recordedAt),
    unit: place.unit,
    mergedUnresolved: row.merged && !legal.survives,
    suspension: legal.suspension === null ? null : { extent: legal.suspension.extent, since: legal.suspension.since },
    amendmentAdoptedOn: legal.waitingSince,
    recommendationSentOn: own?.letterOn ?? null,
    registeredOn: row.registeredOn > row.forceFrom ? row.registeredOn : row.forceFrom,
  };
}

/** A text that was recognised since the reviewed one came into force has no file yet: what was found in the older one says nothing of it. */
function reviewOf(rows: readonly CharterRow[], { textSince }: LegalStanding, on: string, until: string): CharterFact['review'] {
  const review = resultOn(rows.flatMap(datedRound), on, until);
  const from = rows.find(({ round }) => round !== null && round === review?.round)?.roundForceFrom ?? null;
  return textSince !== null && from !== null && from < textSince ? null : review;
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

function datedRound(row: CharterRow): DatedRound[] {
  const { round, roundForceFrom, roundRecordedAt, state, stateAt, ownState, ownStateAt } = row;
  if (round === null || roundRecordedAt === null || state === null || stateAt === null) return [];
  const last = { at: instant(stateAt), state };
  const states = ownState === null || ownStateAt === null || ownState === state ? [last] : [{ at: instant(ownStateAt), state: ownState }, last];
  return [{ round, purpose: 'text-in-force', inForceFrom: roundForceFrom, recordedAt: instant(roundRecordedAt), states }];
}
