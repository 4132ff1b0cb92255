import { nothingYet, type LegalEraId, type LegalStanding } from '@huong-uoc/workflow';
import type { RegisteredFacts } from './ledger.sql';

const olderEras: readonly LegalEraId[] = ['CT-24-1998', 'QD-22-2018'];

/** Where a charter stands by what was registered alone; a paper of the older eras is in force without its dates being known. */
export function registeredStanding({ era, adoptedOn, recognisedOn, inForceFrom, inForceTo, villageEnded }: RegisteredFacts, today: string): LegalStanding {
  const since = inForceFrom ?? recognisedOn;
  const start = { ...nothingYet, villageEnded };
  if (inForceTo !== null && inForceTo < today) return { ...start, state: 'replaced', since: inForceTo, lastOn: inForceTo };
  if (since !== null || olderEras.includes(era)) return { ...start, state: 'in-force', since: since ?? adoptedOn, lastOn: since ?? adoptedOn };
  return adoptedOn === null ? start : { ...start, state: 'adopted', since: adoptedOn, lastOn: adoptedOn, waitingSince: adoptedOn };
}
