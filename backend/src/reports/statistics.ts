import type { LateAct, StatisticsLine } from '@huong-uoc/contracts';
import { legalActs, type LegalAct } from '@huong-uoc/workflow';

/** An act of the ledger, or a recognition that was registered with the charter, as a report counts it. */
export interface CountedAct {
  readonly charterId: string;
  readonly title: string;
  readonly villageLabel: string;
  readonly communeLabel: string;
  readonly act: LegalAct;
  readonly on: string;
  readonly number: string | null;
  /** The day it was written down here. */
  readonly recordedOn: string;
  /** From the registration, not from the ledger: the paper was there before the product was. */
  readonly registered: boolean;
}

interface Line extends Omit<StatisticsLine, 'count'> {
  readonly acts: readonly LegalAct[];
}

const article = (point: string): string => `Nghị định 61/2023 Điều 16 khoản 1 điểm ${point}`;

/** What Nghị định 61 Điều 16 khoản 1 asks to be counted. */
const lines: readonly Line[] = [
  { key: 'recognised', label: 'Được công nhận', article: article('b'), acts: ['recognition'] },
  { key: 'refused', label: 'Không được công nhận', article: article('b'), acts: ['refusal', 'amendment-refusal'] },
  { key: 'amended', label: 'Được sửa đổi, bổ sung', article: article('c'), acts: ['amendment'] },
  { key: 're-recognised', label: 'Công nhận lại sau tạm ngừng', article: article('c'), acts: ['re-recognition'] },
  { key: 'replaced', label: 'Được thay thế', article: article('c'), acts: ['replacement'] },
  { key: 'suspended-part', label: 'Bị tạm ngừng thực hiện một phần', article: article('d'), acts: ['suspension-part'] },
  { key: 'suspended-whole', label: 'Bị tạm ngừng thực hiện toàn bộ', article: article('d'), acts: ['suspension-whole'] },
  { key: 'abolished-part', label: 'Bị bãi bỏ một phần', article: article('d'), acts: ['abolition-part'] },
  { key: 'abolished-whole', label: 'Bị bãi bỏ toàn bộ', article: article('d'), acts: ['abolition-whole'] },
];
/** The acts a report counts. */
export const countedActs: readonly LegalAct[] = lines.flatMap(({ acts }) => acts);

/** Counts the acts of the period; what belongs to an earlier one is never added to this one. */
export function statisticsOf(acts: readonly CountedAct[], from: string): StatisticsLine[] {
  const inPeriod = acts.filter(({ on }) => on >= from);
  return lines.map(({ acts: kinds, ...line }) => ({ ...line, count: inPeriod.filter(({ act }) => kinds.includes(act)).length }));
}

/** Acts that came too late: of an earlier period but written down in this one, or of this period but written down after its cut-off. */
export function lateActsOf(acts: readonly CountedAct[], from: string, cutOff: string): LateAct[] {
  return acts.filter(({ registered }) => !registered).flatMap(({ registered: _, act, ...facts }) => {
    const why = facts.on < from ? 'earlier-period' : facts.recordedOn > cutOff ? 'after-cut-off' : null;
    return why === null ? [] : [{ ...facts, label: legalActs[act].label.vi, why }];
  });
}
