import { checkExamples } from './check-examples';
import type { ExampleFailure } from './check-examples';
import type { Rulebook } from './rulebook';

/** What happens when one guard is switched off. */
export interface GuardMutation {
  readonly guard: string;
  readonly label: string;
  /** Examples that fail without the guard; none means that nothing proves the guard. */
  readonly failures: readonly ExampleFailure[];
}

/** Switches each guard off in turn and runs all examples; a guard without a failing example is unproven. */
export const mutateGuards = (rulebook: Rulebook): readonly GuardMutation[] =>
  rulebook.guards.map(({ source }) => ({
    guard: source.id,
    label: source.label,
    failures: checkExamples(rulebook, { withoutGuards: new Set([source.id]) }),
  }));
