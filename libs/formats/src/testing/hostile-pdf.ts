import { closePdf, openPdf, renderPdf } from './render-pdf';

/** What stands on a page: lines of text, or a grey picture with nothing to read. */
export type PageContent = readonly string[] | 'picture';

/** A PDF page by page. */
export async function pagedPdf(pages: readonly PageContent[]): Promise<Uint8Array> {
  const document = openPdf(13);
  pages.forEach((content, index) => {
    if (index > 0) document.addPage();
    if (content === 'picture') document.rect(85, 57, 400, 600).fill('#888888');
    else for (const line of content) document.text(line);
  });
  return closePdf(document);
}

/** Pages without a text layer, as a scanner leaves them. */
export const scannedPdf = (pages = 3): Promise<Uint8Array> => pagedPdf(Array.from({ length: pages }, () => 'picture' as const));

/** A scan with the stamp a digital signature prints on the first page. */
export const stampedScan = (): Promise<Uint8Array> =>
  pagedPdf([['Người ký: Ủy ban nhân dân xã', 'Thời gian ký: 20/04/2024 08:15:30'], 'picture', 'picture', 'picture']);

/** One short page many times. */
export const longPdf = (pages: number): Promise<Uint8Array> => pagedPdf(Array.from({ length: pages }, (_, index) => [`Điều ${index + 1}. Họp thôn`]));

/** Needs a password to be opened. */
export const lockedPdf = (): Promise<Uint8Array> => renderPdf(['Điều 1. Họp thôn'], { password: 'mat-khau' });
