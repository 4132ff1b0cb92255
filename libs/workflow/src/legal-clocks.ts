import type { Label } from './label';
import type { LegalAct } from './legal-acts';
import type { LegalEvent } from './legal-facts';

type LegalClockRule = {
  readonly label: Label;
  readonly owner: 'village' | 'committee';
  readonly article: string;
  readonly starts: readonly LegalAct[];
  readonly ends: readonly LegalAct[];
  /** Days from the start; null = the day the decision itself gives. */
  readonly days: number | null;
  readonly unit: 'working-days' | 'days';
  /** A posting must have lasted: its day is the first on which a vote is possible, not the last. */
  readonly kind: 'at-latest' | 'not-before';
};

const decisions = ['recognition', 'refusal', 'amendment', 'amendment-refusal', 're-recognition', 'replacement'] as const;

/** The legal clocks: whose, by which article, what starts and what ends them. They are never paused and run only for acts since 16/8/2023. */
export const legalClocks = {
  'posting': { label: { vi: 'Niêm yết dự thảo ít nhất 30 ngày', en: 'Draft posted for 30 days' }, owner: 'village', article: 'Nghị định 61/2023 Điều 9 khoản 1', starts: ['draft-posted'], ends: ['adoption', 'amendment-adoption'], days: 30, unit: 'days', kind: 'not-before' },
  'dossier': { label: { vi: 'Gửi hồ sơ đề nghị công nhận', en: 'Send the dossier' }, owner: 'village', article: 'Nghị định 61/2023 Điều 11 khoản 3 điểm a', starts: ['adoption', 'amendment-adoption'], ends: ['dossier-received', ...decisions], days: 5, unit: 'working-days', kind: 'at-latest' },
  'decision': { label: { vi: 'Quyết định công nhận hoặc trả lời không công nhận', en: 'Recognise or refuse' }, owner: 'committee', article: 'Nghị định 61/2023 Điều 11 khoản 3 điểm b', starts: ['dossier-received'], ends: decisions, days: 5, unit: 'working-days', kind: 'at-latest' },
  'sending': { label: { vi: 'Gửi văn bản đã công nhận cho thôn và Mặt trận xã', en: 'Send the recognised text' }, owner: 'committee', article: 'Nghị định 61/2023 Điều 18 khoản 1 điểm a', starts: ['recognition', 'amendment', 're-recognition'], ends: ['decision-sent'], days: 2, unit: 'working-days', kind: 'at-latest' },
  'suspension': { label: { vi: 'Trả lời không có cơ sở hoặc quyết định tạm ngừng', en: 'Answer or suspend' }, owner: 'committee', article: 'Nghị định 61/2023 Điều 12 khoản 2', starts: ['matter-received'], ends: ['complaint-answered', 'suspension-part', 'suspension-whole', 'abolition-part', 'abolition-whole', 'amendment', 're-recognition', 'replacement'], days: 3, unit: 'working-days', kind: 'at-latest' },
  'abolition': { label: { vi: 'Trả lời không có cơ sở hoặc quyết định bãi bỏ, nếu thuộc trường hợp bãi bỏ', en: 'Answer or abolish, if it is such a case' }, owner: 'committee', article: 'Nghị định 61/2023 Điều 14 khoản 3', starts: ['matter-received'], ends: ['complaint-answered', 'suspension-part', 'suspension-whole', 'abolition-part', 'abolition-whole', 'amendment', 're-recognition', 'replacement'], days: 5, unit: 'working-days', kind: 'at-latest' },
  'repair': { label: { vi: 'Hoàn tất sửa đổi theo quyết định tạm ngừng', en: 'Repair what was suspended' }, owner: 'village', article: 'Nghị định 61/2023 Điều 12 khoản 3', starts: ['suspension-part', 'suspension-whole'], ends: ['re-recognition', 'abolition-part', 'abolition-whole', 'replacement', 'suspension-part', 'suspension-whole'], days: null, unit: 'days', kind: 'at-latest' },
} as const satisfies Record<string, LegalClockRule>;

/** A legal clock. */
export type LegalClockId = keyof typeof legalClocks;
/** All legal clocks. */
export const legalClockIds = Object.keys(legalClocks) as readonly LegalClockId[];

/** One run of a legal clock; `dueOn` is known already only where a decision set it. The calendar does the rest. */
export type LegalClockRun = { readonly clock: LegalClockId; readonly startedOn: string; readonly endedOn: string | null; readonly deadline: string | null };

/** The first day on which the decree's periods run. */
const decreeFrom = '2023-08-16';

/** Every run of every legal clock that these acts, in the order of their days, started; an act ends the runs before it. */
export function clockRuns(events: readonly LegalEvent[]): readonly LegalClockRun[] {
  return legalClockIds.flatMap((clock) => {
    const { starts, ends, days }: LegalClockRule = legalClocks[clock];
    return events.flatMap((event, at): LegalClockRun[] => {
      if (!starts.includes(event.act) || event.on < decreeFrom || (days === null && event.deadline === null)) return [];
      const end = events.slice(at + 1).find(({ act }) => ends.includes(act));
      return [{ clock, startedOn: event.on, endedOn: end?.on ?? null, deadline: days === null ? event.deadline : null }];
    });
  });
}

/** The clocks that sending a not-clean result starts on the day the commune receives it. */
export const clocksOfResult: readonly LegalClockId[] = legalClockIds.filter((clock) => (legalClocks[clock].starts as readonly LegalAct[]).includes('matter-received'));
