import { causes, type Cause, type Run, type Standing } from '@huong-uoc/compliance';
import type { NextStep } from '@huong-uoc/contracts';

/** What has to happen next, by cause, as one plain sentence. */
export const stepSentences: Readonly<Record<Cause, string>> = {
  'letter-not-sent': 'Phòng chuyên môn gửi kiến nghị cho xã.',
  'not-clean': 'Thôn họp sửa đổi, bổ sung theo kiến nghị; xã công nhận rồi nộp bản đang có hiệu lực mới.',
  'amended-not-recognised': 'Xã công nhận bản sửa đổi, bổ sung rồi nộp bản đang có hiệu lực mới.',
  'suspended-part': 'Thôn sửa đổi, bổ sung phần bị tạm ngừng.',
  'suspended-whole': 'Thôn sửa đổi, bổ sung hoặc thay thế văn bản bị tạm ngừng.',
  'merged-village': 'Xã xác định văn bản còn hiệu lực sau khi sáp nhập thôn.',
  'village-not-answered': 'Xã ghi câu trả lời: thôn đã có hương ước, quy ước chưa.',
  'not-registered': 'Xã đăng ký hương ước, quy ước và nộp bản đang có hiệu lực.',
  'no-file': 'Xã nộp bản đang có hiệu lực.',
  'reading': 'Hệ thống đang đọc văn bản.',
  'unreadable': 'Xã gửi lại bản rõ hoặc nhập nội dung văn bản.',
  'waiting': 'Chờ phòng chuyên môn rà soát.',
  'in-review': 'Phòng chuyên môn đang rà soát.',
  'commune-opinion': 'Xã trả lời ý kiến hỏi của phòng chuyên môn.',
  'awaiting-approval': 'Chờ lãnh đạo duyệt kết quả rà soát.',
  'rework': 'Phòng chuyên môn rà soát lại theo yêu cầu của lãnh đạo.',
  'reopened': 'Phòng chuyên môn rà soát lại văn bản được mở lại.',
  'replaced-unreviewed': 'Phòng chuyên môn rà soát bản mới.',
};

/** Who must act, what exactly, since when; the same who that the figure counts. */
export function stepOf({ cause, who, since }: Standing): NextStep {
  if (cause === null) return { who: 'nobody', sentence: 'Đã hoàn thành, không còn việc phải làm.', since };
  return { who, sentence: stepSentences[cause], since };
}

/** Why a member of N stands where it stands, in words. */
export function causeOf({ cause }: Standing): string {
  return cause === null ? 'Bản đang có hiệu lực đã được duyệt: không phát hiện nội dung phân biệt đối xử về giới' : causes[cause].label.vi;
}

/** How long the department took, or has taken, against its internal allowance. */
export function causeOfRun({ resultOn, inTime, used, dueOn }: Run): string {
  const due = `hạn ${dueOn.split('-').reverse().join('/')}`;
  if (resultOn === null) return `Chưa có kết quả sau ${used} ngày làm việc, ${due}: quá thời hạn nội bộ`;
  return `Kết quả sau ${used} ngày làm việc, ${due}: ${inTime ? 'đúng' : 'quá'} thời hạn nội bộ`;
}

/** Only what has no result yet waits for somebody. */
export function stepOfRun({ resultOn, dueOn, awaitingApproval }: Run): NextStep {
  if (resultOn !== null) return { who: 'nobody', sentence: 'Đã có kết quả được duyệt.', since: resultOn };
  return { who: 'department', sentence: stepSentences[awaitingApproval ? 'awaiting-approval' : 'in-review'], since: dueOn };
}
