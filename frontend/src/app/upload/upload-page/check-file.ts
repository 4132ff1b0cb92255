import type { PlainKey } from '../../shared/i18n/vi';

/** The server's limits, told before a slow line is used for nothing. */
const largest = 50 * 1024 * 1024;
const readable = ['docx', 'pdf', 'txt'];
const photos = ['jpg', 'jpeg', 'png', 'heic', 'webp', 'tif', 'tiff'];

export const acceptedFiles = readable.map((ending) => `.${ending}`).join(',');

/** Why a file cannot be sent, or null. */
export function checkFile({ name, size }: Pick<File, 'name' | 'size'>): PlainKey | null {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (photos.includes(ending)) return 'upload.photo';
  if (ending === 'doc') return 'upload.oldWord';
  if (!readable.includes(ending)) return 'upload.wrongType';
  if (size === 0) return 'upload.emptyFile';
  return size > largest ? 'upload.tooLarge' : null;
}
