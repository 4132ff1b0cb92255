import type { ReviewAction } from '@huong-uoc/workflow';

/** Steps whose name or reason tells a result before it is approved: the department's own, never shown to a commune. */
export const departmentsOwn: readonly ReviewAction[] = ['submit-clean', 'submit-not-clean', 'recall', 'return-for-rework'];
