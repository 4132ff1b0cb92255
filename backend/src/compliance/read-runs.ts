import { reviewRuns, type RoundState } from '@huong-uoc/compliance';
import { internalAllowanceDays, workingCalendar } from '../rounds';
import type { KnownRun, KnownVillage } from './known-facts.queries';

/** A round with its steps; instants are milliseconds. */
export interface RunRow {
  readonly round: string;
  readonly charter: string;
  readonly village: string;
  readonly purpose: 'text-in-force' | 'draft';
  readonly steps: readonly { readonly at: number; readonly state: RoundState; readonly asked: boolean | null }[];
}

/** The department's runs on these rounds that C5 counts on D, by the internal allowance and the calendar the desk itself uses. */
export function runsOf(rows: readonly RunRow[], places: ReadonlyMap<string, KnownVillage>, on: string): KnownRun[] {
  return rows.flatMap(({ round, charter, village, purpose, steps }) => {
    const place = places.get(village);
    if (place === undefined) return [];
    const told = steps.map(({ at, state, asked }) => ({ at: new Date(at).toISOString(), state, asked: asked === true }));
    return reviewRuns(told, { purpose, allowance: internalAllowanceDays, on, calendar: workingCalendar }).map((run) => ({ ...run, round, charter, village, unit: place.unit }));
  });
}
