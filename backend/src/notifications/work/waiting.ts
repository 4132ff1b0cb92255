import type { WorkKind } from '@huong-uoc/contracts';
import type { AccountRole } from '@huong-uoc/workflow';
import type { CurrentUser } from '../../platform/auth';

/** What one kind of work comes to for one person; nothing is said of a count of zero. */
export interface Waiting {
  readonly kind: WorkKind;
  readonly count: number;
  readonly late?: number;
  /** Where it is done, if not at the kind's own place: the one thing that waits is opened at once. */
  readonly link?: string;
}

/** Asks a slice what waits. Every kind of work has exactly one source; a spec proves it. */
export interface WaitingSource {
  readonly kinds: readonly WorkKind[];
  /** Called for people of a role that can meet one of the kinds. */
  of(user: CurrentUser): Promise<Waiting[]>;
}

interface KindWords {
  readonly roles: readonly AccountRole[];
  /** On the settings page. */
  readonly label: string;
  readonly sentence: (count: number) => string;
  readonly link: string;
}

/** Every kind of work: whose it is, what it is called, and where it is done. */
export const workWords: Readonly<Record<WorkKind, KindWords>> = {
  'opinion-asked': { roles: ['commune'], label: 'Phòng chuyên môn hỏi ý kiến của xã', sentence: (n) => `Trả lời câu hỏi của phòng chuyên môn về ${n} văn bản`, link: '/villages' },
  'file-unreadable': { roles: ['commune'], label: 'Văn bản không đọc được, cần gửi lại', sentence: (n) => `Gửi lại bản rõ của ${n} văn bản không đọc được`, link: '/villages' },
  'words-doubtful': { roles: ['commune'], label: 'Chữ máy đọc chưa chắc, cần xem trên giấy', sentence: (n) => `Xem trên giấy những chữ máy đọc chưa chắc của ${n} văn bản`, link: '/villages' },
  'recommendation-unanswered': { roles: ['commune'], label: 'Kiến nghị sửa đổi, bổ sung chờ trả lời', sentence: (n) => `Trả lời kiến nghị sửa đổi, bổ sung của ${n} văn bản`, link: '/villages' },
  'legal-due': { roles: ['commune'], label: 'Thời hạn pháp lý đến hạn trong tuần', sentence: (n) => `Xử lý ${n} thời hạn pháp lý đã quá hạn hoặc đến hạn trong 7 ngày tới`, link: '/ledger/due?days=7' },
  'merged-unsettled': { roles: ['commune'], label: 'Thôn sau sáp nhập chưa xác định văn bản áp dụng', sentence: (n) => `Xác định văn bản áp dụng cho ${n} thôn sau sáp nhập, chia tách`, link: '/ledger/merged' },
  'contribution': { roles: ['commune'], label: 'Phần của xã trong kỳ báo cáo', sentence: (n) => `Gửi phần của xã cho ${n} kỳ báo cáo`, link: '/reports' },
  'text-missing': { roles: ['commune'], label: 'Chưa nộp bản đang có hiệu lực', sentence: (n) => `Nộp bản đang có hiệu lực của ${n} hương ước, quy ước`, link: '/villages' },
  'village-unanswered': { roles: ['commune'], label: 'Thôn chưa có câu trả lời', sentence: (n) => `Trả lời cho ${n} thôn: đã có hương ước, quy ước chưa`, link: '/villages' },
  'queue-mine': { roles: ['reviewer'], label: 'Hồ sơ đang giữ', sentence: (n) => `Rà soát tiếp ${n} hồ sơ đang giữ`, link: '/queue?view=mine' },
  'queue': { roles: ['reviewer'], label: 'Hồ sơ chờ rà soát', sentence: (n) => `Nhận ${n} hồ sơ chờ rà soát`, link: '/queue' },
  'confirmation': { roles: ['reviewer', 'leader', 'rule-keeper'], label: 'Ý kiến cần người thứ hai xác nhận', sentence: (n) => `Xác nhận ${n} ý kiến theo lý do 7 của người khác`, link: '/queue' },
  'approvals': { roles: ['leader'], label: 'Kết quả chờ duyệt', sentence: (n) => `Duyệt ${n} kết quả rà soát`, link: '/approvals' },
  'campaign-due': { roles: ['leader'], label: 'Kỳ báo cáo đến hạn', sentence: (n) => `Chốt số liệu ${n} kỳ báo cáo đến hạn trong 7 ngày tới`, link: '/reports' },
  'jobs-failed': { roles: ['administrator'], label: 'Công việc nền bị lỗi', sentence: (n) => `Xem ${n} công việc nền bị lỗi trong 7 ngày qua`, link: '/administration/system' },
  'mail-failed': { roles: ['administrator'], label: 'Thư không gửi được', sentence: (n) => `Xem ${n} thư tóm tắt không gửi được trong 7 ngày qua`, link: '/administration/system' },
};

/** The kinds a role can meet, in the order in which they are shown: what somebody waits for comes first. */
export const kindsOf = (role: AccountRole): WorkKind[] => (Object.keys(workWords) as WorkKind[]).filter((kind) => workWords[kind].roles.includes(role));
