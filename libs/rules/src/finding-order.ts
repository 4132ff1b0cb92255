import type { Finding } from './finding';
import type { Severity } from './rule-source';

export type { Finding, Severity };

const order: readonly Severity[] = ['positive', 'other-legality', 'needs-legal-basis', 'stereotype', 'needs-look', 'violation'];

/** Severities from the lightest (0) to the heaviest. */
export const rankOf = (severity: Severity): number => order.indexOf(severity);
