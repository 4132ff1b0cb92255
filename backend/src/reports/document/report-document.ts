/** A paragraph, a heading or a table of a report; what every rendering draws in its own way. */
export type Block =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly table: Table };

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  /** Parts of the page's width; they add up to 1. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A report as a person reads it. DOCX, XLSX and PDF are renderings of it and hold the same words and numbers. */
export interface ReportDocument {
  /** The two lines of who issues it; the first may be empty. */
  readonly issuer: readonly [string, string];
  readonly place: string;
  readonly year: number;
  readonly title: string;
  readonly subtitle: string;
  readonly recipient: string;
  readonly blocks: readonly Block[];
  readonly receivers: readonly string[];
  /** Printed at the end: how to check the pack. */
  readonly seal: { readonly publicKey: string; readonly sheets: readonly { readonly name: string; readonly sha256: string }[] };
}

/** Said in every rendering: what the seal is, and what it is not. */
export const sealWords = [
  'Số liệu của báo cáo này đã được đóng gói và niêm phong bằng khóa của hệ thống (Ed25519). Dấu niêm phong cho biết tệp số liệu có bị sửa hay không; đó không phải là chữ ký số và không thay chữ ký, con dấu của cơ quan.',
  'Cách kiểm tra: npm run -s pack:verify -- GÓI.zip --key KHÓA',
] as const;

/** What of the layout was compared with the law, and what was not. */
export const layoutWords = 'Dự thảo do hệ thống lập. Phông chữ Times New Roman theo Nghị định số 30/2020/NĐ-CP; các yếu tố thể thức khác chưa đối chiếu với Phụ lục I của Nghị định này.';
