import { isCounted, standings, type Facts, type MustAct, type Standing } from '@huong-uoc/compliance';
import type { FigureId, Outcome } from '@huong-uoc/contracts';
import type { KnownCharter, KnownFacts, KnownRun, KnownVillage } from './known-facts.queries';

/** One line behind a figure: a member of its denominator, and whether it is in its numerator. */
export interface FigureMember {
  readonly village: KnownVillage;
  readonly charter: KnownCharter | null;
  readonly counted: boolean;
  /** Where it stands in C3; null for a village that is no member of N. */
  readonly standing: Standing | null;
  /** For C5: the run of the department's clock that is counted. */
  readonly run?: KnownRun;
}

/** The facts as the numbers take them, for all units or for those chosen. */
export function factsOf({ on, villages, charters, runs }: KnownFacts, within: (fact: { unit: string; village: string }) => boolean = () => true): Facts {
  return { on, charters: charters.filter(within), villages: [...villages.values()].filter(within), runs: runs.filter(within) };
}

/** Every member of a figure's denominator: their number is its y, those counted are its x. C3 and its range have the same members. */
export function figureMembers(figure: FigureId, known: KnownFacts): FigureMember[] {
  const charters = new Map(known.charters.map((charter) => [charter.charter, charter]));
  if (figure === 'C5') return countedRuns(known, charters);
  const members = standings(factsOf(known)).flatMap((standing): FigureMember[] => {
    const village = known.villages.get(standing.village);
    if (village === undefined) return [];
    const counted = figure === 'C2' ? standing.reviewed : figure === 'C4' ? standing.commits : standing.status === 'dat';
    return [{ village, charter: standing.charter === null ? null : (charters.get(standing.charter) ?? null), counted, standing }];
  });
  return figure === 'C1' ? coveredVillages(known, members) : members;
}

/** C5 counts results and what is overdue: a round twice if it was reopened, and rounds of charters outside of N too. */
function countedRuns({ villages, runs }: KnownFacts, charters: ReadonlyMap<string, KnownCharter>): FigureMember[] {
  return runs.flatMap((run): FigureMember[] => {
    const village = villages.get(run.village);
    return village === undefined ? [] : [{ village, charter: charters.get(run.charter) ?? null, counted: run.inTime, standing: null, run }];
  });
}

/** C1 counts villages: those that declare a charter, have not answered, or have one registered; covered by an uploaded text in force. */
function coveredVillages(known: KnownFacts, members: readonly FigureMember[]): FigureMember[] {
  const inForce = new Map<string, FigureMember[]>();
  for (const member of members) inForce.set(member.village.village, [...(inForce.get(member.village.village) ?? []), member]);
  const registered = new Set(known.charters.filter(isCounted).map(({ village }) => village));
  return [...known.villages.values()]
    .filter(({ village, answer }) => answer === 'yes' || answer === 'not-answered' || registered.has(village))
    .map((village) => {
      const own = inForce.get(village.village) ?? [];
      const uploaded = own.find(({ charter }) => charter !== null && charter.review !== null);
      const shown = uploaded ?? own[0];
      return { village, charter: shown?.charter ?? null, counted: uploaded !== undefined, standing: shown?.standing ?? null };
    });
}

/** Narrows a figure's members to one part of N, or to those that wait for somebody. */
export function chosenMembers(members: readonly FigureMember[], { outcome, who }: { outcome?: Outcome | undefined; who?: MustAct | undefined }): readonly FigureMember[] {
  if (outcome === undefined && who === undefined) return members;
  return members.filter(({ standing }) => (outcome === undefined || standing?.status === outcome) && (who === undefined || standing?.who === who));
}
