import { closePdf, openPdf } from '../render-pdf';

/** Scanned pages bound into a PDF, as a scanner does it: each image fills an A4 page, no text layer. */
export async function bindScans(images: readonly Uint8Array[]): Promise<Uint8Array> {
  const document = openPdf(13);
  images.forEach((image, index) => {
    if (index > 0) document.addPage();
    const { width, height } = document.page;
    document.image(Buffer.from(image), 0, 0, { width, height });
  });
  return closePdf(document);
}
