import { Injectable } from '@nestjs/common';
import { lastMomentOf, resultOn, type CharterFact, type DatedRound, type RoundState, type VillageFact } from '@huong-uoc/compliance';
import { Database } from '../platform/database';
import { chartersSql, treeSql, villagesSql } from './facts.sql';

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
  recordedAt: string;
  round: string | null;
  roundForceFrom: string | null;
  roundRecordedAt: string | null;
  state: RoundState | null;
  stateAt: string | null;
  ownState: RoundState | null;
  ownStateAt: string | null;
  letterOn: string | null;
}

/** The one reading behind every number: text in force on day D, data recorded up to the end of day K. */
@Injectable()
export class KnownFactsQueries {
  constructor(private readonly db: Database) {}

  /** Facts of the unit's subtree; whether the asker may see the unit is checked before. */
  async of(unitId: string, on: string, knownOn: string): Promise<KnownFacts> {
    const until = lastMomentOf(knownOn);
    const [tree, villages, charters] = await Promise.all([
      this.db.query<KnownUnit>(treeSql, [unitId, on]),
      this.db.query<KnownVillage & { commune: string }>(villagesSql, [unitId, on, until]),
      this.db.query<CharterRow>(chartersSql, [unitId, on, until]),
    ]);
    const places = new Map(villages.map(({ commune, ...village }) => [village.village, { ...village, unit: commune }]));
    return { on, tree, villages: places, charters: chartersOf(charters, places, on, until) };
  }
}

/** Rows come sorted by charter, one per round. */
function chartersOf(rows: readonly CharterRow[], places: ReadonlyMap<string, KnownVillage>, on: string, until: string): KnownCharter[] {
  const charters: KnownCharter[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    while (end < rows.length && rows[end]?.charter === rows[start]?.charter) end += 1;
    const charter = charterOf(rows.slice(start, end), places, on, until);
    if (charter !== null) charters.push(charter);
  }
  return charters;
}

function charterOf(rows: readonly CharterRow[], places: ReadonlyMap<string, KnownVillage>, on: string, until: string): KnownCharter | null {
  const [row] = rows;
  const place = row && places.get(row.village);
  if (row === undefined || place === undefined) return null;
  const { charter, village, kind, title, inForce, recordedAt } = row;
  const review = resultOn(rows.flatMap(datedRound), on, until);
  const letterOn = rows.find(({ round }) => round !== null && round === review?.round)?.letterOn ?? null;
  return {
    charter, village, kind, title, inForce, recordedAt, review,
    unit: place.unit,
    mergedUnresolved: row.merged,
    // Suspension and adopted amendments are acts of the legal ledger, which has no rows yet: none is known.
    suspension: null,
    amendmentAdoptedOn: null,
    recommendationSentOn: letterOn,
    registeredOn: row.registeredOn > row.forceFrom ? row.registeredOn : row.forceFrom,
  };
}

function datedRound(row: CharterRow): DatedRound[] {
  const { round, roundForceFrom, roundRecordedAt, state, stateAt, ownState, ownStateAt } = row;
  if (round === null || roundRecordedAt === null || state === null || stateAt === null) return [];
  const states = ownState === null || ownStateAt === null || ownState === state ? [{ at: stateAt, state }] : [{ at: ownStateAt, state: ownState }, { at: stateAt, state }];
  return [{ round, purpose: 'text-in-force', inForceFrom: roundForceFrom, recordedAt: roundRecordedAt, states }];
}
