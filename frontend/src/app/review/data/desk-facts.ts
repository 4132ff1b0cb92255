import type { Finding, ReviewDocument } from '@huong-uoc/contracts';
import { allowedActions, type AllowedAction, resultFacts, type RoundFacts } from '@huong-uoc/workflow';

/** What the desk knows about its round at this moment, newer than the server's last answer. */
export type Desk = {
  readonly document: Pick<ReviewDocument, 'round' | 'clauses'>;
  readonly findings: readonly Finding[];
  readonly openDoubts: number;
  readonly shown: ReadonlySet<number>;
  readonly lease: ReviewDocument['lease'];
  readonly me: string;
};

const somebodyElse = 'somebody-else';

/** The facts the workflow table asks for; the server reads its own before it writes. */
export function deskFacts({ document, findings, openDoubts, shown, lease, me }: Desk): RoundFacts {
  return {
    purpose: document.round.purpose,
    proposed: null,
    readingRequested: document.round.purpose === 'draft',
    reviewStarted: true,
    leaseHolder: lease === null ? null : lease.mine ? me : somebodyElse,
    submittedBy: null,
    contributors: [],
    failureRetryable: false,
    newerRound: 'none',
    replacedFrom: null,
    result: resultFacts(
      findings.map(({ opinion, recommendation }) => ({
        recommended: recommendation !== null,
        opinion: opinion && { kind: opinion.kind, reason: opinion.reason, citation: opinion.citation, note: opinion.note, by: opinion.byId, confirmedBy: opinion.confirmed ? somebodyElse : null },
      })),
    ),
    openDoubts,
    wholeTextShown: document.clauses.every(({ index }) => shown.has(index)),
  };
}

/** The steps open to the reviewer at the desk, each with what it still needs. */
export function deskSteps(desk: Desk): readonly AllowedAction[] {
  return allowedActions(desk.document.round.state, { id: desk.me, roles: ['reviewer'] }, deskFacts(desk));
}
