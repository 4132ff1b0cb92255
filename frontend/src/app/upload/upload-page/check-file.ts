import type { PlainKey } from '../../shared/i18n/vi';

/** The server's limits, told before a slow line is used for nothing. */
const largest = 50 * 1024 * 1024;
const readable = ['docx', 'docm', 'doc', 'rtf', 'odt', 'htm', 'html', 'pdf', 'txt', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'heic', 'heif'];

export const acceptedFiles = readable.map((ending) => `.${ending}`).join(',');

/** Why a file cannot be sent, or null; what it really is, the server tells by its bytes. */
export function checkFile({ name, size }: Pick<File, 'name' | 'size'>): PlainKey | null {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (!readable.includes(ending)) return 'upload.wrongType';
  if (size === 0) return 'upload.emptyFile';
  return size > largest ? 'upload.tooLarge' : null;
}
