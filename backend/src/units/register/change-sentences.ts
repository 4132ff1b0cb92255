import type { UnitChange } from '@huong-uoc/contracts';
import type { ChangeDetail } from './change-work';

const list = (units: ChangeDetail['from']): string => units.map(({ label }) => label).join(', ');

const sentences: Readonly<Record<UnitChange['change'], (detail: ChangeDetail) => string>> = {
  create: ({ to }) => `Thành lập ${list(to)}`,
  rename: ({ from, to }) => `Đổi tên ${list(from)} thành ${list(to)}`,
  merge: ({ from, to }) => `Sáp nhập ${list(from)} thành ${list(to)}`,
  split: ({ from, to }) => `Chia tách ${list(from)} thành ${list(to)}`,
  dissolve: ({ from }) => `Giải thể ${list(from)}`,
  assign: ({ from, to }) => `Xếp ${list(from)} vào ${list(to)}`,
  reform: ({ from, to }) => `Sắp xếp đơn vị hành chính: ${from.length} đơn vị kết thúc, ${to.length} đơn vị thành lập`,
};

/** What a change of the register did, as one sentence. */
export function changeSentence(change: UnitChange['change'], detail: ChangeDetail): string {
  return sentences[change](detail);
}
