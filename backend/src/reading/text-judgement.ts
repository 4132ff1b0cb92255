import { assessText, type Doubt, type Reason, type ReasonCode } from '@huong-uoc/text';
import type { TextNote } from './read-file';

/** Why a text is doubtful or unreadable, as the person who sent it reads it. */
export const judgementSentences: Readonly<Record<ReasonCode, string>> = {
  'no-text': 'Không có chữ nào đọc được.',
  'no-diacritics': 'Văn bản không có dấu tiếng Việt.',
  'horn-lost': 'Nhiều chỗ mất chữ “ư, ơ” (ví dụ “chưa” thành “cha”), nghĩa có thể bị đảo ngược.',
  'damaged-words': 'Nhiều từ viết sai hoặc bị hỏng.',
  'wrong-map': 'Chữ bị chuyển mã sai (ví dụ “không” thành “khơng”).',
  'detached-marks': 'Dấu và chữ bị tách rời.',
  mojibake: 'Chữ bị hiện thành ký hiệu lạ do sai bảng mã.',
  'lost-letters': 'Nhiều chữ cái bị mất, hiện thành dấu hỏi hoặc ô trống.',
  undecoded: 'Văn bản dùng bảng mã cũ, chưa chuyển hết sang Unicode.',
  'not-vietnamese': 'Văn bản không phải tiếng Việt.',
};

/** The letters came out of the file but do not make Vietnamese words; `message` says so and what to do. */
export class Unreadable extends Error {
  readonly code = 'unreadable-text';

  constructor(readonly reasons: readonly Reason[]) {
    super(`${sentences(reasons)} Đề nghị gửi bản khác hoặc nhập nội dung văn bản.`);
    this.name = 'Unreadable';
  }
}

/** Refuses an unreadable text with `Unreadable`; of a doubtful one it says why, and where words may mean another. */
export function judgeText(text: string): { notes: readonly TextNote[]; doubts: readonly Doubt[] } {
  const { verdict, reasons, doubts } = assessText(text);
  if (verdict === 'unreadable') throw new Unreadable(reasons.filter((reason) => reason.verdict === 'unreadable'));
  return { doubts, notes: reasons.map(({ code }) => ({ code, sentence: `${judgementSentences[code]} Cần đối chiếu với bản gốc.` })) };
}

const sentences = (reasons: readonly Reason[]) => reasons.map(({ code }) => judgementSentences[code]).join(' ');
