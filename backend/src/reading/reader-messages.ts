import type { FileReading } from './read-file';

/** What the child tells its parent; the reading itself goes through a file, which can be weighed before it is opened. */
export type ReaderMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** A page is about to be recognised. */
  | { readonly kind: 'recognising'; readonly page: number }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string }
  | { readonly kind: 'done' };

/** How one conversion ended. `retryable`: a fault of the machine, not of the file. */
export type ReaderResult =
  | { readonly ok: true; readonly reading: FileReading }
  | { readonly ok: false; readonly code: string; readonly sentence: string; readonly retryable: boolean };

/** Why the parent ended a child: code → sentence for the row. */
export const readerFaults = {
  'reading-timeout': 'Việc đọc tệp vượt quá thời gian cho phép nên đã dừng. Đề nghị đọc lại; nếu vẫn không được, gửi bản khác hoặc nhập nội dung văn bản.',
  'reading-memory': 'Việc đọc tệp vượt quá bộ nhớ cho phép nên đã dừng. Đề nghị lưu tệp thành DOCX mới, gửi lại, hoặc nhập nội dung văn bản.',
  'reading-output': 'Nội dung đọc được lớn quá giới hạn. Đề nghị chỉ gửi phần hương ước, quy ước.',
  'reading-crashed': 'Việc đọc tệp bị dừng đột ngột. Đề nghị đọc lại; nếu vẫn không được, gửi bản khác hoặc nhập nội dung văn bản.',
} as const;
export type ReaderFault = keyof typeof readerFaults;

/** Faults of the machine, worth another try; a file that needs too much memory or output will need it again. */
export const retryableFaults: ReadonlySet<string> = new Set<ReaderFault>(['reading-timeout', 'reading-crashed']);
