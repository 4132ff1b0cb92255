import { decodeBytes } from './assembly/western';
import type { Probe } from './format';
import { readableKinds } from './format-problem';

/** A kind of file recognised only to be refused by its own name. */
export interface ForeignKind {
  readonly kind: string;
  readonly label: string;
  readonly advice: string;
  matches(probe: Probe): boolean;
}

const saveAsDocx = 'Đề nghị mở bằng Word, chọn Lưu thành (Save As) dạng DOCX rồi gửi lại.';
const sendCharter = `Đề nghị gửi hương ước, quy ước dạng ${readableKinds}.`;
const asJpeg = 'Đề nghị mở ảnh, lưu hoặc chia sẻ thành JPG rồi gửi lại; trên iPhone, vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất.';

const head = ({ bytes }: Probe, length = 1024): string => decodeBytes(bytes.subarray(0, length)).replaceAll('\0', '');
const startsWith = (probe: Probe, ...marks: string[]): boolean => {
  const text = head(probe).replace(/^[^!-~]+/, '').toLowerCase();
  return marks.some((mark) => text.startsWith(mark));
};
const byMime = (...prefixes: string[]) => ({ mime }: Probe): boolean => mime !== null && prefixes.some((prefix) => mime.startsWith(prefix));
const hasStream = (...names: string[]) => ({ compoundStreams }: Probe): boolean => names.some((name) => compoundStreams.has(name));
const hasPart = (name: string) => ({ zip }: Probe): boolean => zip?.has(name) === true;
const hasFolder = (folder: string) => ({ zip }: Probe): boolean => zip?.names.some((name) => name.startsWith(folder)) === true;
const zipMimetype = (start: string) => ({ zip }: Probe): boolean => {
  const mimetype = zip?.read('mimetype');
  return mimetype !== null && mimetype !== undefined && decodeBytes(mimetype).startsWith(start);
};

/** First match names the file; the catch-alls stand last. */
export const foreignKinds: readonly ForeignKind[] = [
  { kind: 'xls', label: 'bảng tính Excel đời cũ (XLS)', advice: sendCharter, matches: hasStream('Workbook', 'Book') },
  { kind: 'ppt', label: 'bản trình chiếu PowerPoint đời cũ (PPT)', advice: sendCharter, matches: hasStream('PowerPoint Document') },
  { kind: 'xlsx', label: 'bảng tính Excel (XLSX)', advice: sendCharter, matches: hasPart('xl/workbook.xml') },
  { kind: 'pptx', label: 'bản trình chiếu PowerPoint (PPTX)', advice: sendCharter, matches: hasPart('ppt/presentation.xml') },
  { kind: 'opendocument', label: 'tệp OpenDocument loại khác (bảng tính, trình chiếu)', advice: sendCharter, matches: zipMimetype('application/vnd.oasis.opendocument') },
  { kind: 'epub', label: 'sách điện tử (EPUB)', advice: sendCharter, matches: zipMimetype('application/epub') },
  { kind: 'broken-docx', label: 'tệp nén không đủ thành phần của Word', advice: saveAsDocx, matches: hasFolder('word/') },
  { kind: 'zip', label: 'tệp nén (ZIP)', advice: 'Đề nghị giải nén rồi gửi từng tệp.', matches: ({ zip }) => zip !== null },
  { kind: 'archive', label: 'tệp nén', advice: 'Đề nghị giải nén rồi gửi từng tệp.', matches: byMime('application/x-rar', 'application/x-7z', 'application/gzip', 'application/x-tar', 'application/x-bzip2', 'application/x-xz') },
  { kind: 'program', label: 'chương trình máy tính (EXE)', advice: sendCharter, matches: byMime('application/x-msdownload', 'application/x-elf', 'application/x-mach') },
  { kind: 'html', label: 'trang web (HTML)', advice: saveAsDocx, matches: (probe) => startsWith(probe, '<script', '<iframe') },
  { kind: 'mht', label: 'thư điện tử hoặc trang web lưu trữ', advice: saveAsDocx, matches: (probe) => startsWith(probe, 'mime-version:') },
  { kind: 'xml', label: 'tệp XML', advice: saveAsDocx, matches: (probe) => startsWith(probe, '<?xml', '<!doctype', '<svg') },
  { kind: 'postscript', label: 'tệp PostScript', advice: 'Đề nghị xuất lại thành PDF.', matches: (probe) => startsWith(probe, '%!ps') },
  { kind: 'script', label: 'tệp lệnh máy tính', advice: sendCharter, matches: (probe) => startsWith(probe, '#!/') },
  { kind: 'heic-sequence', label: 'ảnh động HEIC của điện thoại', advice: asJpeg, matches: byMime('image/heic-sequence', 'image/heif-sequence') },
  { kind: 'image', label: 'ảnh loại khác', advice: 'Đề nghị lưu ảnh thành JPG hoặc PNG rồi gửi lại.', matches: byMime('image/') },
  { kind: 'sound-or-film', label: 'tệp âm thanh hoặc phim', advice: sendCharter, matches: byMime('audio/', 'video/') },
  { kind: 'compound', label: 'tệp Office đời cũ', advice: saveAsDocx, matches: ({ compoundStreams }) => compoundStreams.size > 0 },
  { kind: 'other', label: 'loại tệp khác', advice: sendCharter, matches: ({ mime }) => mime !== null },
];

/** What a file that is read by no format is called, for its refusal; nulls when nobody knows. */
export function foreignNameOf(probe: Probe): { recognised: string | null; label: string | null; advice: string | null } {
  const foreign = foreignKinds.find((kind) => kind.matches(probe));
  return { recognised: foreign?.kind ?? null, label: foreign?.label ?? null, advice: foreign?.advice ?? null };
}
