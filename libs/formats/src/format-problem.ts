/** What each refusal carries besides its code. */
export interface FormatProblemDetails {
  'empty-file': Record<never, never>;
  'unsupported-format': { recognised: string | null; label: string | null; advice: string | null };
  encrypted: { label: string };
  truncated: { label: string };
  'no-text-layer': { pages: number };
  'damaged-text-layer': { pages: number; reasons: string[] };
  'no-text': { label: string };
  'nothing-recognised': { pages: number };
  'too-many-pixels': { width: number; height: number; limit: number };
  'too-many-pages': { pages: number; limit: number };
  'too-large': { bytes: number; limit: number };
  'text-too-long': { characters: number; limit: number };
  'unpacked-too-large': { part: string | null; bytes: number; limit: number };
  'too-many-entries': { entries: number; limit: number };
  'compression-ratio': { part: string; ratio: number; limit: number };
  'forbidden-xml': { part: string };
  'unreadable-structure': { label: string; reason: string };
}

/** A stable, machine-readable name of a refusal to read. */
export type FormatProblemCode = keyof FormatProblemDetails;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024)).toLocaleString('vi-VN')} MB`;
/** Every format of the registry, as people know them. */
export const readableKinds = 'Word (DOCX, DOC), RTF, ODT, HTML, PDF, TXT hoặc ảnh JPG, PNG, TIFF, WebP, HEIC';
const typeInstead = 'hoặc nhập văn bản trực tiếp trên trang';

/** Code → the Vietnamese sentence for the person who sent the file: what is wrong and what to do. */
export const formatProblemSentences: { [C in FormatProblemCode]: (details: FormatProblemDetails[C]) => string } = {
  'empty-file': () => 'Tệp không có nội dung. Đề nghị mở tệp kiểm tra rồi gửi lại.',
  'unsupported-format': ({ label, advice }) =>
    label === null
      ? `Không nhận ra loại tệp này. Đề nghị gửi tệp ${readableKinds}.`
      : `Tệp này là ${label}, chưa đọc được. ${advice ?? `Đề nghị gửi tệp ${readableKinds}.`}`,
  encrypted: ({ label }) => `Tệp ${label} đang đặt mật khẩu. Đề nghị bỏ mật khẩu rồi gửi lại.`,
  truncated: ({ label }) => `Tệp ${label} bị thiếu phần cuối, có thể do sao chép hoặc gửi dở dang. Đề nghị gửi lại tệp đầy đủ.`,
  'damaged-text-layer': ({ pages }) =>
    `Tệp PDF (${pages} trang) có lớp chữ bị hỏng, chữ đọc ra không đúng với chữ trên trang. Đề nghị gửi tệp Word gốc ${typeInstead}.`,
  'no-text-layer': ({ pages }) =>
    `Tệp PDF (${pages} trang) là bản chụp, không có lớp chữ để đọc. Đề nghị gửi tệp Word gốc ${typeInstead}.`,
  'no-text': ({ label }) => `Tệp ${label} không có chữ nào đọc được, có thể chỉ chứa ảnh chụp. Đề nghị gửi bản có chữ ${typeInstead}.`,
  'nothing-recognised': ({ pages }) =>
    `Tệp ảnh (${pages} trang) không nhận dạng được chữ nào. Đề nghị chụp hoặc quét lại rõ hơn, gửi tệp Word gốc ${typeInstead}.`,
  'too-many-pixels': ({ width, height, limit }) =>
    `Tệp ảnh có ${width.toLocaleString('vi-VN')} × ${height.toLocaleString('vi-VN')} điểm ảnh, quá giới hạn ${(limit / 1_000_000).toLocaleString('vi-VN')} triệu. Đề nghị quét lại ở 200 đến 300 dpi.`,
  'too-many-pages': ({ pages, limit }) => `Tệp có ${pages} trang, quá giới hạn ${limit} trang. Đề nghị chỉ gửi phần hương ước, quy ước.`,
  'too-large': ({ bytes, limit }) => `Tệp ${megabytes(bytes)}, quá giới hạn ${megabytes(limit)}. Đề nghị giảm dung lượng ảnh trong tệp rồi gửi lại.`,
  'text-too-long': ({ limit }) => `Văn bản dài quá ${limit.toLocaleString('vi-VN')} ký tự. Đề nghị chỉ gửi phần hương ước, quy ước.`,
  'unpacked-too-large': ({ limit }) =>
    `Nội dung nén trong tệp khi mở ra lớn hơn ${megabytes(limit)}. Đề nghị mở tệp bằng Word, lưu lại thành DOCX mới rồi gửi.`,
  'too-many-entries': ({ entries, limit }) =>
    `Tệp chứa ${entries.toLocaleString('vi-VN')} thành phần nén, quá giới hạn ${limit.toLocaleString('vi-VN')}. Đề nghị mở tệp bằng Word, lưu lại thành DOCX mới rồi gửi.`,
  'compression-ratio': ({ ratio }) =>
    `Tệp có phần nén bất thường (gấp ${Math.round(ratio).toLocaleString('vi-VN')} lần) nên không được mở. Đề nghị mở tệp bằng Word, lưu lại thành DOCX mới rồi gửi.`,
  'forbidden-xml': () => 'Tệp chứa khai báo không được phép nên không được mở. Đề nghị mở tệp bằng Word, lưu lại thành DOCX mới rồi gửi.',
  'unreadable-structure': ({ label }) => `Tệp ${label} bị hỏng cấu trúc, không đọc được. Đề nghị mở tệp, lưu lại bản mới rồi gửi.`,
};

/** Every refusal code, for the registry specs of callers. */
export const formatProblemCodes = Object.keys(formatProblemSentences) as FormatProblemCode[];

/** Thrown by `detectFormat` and `readDocument` when a file is refused; `message` is the Vietnamese sentence. */
export class FormatProblem<C extends FormatProblemCode = FormatProblemCode> extends Error {
  override readonly name = 'FormatProblem';

  constructor(
    readonly code: C,
    readonly details: FormatProblemDetails[C],
    options?: ErrorOptions,
  ) {
    super(formatProblemSentences[code](details), options);
  }
}
