import type { Duplicate, IntakeValues } from '@huong-uoc/contracts';
import { withForce, wrongDates } from '../charters';
import type { VillageCharter } from './preflight/propose-fields';

/** What decides whether a line may be accepted. */
export interface LineFacts {
  readonly reading: 'waiting' | 'reading' | 'read' | 'first-page' | 'refused';
  readonly refusedCode: string | null;
  readonly refusedSentence: string | null;
  readonly fields: IntakeValues;
  readonly corrected: readonly string[];
  readonly duplicates: readonly Duplicate[];
  /** Villages the batch may hand in for. */
  readonly villages: ReadonlySet<string>;
  readonly charters: readonly VillageCharter[];
}

/** What a single upload would not let in either; a damaged or locked file of a known kind is evidence and may be handed in. */
const neverLetIn: ReadonlySet<string> = new Set(['unsupported-format', 'empty-file', 'too-large', 'file-too-large', 'file-infected', 'file-quarantined']);

/** Villages copy one model: papers alike in most words are common and only shown; from here on one may be a copy of the other. */
const copiedFrom = 0.9;
const isTwin = ({ kind, similarity }: Duplicate): boolean => kind !== 'near' || similarity >= copiedFrom;

/** Field of the line → why it cannot be accepted as it stands; empty when it can. */
export function unmetNeeds(line: LineFacts, today: string): Record<string, string> {
  const { reading, refusedCode, refusedSentence, fields } = line;
  const unmet: Record<string, string> = {};
  if (reading === 'waiting' || reading === 'reading') unmet['reading'] = 'Tệp đang được đọc.';
  if (refusedCode !== null && neverLetIn.has(refusedCode)) unmet['reading'] = refusedSentence ?? 'Tệp này không nhận được.';
  if (fields.policy !== 'link') {
    if (fields.villageId === null) unmet['villageId'] = 'Chọn thôn, bản, tổ dân phố của tệp này.';
    else if (!line.villages.has(fields.villageId)) unmet['villageId'] = 'Thôn này không thuộc xã, phường của tập hồ sơ.';
  }
  if (line.duplicates.some(isTwin) && !line.corrected.includes('policy')) unmet['policy'] = 'Tệp trùng hoặc gần trùng với bản khác: chọn cách xử lý.';
  return { ...unmet, ...policyNeeds(line), ...(fields.policy === 'new-charter' ? charterNeeds(line, today) : {}) };
}

function policyNeeds({ fields, duplicates, charters }: LineFacts): Record<string, string> {
  if (fields.policy === 'link') {
    return duplicates.some(({ roundId }) => roundId !== null && roundId === fields.roundId) ? {} : { policy: 'Chưa có bản nào đã nộp để gắn vào. Chọn bản đã nộp, hoặc bỏ qua tệp này.' };
  }
  if (fields.policy !== 'new-round') return {};
  const charter = charters.find(({ id }) => id === fields.charterId);
  return charter === undefined || charter.villageId !== fields.villageId ? { charterId: 'Chọn hương ước, quy ước của thôn để nộp bản mới vào.' } : {};
}

function charterNeeds({ fields, charters }: LineFacts, today: string): Record<string, string> {
  const facts = withForce({ ...fields, inForceTo: null });
  const needs: Record<string, string> = wrongDates(facts, today);
  if (fields.title === null) needs['title'] = 'Ghi tên hương ước, quy ước.';
  const general = charters.some(({ villageId, kind, open }) => villageId === fields.villageId && kind === 'general' && open);
  if (fields.kind === 'general' && general) needs['policy'] = 'Thôn đã có hương ước, quy ước chung còn hiệu lực: nộp thành bản mới của hương ước, quy ước đó, hoặc chọn loại riêng một lĩnh vực.';
  return needs;
}
