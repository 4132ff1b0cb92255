/**
 * The child that shows a Word file: `preview-child IN OUT` writes its content as HTML that may stand on our pages. Like the child
 * that reads, it has no database, no storage and no secrets, and is bounded by its parent.
 */
import { readFile, writeFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { safeHtml } from './safe-html';

/** What the child says before it ends. */
export type PreviewMessage = { readonly kind: 'made' } | { readonly kind: 'refused'; readonly reason: string };

/** Pictures beyond this many bytes together are named, not shown: a page of text needs no more to be recognised. */
const pictureBytes = 8 * 1024 * 1024;

async function main([input = '', output = '']: readonly string[]): Promise<PreviewMessage> {
  let left = pictureBytes;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const base64 = await image.readAsBase64String();
    left -= base64.length;
    return { src: left < 0 ? '' : `data:${image.contentType};base64,${base64}` };
  });
  try {
    // Linked files are never opened and the file's own style map is not obeyed: it could name any tag and class.
    const { value } = await mammoth.convertToHtml({ buffer: await readFile(input) }, { convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false });
    await writeFile(output, safeHtml(value));
    return { kind: 'made' };
  } catch (problem) {
    return { kind: 'refused', reason: String(problem).slice(0, 200) };
  }
}

// An orphan must not go on: the parent that would bound it is gone.
process.on('disconnect', () => process.exit(1));
void main(process.argv.slice(2)).then((message) => process.send?.(message, undefined, undefined, () => process.exit(0)));
