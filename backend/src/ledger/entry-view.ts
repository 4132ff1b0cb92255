import { dateOf, dayNumber } from '@huong-uoc/compliance';
import type { ActEntry } from '@huong-uoc/contracts';
import { dossierChecklist, eraOn, legalActs, legalGrounds, legalWarnings, warningsOf } from '@huong-uoc/workflow';
import type { RecordedAct } from './ledger.sql';

/** An act with what was noted beside it, as the database gives it. */
export type NotedAct = RecordedAct & {
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly file: { readonly name: string; readonly sizeBytes: number } | null;
  readonly voidedAt: Date | null;
  readonly voidedBy: string | null;
  readonly voidReason: string | null;
};

/** One entry as the screens show it; a file that may name people keeps its name to itself until it is opened. */
export function entryView(act: NotedAct, earlier: readonly NotedAct[]): ActEntry {
  const { label, masked } = legalActs[act.act];
  const { id, on, number, issuer, clauses, deadline, reason, votes, recordedAt, recordedBy, recordedOn, voidedAt, voidedBy, voidReason } = act;
  const papers = act.act === 'dossier-received' ? dossierChecklist(eraOn(on)).map((paper) => ({ label: paper.form === null ? paper.label.vi : `${paper.form}: ${paper.label.vi}`, there: act.papers.includes(paper.id), required: paper.required })) : [];
  return {
    id, act: act.act, label: label.vi, on, number, issuer, clauses: [...clauses], deadline, reason, votes, papers, recordedBy,
    ground: act.ground === null ? null : { id: act.ground, label: legalGrounds[act.ground].label.vi, article: legalGrounds[act.ground].article },
    file: act.file === null ? null : { name: masked ? null : act.file.name, sizeBytes: act.file.sizeBytes, masked },
    recordedAt: recordedAt.toISOString(),
    late: recordedOn > on,
    warnings: warningsOf(act, { earliestVote: earliestVote(act, earlier), recordedOn }).map((warning) => ({ id: warning, sentence: legalWarnings[warning].vi })),
    voided: voidedAt === null ? null : { at: voidedAt.toISOString(), by: voidedBy ?? '', reason: voidReason ?? '' },
  };
}

/** Thirty days after the last posting before the vote. */
function earliestVote(act: NotedAct, earlier: readonly NotedAct[]): string | null {
  const posting = earlier.findLast((each) => each.act === 'draft-posted' && each.voidedAt === null && each.on <= act.on);
  return posting === undefined ? null : dateOf(dayNumber(posting.on) + 30);
}
