import type { ReviewAction } from './review-actions';
import type { ReviewEffect } from './review-effects';
import { isQueued, type Actor, type RoundFacts } from './review-facts';
import { isAsked, needRules, needSentences, type ReviewNeed } from './review-needs';
import { reviewTable, type ReviewRow, type RowScope } from './review-table';
import type { ReviewState } from './review-states';
import type { Label } from './label';

/** Why a step is refused: it does not exist from here, it belongs to another role, or its needs are not met (first unmet first). */
export type Refusal =
  | { readonly ok: false; readonly why: 'no-such-step' | 'not-your-role'; readonly unmet: readonly []; readonly sentence: Label }
  | { readonly ok: false; readonly why: 'need-unmet'; readonly unmet: readonly [ReviewNeed, ...ReviewNeed[]]; readonly sentence: Label };

/** A lawful step: the next state and what must happen in the same transaction, in this order. */
export type Step = { readonly ok: true; readonly to: ReviewState; readonly effects: readonly ReviewEffect[] };

/** A button: shown because the role fits; disabled with the sentences of `unmet`; `asks` is what it will ask the person for. */
export type AllowedAction = {
  readonly action: ReviewAction;
  readonly to: ReviewState;
  readonly enabled: boolean;
  readonly unmet: readonly ReviewNeed[];
  readonly asks: readonly ReviewNeed[];
};

const rows: readonly ReviewRow[] = reviewTable;

/** The two refusals that name no need. */
export const refusalSentences = {
  'no-such-step': { vi: 'Không thực hiện được bước này ở trạng thái hiện tại.', en: 'This step does not exist in the present state.' },
  'not-your-role': { vi: 'Tài khoản này không có quyền thực hiện bước này.', en: 'This account may not take this step.' },
} as const satisfies Record<string, Label>;

/** Decides one step of a round by the review table alone; refuses with the sentence of the first unmet need and writes nothing. */
export function transition(state: ReviewState, action: ReviewAction, actor: Actor, facts: RoundFacts): Step | Refusal {
  const row = rows.find((candidate) => candidate.from === state && candidate.action === action && isFor(candidate, facts));
  if (row === undefined) return { ok: false, why: 'no-such-step', unmet: [], sentence: refusalSentences['no-such-step'] };
  if (!mayAct(row, actor)) return { ok: false, why: 'not-your-role', unmet: [], sentence: refusalSentences['not-your-role'] };
  const [first, ...others] = unmetNeeds(row, actor, facts);
  if (first !== undefined) return { ok: false, why: 'need-unmet', unmet: [first, ...others], sentence: needSentences[first] };
  return { ok: true, to: row.to, effects: row.then };
}

/** The steps this actor's roles allow from here, in table order, each enabled or with its unmet needs; what a step will ask for never disables it. */
export function allowedActions(state: ReviewState, actor: Actor, facts: RoundFacts): readonly AllowedAction[] {
  return rows
    .filter((row) => row.from === state && isFor(row, facts) && mayAct(row, actor))
    .map((row) => {
      const open = unmetNeeds(row, actor, facts);
      const unmet = open.filter((need) => !isAsked(need));
      return { action: row.action, to: row.to, enabled: unmet.length === 0, unmet, asks: open.filter(isAsked) };
    });
}

/** The states from which a step exists at all, for lists and queries that must agree with the table. */
export function statesWith(action: ReviewAction): readonly ReviewState[] {
  return [...new Set(rows.filter((row) => row.action === action).map((row) => row.from))];
}

function isFor(row: ReviewRow, facts: RoundFacts): boolean {
  const queue: RowScope = isQueued(facts) ? 'queued' : 'hints-only';
  return row.when === 'any' || row.when === queue || row.when === facts.proposed || row.when === facts.replacedFrom;
}

function mayAct(row: ReviewRow, actor: Actor): boolean {
  return row.by.some((role) => actor.roles.includes(role));
}

function unmetNeeds(row: ReviewRow, actor: Actor, facts: RoundFacts): readonly ReviewNeed[] {
  return row.needs.filter((need) => !needRules[need].met(facts, actor));
}
