import type { Finding, Opinion, Severity } from '@huong-uoc/contracts';
import { type OpinionKind, opinionLabels, reasonLabels } from '@huong-uoc/workflow';
import { inLanguage } from '../../shared/i18n/labels';
import { t } from '../../shared/i18n/translate';
import { directionWords } from '../../shared/rounds/finding-words';

/** The opinion one key records for a finding, by what the machine says about it. */
export const primaryKind: Readonly<Record<Severity, OpinionKind>> = {
  'violation': 'A',
  'needs-look': 'A',
  'stereotype': 'B',
  'needs-legal-basis': 'C',
  'other-legality': 'D',
  'positive': 'E',
};

/** An opinion without its place: what it says, and its reason. */
export function opinionLabel({ kind, reason }: Pick<Opinion, 'kind' | 'reason'>): string {
  return [inLanguage(opinionLabels[kind]), ...(reason === null ? [] : [inLanguage(reasonLabels[reason])])].join(', ');
}

/** What was recorded, in words: place, opinion, reason or against whom. */
export function opinionInWords(finding: Pick<Finding, 'address' | 'direction'>, opinion: Pick<Opinion, 'kind' | 'reason' | 'commits'>): string {
  const label = inLanguage(opinionLabels[opinion.kind]);
  const reason = opinion.reason === null ? null : inLanguage(reasonLabels[opinion.reason]);
  const whom = opinion.kind === '0' || opinion.kind === 'E' || opinion.kind === 'D' ? null : t(directionWords[finding.direction]);
  const commits = opinion.commits === null ? null : t(opinion.commits ? 'review.commits' : 'review.commitsNot');
  return [`${finding.address} – ${label}`, reason ?? whom ?? commits].filter((part) => part !== null).join(', ');
}
