import { dateOf, dayNumber } from '@huong-uoc/compliance';
import { eraOn, type LegalEvent } from '@huong-uoc/workflow';
import type { ActFacts } from '../charters';

type Follows = (facts: ActFacts, event: LegalEvent, waiting: string | null) => ActFacts;

/** Recognition and entry into force are one moment; the decision's number and issuer are the charter's from then on. */
const recognised: Follows = (facts, { on, number, issuer }, waiting) => ({ ...facts, era: eraOn(on), adoptedOn: waiting ?? facts.adoptedOn, recognisedOn: on, recognitionNumber: number, recognisedBy: issuer, inForceFrom: on });
/** The last day in force is the day before the decision; a text of one day is never shorter than that. */
const ended: Follows = (facts, { on }) => {
  const dayBefore = dateOf(dayNumber(on) - 1);
  return { ...facts, inForceTo: facts.inForceFrom !== null && facts.inForceFrom > dayBefore ? facts.inForceFrom : dayBefore };
};
const follows: Partial<Record<LegalEvent['act'], Follows>> = {
  'adoption': (facts, { on }) => ({ ...facts, era: eraOn(on), adoptedOn: on }),
  'recognition': recognised,
  'amendment': recognised,
  're-recognition': recognised,
  'abolition-whole': ended,
  'replacement': ended,
};

/** What is known of a charter after its acts: the dates that say which text is in force when. */
export function factsAfter(registered: ActFacts, events: readonly LegalEvent[]): ActFacts {
  let waiting: string | null = null;
  return events.reduce((facts, event) => {
    const after = follows[event.act]?.(facts, event, waiting) ?? facts;
    if (event.act === 'amendment-adoption') waiting = event.on;
    else if (after.recognisedOn !== facts.recognisedOn) waiting = null;
    return after;
  }, registered);
}
