import { isCounted, standings, type Facts, type MustAct, type Standing } from '@huong-uoc/compliance';
import type { FigureId, Outcome } from '@huong-uoc/contracts';
import type { KnownCharter, KnownFacts, KnownVillage } from './known-facts.queries';

/** One line behind a figure: a member of its denominator, and whether it is in its numerator. */
export interface FigureMember {
  readonly village: KnownVillage;
  readonly charter: KnownCharter | null;
  readonly counted: boolean;
  /** Where it stands in C3; null for a village that is no member of N. */
  readonly standing: Standing | null;
}

/** The facts as the numbers take them, for all units or for those chosen. */
export function factsOf({ on, villages, charters }: KnownFacts, within: (fact: { unit: string; village: string }) => boolean = () => true): Facts {
  return { on, charters: charters.filter(within), villages: [...villages.values()].filter(within) };
}

/** Every member of a figure's denominator: their number is its y, those counted are its x. C3 and its range have the same members. */
export function figureMembers(figure: FigureId, known: KnownFacts): FigureMember[] {
  const charters = new Map(known.charters.map((charter) => [charter.charter, charter]));
  const members = standings(factsOf(known)).flatMap((standing): FigureMember[] => {
    const village = known.villages.get(standing.village);
    if (village === undefined) return [];
    const counted = figure === 'C2' ? standing.reviewed : standing.status === 'dat';
    return [{ village, charter: standing.charter === null ? null : (charters.get(standing.charter) ?? null), counted, standing }];
  });
  return figure === 'C1' ? coveredVillages(known, members) : members;
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
export function chosenMembers(members: readonly FigureMember[], { outcome, who }: { outcome?: Outcome | undefined; who?: MustAct | undefined }): FigureMember[] {
  return members.filter(({ standing }) => (outcome === undefined || standing?.status === outcome) && (who === undefined || standing?.who === who));
}
