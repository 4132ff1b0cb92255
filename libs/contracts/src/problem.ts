import { z } from 'zod';

/**
 * Every failure a client can meet over HTTP, code → default Vietnamese sentence and status.
 * A slice may sharpen the sentence with details, never invent a code: the registry is the whole list.
 */
export const problemCodes = {
  // asking
  'bad-request': { status: 400, title: 'Dữ liệu gửi lên chưa đúng. Đề nghị kiểm tra lại các ô được đánh dấu.' },
  'not-signed-in': { status: 401, title: 'Phiên làm việc đã hết. Đề nghị đăng nhập lại.' },
  'wrong-credentials': { status: 401, title: 'Thư điện tử hoặc mật khẩu không đúng.' },
  'account-disabled': { status: 403, title: 'Tài khoản đã tạm khóa. Đề nghị liên hệ quản trị viên.' },
  'password-change-needed': { status: 403, title: 'Cần đổi mật khẩu trước khi tiếp tục.' },
  'password-too-weak': { status: 422, title: 'Mật khẩu cần ít nhất 12 ký tự và không nằm trong danh sách dễ đoán.' },
  'too-many-attempts': { status: 429, title: 'Đã thử quá nhiều lần. Đề nghị chờ ít phút rồi thử lại.' },
  'csrf-missing': { status: 403, title: 'Trang đã cũ. Đề nghị tải lại trang rồi thực hiện lại.' },
  'not-allowed': { status: 403, title: 'Tài khoản này không có quyền thực hiện việc này.' },
  'not-found': { status: 404, title: 'Không tìm thấy nội dung được yêu cầu.' },
  'already-exists': { status: 409, title: 'Nội dung này đã có.' },
  'changed-meanwhile': { status: 409, title: 'Nội dung vừa được người khác thay đổi. Đề nghị tải lại để xem bản mới.' },
  // files
  'empty-file': { status: 422, title: 'Tệp không có nội dung. Đề nghị kiểm tra và gửi lại.' },
  'file-too-large': { status: 413, title: 'Tệp lớn hơn 50 MB. Đề nghị giảm dung lượng ảnh chụp rồi gửi lại.' },
  'unsupported-format': { status: 415, title: 'Loại tệp này chưa đọc được. Đề nghị gửi tệp Word (DOCX, DOC), RTF, ODT, HTML, PDF, TXT hoặc ảnh JPG, PNG, TIFF, WebP, HEIC.' },
  'bad-file-name': { status: 422, title: 'Tên tệp có ký tự không hợp lệ. Đề nghị đổi tên tệp rồi gửi lại.' },
  'upload-interrupted': { status: 400, title: 'Việc gửi tệp bị gián đoạn, chưa có gì được lưu. Đề nghị gửi lại.' },
  'disk-full': { status: 507, title: 'Máy chủ hết chỗ lưu tệp. Tệp chưa được nhận; đề nghị báo quản trị viên.' },
  'file-infected': { status: 422, title: 'Máy quét phát hiện vi rút trong tệp nên tệp không được mở. Đề nghị diệt vi rút trên máy gửi, lưu thành tệp mới rồi gửi lại.' },
  'file-quarantined': { status: 503, title: 'Máy quét vi rút chưa trả lời nên tệp được cách ly, chưa đọc. Hệ thống tự thử lại khi máy quét hoạt động.' },
  'text-too-long': { status: 413, title: 'Văn bản nhập dài quá giới hạn.' },
  // workflow
  'action-refused': { status: 409, title: 'Chưa thể thực hiện bước này.' },
  'lease-lost': { status: 409, title: 'Thời gian giữ hồ sơ đã hết và hồ sơ đã chuyển cho người khác. Ý kiến đã ghi vẫn được giữ.' },
  'nothing-to-claim': { status: 404, title: 'Không còn hồ sơ nào chờ rà soát.' },
  'opinion-incomplete': { status: 422, title: 'Ý kiến chưa đủ nội dung bắt buộc.' },
  // service
  'rate-limited': { status: 429, title: 'Yêu cầu quá dày. Đề nghị chờ một chút.' },
  'not-ready': { status: 503, title: 'Hệ thống đang khởi động. Đề nghị thử lại sau ít phút.' },
  internal: { status: 500, title: 'Hệ thống gặp lỗi. Nội dung đã lưu vẫn được giữ; đề nghị thử lại hoặc báo mã yêu cầu cho quản trị viên.' },
} as const satisfies Record<string, { status: number; title: string }>;

/** A stable, machine-readable name of a failure. */
export type ProblemCode = keyof typeof problemCodes;

/** Body of every non-2xx answer (`application/problem+json`). */
export const problemSchema = z.object({
  code: z.string(),
  status: z.number().int(),
  /** A whole Vietnamese sentence fit for a screen. */
  title: z.string(),
  detail: z.string().optional(),
  /** Field path → sentence, for `bad-request`. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Unmet needs of a refused workflow action: code and sentence. */
  unmet: z.array(z.object({ need: z.string(), sentence: z.string() })).optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
