import type { Label } from './label';

/** Every step a round can take, with the words on its button. */
export const actionLabels = {
  'start-reading': { vi: 'Bắt đầu đọc văn bản', en: 'Start reading' },
  'finish-reading': { vi: 'Đọc xong văn bản', en: 'Finish reading' },
  'fail-reading': { vi: 'Không đọc được văn bản', en: 'Reading failed' },
  'retry-reading': { vi: 'Đọc lại văn bản', en: 'Read again' },
  'leave-quarantine': { vi: 'Đọc lại sau khi máy quét vi rút trả lời', en: 'Read again after the virus scanner answered' },
  'retype': { vi: 'Nhập nội dung văn bản', en: 'Type the text' },
  'correct-text': { vi: 'Sửa chữ máy đọc sai theo bản chụp', en: 'Correct what was read wrongly' },
  'withdraw': { vi: 'Rút lần nộp', en: 'Withdraw' },
  'request-review': { vi: 'Đề nghị rà soát dự thảo', en: 'Ask for the draft to be reviewed' },
  'claim': { vi: 'Nhận hồ sơ', en: 'Take for review' },
  'release': { vi: 'Trả về danh sách', en: 'Return to the list' },
  'record-opinion': { vi: 'Ghi ý kiến rà soát', en: 'Record an opinion' },
  'confirm-opinion': { vi: 'Xác nhận ý kiến theo lý do 7', en: 'Confirm a reason-7 opinion' },
  'mark-unreadable': { vi: 'Đánh dấu không đọc được', en: 'Mark as unreadable' },
  'request-clearer-copy': { vi: 'Đề nghị gửi bản rõ hơn', en: 'Ask for a clearer copy' },
  'ask-commune-opinion': { vi: 'Hỏi ý kiến xã', en: 'Ask the commune’s opinion' },
  'answer-opinion': { vi: 'Trả lời ý kiến', en: 'Give the commune’s opinion' },
  'stop-waiting': { vi: 'Rà soát tiếp, không chờ ý kiến xã', en: 'Go on without the commune’s opinion' },
  'submit-clean': { vi: 'Trình: không phát hiện', en: 'Submit: none found' },
  'submit-not-clean': { vi: 'Trình: có phân biệt đối xử, kiến nghị', en: 'Submit: discrimination found, recommend' },
  'recall': { vi: 'Lấy lại kết quả đã trình', en: 'Take back the submitted result' },
  'approve': { vi: 'Duyệt kết quả', en: 'Approve the result' },
  'return-for-rework': { vi: 'Yêu cầu rà soát lại', en: 'Return for another review' },
  'answer-recommendation': { vi: 'Trả lời kiến nghị', en: 'Answer the recommendation' },
  'reopen': { vi: 'Mở lại để rà soát', en: 'Reopen for review' },
  'supersede': { vi: 'Thay bằng bản mới', en: 'Supersede' },
  'restore': { vi: 'Khôi phục lần nộp vì bản mới đã rút', en: 'Restore, because the newer text was withdrawn' },
} as const satisfies Record<string, Label>;

/** A step of the review table. */
export type ReviewAction = keyof typeof actionLabels;
/** All steps. */
export const reviewActions = Object.keys(actionLabels) as readonly ReviewAction[];
