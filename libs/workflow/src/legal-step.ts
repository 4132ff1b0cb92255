import type { Label } from './label';
import { legalActs, type LegalAct } from './legal-acts';
import { blankEvent, type LegalEvent, type LegalStanding } from './legal-facts';
import { legalNeedRules, legalNeedSentences, type LegalNeed } from './legal-needs';
import { legalTable, type LegalRow } from './legal-table';

/** A lawful act: where the charter stands after it, and the article it rests on. */
export type LegalStep = { readonly ok: true; readonly standing: LegalStanding; readonly article: string | null };
/** Why an act is refused: it does not exist in this status, or its needs are not met (first unmet first). */
export type LegalRefusal =
  | { readonly ok: false; readonly why: 'no-such-act'; readonly unmet: readonly []; readonly sentence: Label }
  | { readonly ok: false; readonly why: 'need-unmet'; readonly unmet: readonly [LegalNeed, ...LegalNeed[]]; readonly sentence: Label };

/** A button of the ledger: disabled with its unmet needs; `asks` is what its form will ask for. */
export type AllowedAct = {
  readonly act: LegalAct;
  readonly article: string | null;
  readonly enabled: boolean;
  readonly unmet: readonly LegalNeed[];
  readonly asks: readonly LegalNeed[];
};

const rows: readonly LegalRow[] = legalTable;
const rowFor = (state: LegalStanding['state'], act: LegalAct): LegalRow | undefined => rows.find((row) => row.act === act && row.from.includes(state));

/** Decides one act by the legal table alone; refuses with the sentence of the first unmet need. */
export function legalStep(standing: LegalStanding, event: LegalEvent): LegalStep | LegalRefusal {
  const row = rowFor(standing.state, event.act);
  if (row === undefined) return { ok: false, why: 'no-such-act', unmet: [], sentence: legalActs[event.act].onlyWhen };
  const [first, ...others] = row.needs.filter((need) => !legalNeedRules[need].met(event, standing));
  if (first !== undefined) return { ok: false, why: 'need-unmet', unmet: [first, ...others], sentence: legalNeedSentences[first] };
  return { ok: true, standing: after(standing, event, row), article: row.article };
}

/** The acts the table knows in this status, in its order, for a paper of that day; what the form asks for never disables one. */
export function allowedActs(standing: LegalStanding, on: string): readonly AllowedAct[] {
  return rows
    .filter((row) => row.from.includes(standing.state))
    .map((row) => {
      const open = row.needs.filter((need) => !legalNeedRules[need].met({ ...blankEvent, act: row.act, on }, standing));
      const unmet = open.filter((need) => !legalNeedRules[need].asked);
      return { act: row.act, article: row.article, enabled: unmet.length === 0, unmet, asks: row.needs.filter((need) => legalNeedRules[need].asked) };
    });
}

/** Where a charter stands after acts in the order of their days, and the first act that is not lawful where it stands. */
export function replayLegal(start: LegalStanding, events: readonly LegalEvent[]): { readonly standing: LegalStanding; readonly broken: { readonly at: number; readonly refusal: LegalRefusal } | null } {
  let standing = start;
  for (const [at, event] of events.entries()) {
    const step = legalStep(standing, event);
    if (!step.ok) return { standing, broken: { at, refusal: step } };
    standing = step.standing;
  }
  return { standing, broken: null };
}

/**
 * Where acts that were lawful when they were recorded leave a charter, for a reader that has only some of them (those
 * known on a day): nothing is judged again.
 */
export function foldLegal(start: LegalStanding, events: readonly LegalEvent[]): LegalStanding {
  return events.reduce((standing, event) => {
    const row = rowFor(standing.state, event.act) ?? rows.find(({ act }) => act === event.act);
    return row === undefined ? standing : after(standing, event, row);
  }, start);
}

const starts: readonly LegalAct[] = ['adoption', 'amendment-adoption'];
const settles: readonly LegalAct[] = ['recognition', 'refusal', 'amendment', 'amendment-refusal', 're-recognition'];
const newTexts: readonly LegalAct[] = ['recognition', 'amendment', 're-recognition'];

function after(standing: LegalStanding, event: LegalEvent, row: LegalRow): LegalStanding {
  const { act, on } = event;
  const moved = row.to === 'same' ? { state: standing.state, since: standing.since } : { state: row.to, since: on };
  return {
    ...standing,
    ...moved,
    lastOn: on,
    waitingSince: starts.includes(act) ? on : settles.includes(act) ? null : standing.waitingSince,
    suspension: suspensionAfter(standing, event),
    textSince: newTexts.includes(act) ? on : standing.textSince,
    survives: standing.survives || act === 'survival',
  };
}

/** A second partial suspension adds its clauses and sets the deadline anew; re-recognition and abolition end every suspension. */
function suspensionAfter({ suspension }: LegalStanding, { act, on, deadline, clauses }: LegalEvent): LegalStanding['suspension'] {
  if (act === 'suspension-part') return { extent: 'part', since: suspension?.since ?? on, deadline, clauses: [...new Set([...(suspension?.clauses ?? []), ...clauses])] };
  if (act === 'suspension-whole') return { extent: 'whole', since: on, deadline, clauses: [] };
  const ends: readonly LegalAct[] = ['re-recognition', 'abolition-part', 'abolition-whole', 'replacement'];
  return ends.includes(act) ? null : suspension;
}
