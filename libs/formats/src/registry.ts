import { album } from './album/album-format';
import { doc } from './doc/doc-format';
import { docx } from './docx/docx-format';
import type { Format } from './format';
import { html } from './html/html-format';
import { image } from './image/image-format';
import { odt } from './odt/odt-format';
import { pdf } from './pdf/pdf-format';
import { rtf } from './rtf/rtf-format';
import { txt } from './txt/txt-format';

/** Every format read; a file belongs to the first that recognises it. */
export const formats = [album, docx, odt, doc, pdf, image, rtf, html, txt] as const satisfies readonly Format[];

/** A format of the registry. */
export type AnyFormat = (typeof formats)[number];

/** Id of a registered format. */
export type FormatId = AnyFormat['id'];
