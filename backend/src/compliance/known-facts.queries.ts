import { Injectable } from '@nestjs/common';
import { lastMomentOf, resultOn, type CharterFact, type DatedRound, type RoundState, type VillageFact } from '@huong-uoc/compliance';
import { foldLegal, nothingYet, type LegalEvent, type LegalStanding } from '@huong-uoc/workflow';
import { Database } from '../platform/database';
import { chartersSql, treeSql, villagesSql } from './facts.sql';
import { FactsVersion } from './facts-version';
import { Remembered } from './remembered';

/** A village as it stood on D; `unit` is the commune it lay in. */
export interface KnownVillage extends VillageFact {
  readonly label: string;
  readonly communeLabel: string;
}
/** A charter on D as known at K. */
export interface KnownCharter extends CharterFact {
  readonly title: string;
}
/** A unit above the villages as it stood on D. */
export interface KnownUnit {
  readonly id: string;
  readonly level: string;
  readonly label: string;
  readonly parentId: string | null;
}
/** All facts of a part of the tree; every figure and every list is made from this and from nothing else. */
export interface KnownFacts {
  readonly on: string;
  readonly tree: readonly KnownUnit[];
  readonly villages: ReadonlyMap<string, KnownVillage>;
  readonly charters: readonly KnownCharter[];
}

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
  ownState: RoundState | null;
  ownStateAt: number | null;
  letterOn: string | null;
  acts: readonly LegalEvent[] | null;
}

/** The one reading behind every number: text in force on day D, data recorded up to the end of day K. */
@Injectable()
export class KnownFactsQueries {
  private readonly kept = new Remembered<KnownFacts>(250_000);

  constructor(
    private readonly db: Database,
    private readonly version: FactsVersion,
  ) {}

  /** Facts of the unit's subtree, read again only after they changed; whether the asker may see the unit is checked before. */
  async of(unitId: string, on: string, knownOn: string): Promise<KnownFacts> {
    // The version is read first: facts newer than their version are only read once more, never older ones kept.
    const version = await this.version.now();
    return this.kept.get(`${unitId} ${on} ${knownOn}`, version, () => this.read(unitId, on, knownOn), ({ charters, villages }) => charters.length + villages.size + 10);
  }

  /** The same, not kept: for who keeps less than the facts themselves. */
  async read(unitId: string, on: string, knownOn: string): Promise<KnownFacts> {
    const until = lastMomentOf(knownOn);
    const [tree, villages, charters] = await Promise.all([
      this.db.query<KnownUnit>(treeSql, [unitId, on, until]),
      this.db.query<KnownVillage & { commune: string }>(villagesSql, [unitId, on, until]),
      this.db.query<CharterRow>(chartersSql, [unitId, on, until]),
    ]);
    const places = new Map(villages.map(({ commune, ...village }) => [village.village, { ...village, unit: commune }]));
    return { on, tree, villages: places, charters: chartersOf(charters, places, on, until) };
  }
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
  const letterOn = rows.find(({ round }) => round !== null && round === review?.round)?.letterOn ?? null;
  return {
    charter, village, kind, title, inForce, review,
    recordedAt: instant(row.recordedAt),
    unit: place.unit,
    mergedUnresolved: row.merged && !legal.survives,
    suspension: legal.suspension === null ? null : { extent: legal.suspension.extent, since: legal.suspension.since },
    amendmentAdoptedOn: legal.waitingSince,
    recommendationSentOn: letterOn,
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
