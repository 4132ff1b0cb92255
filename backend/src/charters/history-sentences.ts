import { actionLabels, purposeLabels, resultLabels, stateLabels, type Purpose, type Result, type ReviewAction, type ReviewState } from '@huong-uoc/workflow';

interface RoundNoted {
  readonly number?: number;
  readonly purpose?: Purpose;
  readonly state?: ReviewState;
  readonly result?: Result;
  readonly address?: string;
}

const fixed: Readonly<Record<string, string>> = {
  'charter.registered': 'Đăng ký hương ước, quy ước',
  'charter.changed': 'Sửa thông tin hương ước, quy ước',
  'legal.recorded': 'Ghi vào sổ pháp lý',
  'legal.voided': 'Gạch bỏ mục ghi nhầm trong sổ pháp lý',
  'legal.file-attached': 'Gắn tệp văn bản vào sổ pháp lý',
  'legal.file-opened': 'Mở tệp văn bản trong sổ pháp lý',
  'opinion.given': 'Ghi ý kiến rà soát',
  'opinion.taken-back': 'Rút ý kiến rà soát',
  'opinion.confirmed': 'Xác nhận ý kiến theo lý do 7',
  'text.corrected': 'Xác định theo bản chụp một chữ máy nghi đọc sai',
  'text.page-typed': 'Nhập lại một trang theo bản chụp',
  'recommendation.written': 'Ghi kiến nghị sửa đổi, bổ sung',
  'recommendation.answered': 'Xã trả lời kiến nghị',
};

/** What an entry of the audit book says on the history page of a charter; an action nobody worded yet still says what it touched. */
export function historySentence(action: string, noted: unknown): string {
  const about = (noted ?? {}) as RoundNoted;
  const known = fixed[action];
  const clause = about.address === undefined ? '' : `: ${about.address}`;
  if (known !== undefined) return `${known}${clause}`;
  const which = about.number === undefined ? '' : ` (lần nộp ${about.number})`;
  if (action === 'original.opened') return `Mở bản gốc${which}`;
  if (action === 'finding.added') return `Thêm nội dung cần xem xét${clause}`;
  if (action === 'round.submitted') return `Nộp ${about.purpose === undefined ? 'văn bản' : lowerFirst(purposeLabels[about.purpose].vi)}${which}`;
  const step = action.startsWith('round.') ? action.slice('round.'.length) : '';
  if (!isStep(step)) return `Thay đổi khác${which}`;
  const result = about.result === undefined ? '' : `: ${lowerFirst(resultLabels[about.result].vi)}`;
  const state = about.state === undefined || staying.includes(step) ? '' : ` → ${stateLabels[about.state].vi}`;
  return `${actionLabels[step].vi}${result === '' ? state : result}${which}`;
}

/** Steps that leave the round where it stands. */
const staying: readonly ReviewAction[] = ['answer-recommendation', 'record-opinion', 'confirm-opinion'];
const isStep = (step: string): step is ReviewAction => step in actionLabels;
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
