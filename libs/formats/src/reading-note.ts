/** What each note carries besides its code. */
export interface ReadingNoteDetails {
  'legacy-encoding': { encoding: string };
  'legacy-font-repaired': { encoding: string; fonts: string[]; runs: number };
  'tracked-changes-accepted': { insertions: number; deletions: number };
  'hidden-text-left-out': { characters: number };
  'contents-left-out': { lines: number };
  'footnotes-moved': { count: number };
  'text-boxes-moved': { count: number };
  'macros-not-opened': Record<never, never>;
  'embedded-files-not-opened': { count: number };
  'unknown-number-format': { formats: string[] };
  'running-lines-left-out': { lines: string[] };
  'pages-without-text': { pages: number[] };
  'pages-recognised': { pages: number[]; confidence: number };
  'pages-not-recognised': { pages: number[] };
  'numbers-lost': { paragraphs: number };
  'damaged-text-pages': { pages: number[]; reasons: string[] };
  'loss-report': {
    /** The first repaired stretches; offsets into the paragraph's text, paragraphs counted from 0. */
    repaired: { paragraph: number; start: number; end: number; font: string; encoding: string; before: string; after: string }[];
    runs: number;
    /** Characters that mean nothing any more, most frequent first. */
    lost: { code: string; count: number }[];
    characters: number;
  };
}

/** A stable name of something the reader of a document should know about how it was read. */
export type ReadingNoteCode = keyof ReadingNoteDetails;

/** Something the reading changed, left out or could not be sure of; `sentence` is fit for the screen. */
export interface ReadingNote<C extends ReadingNoteCode = ReadingNoteCode> {
  readonly code: C;
  readonly details: ReadingNoteDetails[C];
  readonly sentence: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "trang 1–4, 7": neighbours drawn together. */
function pagesInWords(pages: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const page of pages) {
    const last = spans.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else spans.push([page, page]);
  }
  return `trang ${spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')}`;
}

/** Code → Vietnamese sentence. */
export const readingNoteSentences: { [C in ReadingNoteCode]: (details: ReadingNoteDetails[C]) => string } = {
  'legacy-encoding': ({ encoding }) => `Văn bản dùng bảng mã cũ ${encoding}, đã chuyển sang Unicode; cần đối chiếu với bản gốc.`,
  'legacy-font-repaired': ({ encoding, fonts, runs }) =>
    fonts.length === 0
      ? `${runs} đoạn chữ theo bảng mã ${encoding}, không rõ phông, đã chuyển sang Unicode; cần đối chiếu với bản gốc.`
      : `${runs} đoạn chữ dùng phông ${encoding} (${fonts.join(', ')}) đã chuyển sang Unicode; cần đối chiếu với bản gốc.`,
  'tracked-changes-accepted': ({ insertions, deletions }) =>
    `Tệp còn theo dõi sửa đổi: lấy ${insertions} chỗ thêm vào, bỏ ${deletions} chỗ đã xóa.`,
  'hidden-text-left-out': ({ characters }) => `Đã bỏ qua ${characters} ký tự để ở chế độ ẩn.`,
  'contents-left-out': ({ lines }) => `Đã bỏ qua mục lục (${lines} dòng).`,
  'footnotes-moved': ({ count }) => `${count} chú thích cuối trang được đưa xuống ngay sau đoạn dẫn chú thích.`,
  'text-boxes-moved': ({ count }) => `Chữ trong ${count} hộp văn bản được đưa xuống ngay sau đoạn chứa hộp.`,
  'macros-not-opened': () => 'Tệp có chứa macro; macro không được mở.',
  'embedded-files-not-opened': ({ count }) => `Tệp có ${count} tệp nhúng; tệp nhúng không được mở.`,
  'unknown-number-format': ({ formats }) => `Kiểu đánh số chưa biết (${formats.join(', ')}) được ghi bằng chữ số thường.`,
  'running-lines-left-out': ({ lines }) => `Đã bỏ dòng đầu trang, chân trang lặp lại: ${lines.map((line) => `“${line}”`).join(', ')}.`,
  'pages-without-text': ({ pages }) => `Không có lớp chữ ở trang ${pages.join(', ')}; nội dung các trang này chưa được đọc.`,
  'pages-recognised': ({ pages, confidence }) =>
    `Chữ ở ${pagesInWords(pages)} do máy nhận dạng từ ảnh chụp, độ tin cậy trung bình ${Math.round(confidence * 100)}%; cần đối chiếu với bản gốc.`,
  'pages-not-recognised': ({ pages }) => `${capital(pagesInWords(pages))} không đọc được; cần xem ảnh gốc, chụp lại hoặc nhập lại.`,
  'numbers-lost': ({ paragraphs }) => `${paragraphs} đoạn có số thứ tự tự động nhưng tệp không còn lưu số; cần đối chiếu số điều, khoản với bản gốc.`,
  'damaged-text-pages': ({ pages }) => `Lớp chữ ở trang ${pages.join(', ')} bị hỏng, không dùng được; nội dung các trang này cần nhận dạng từ ảnh hoặc nhập lại.`,
  'loss-report': ({ runs, characters }) =>
    characters === 0
      ? `Đã chuyển ${runs} đoạn chữ sang Unicode, không có ký tự nào bị mất.`
      : `${runs === 0 ? '' : `Đã chuyển ${runs} đoạn chữ sang Unicode; `}${characters} ký tự không đọc được, cần đối chiếu với bản gốc.`,
};

/** Every note code, for the registry specs of callers. */
export const readingNoteCodes = Object.keys(readingNoteSentences) as ReadingNoteCode[];

/** Builds a note with its sentence. */
export function readingNote<C extends ReadingNoteCode>(code: C, details: ReadingNoteDetails[C]): ReadingNote<C> {
  return { code, details, sentence: readingNoteSentences[code](details) };
}
