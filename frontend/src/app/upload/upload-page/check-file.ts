import type { PlainKey } from '../../shared/i18n/vi';
import { endingOf } from '../album/pack-album';

/** The server's limits, told before a slow line is used for nothing. */
const largest = 50 * 1024 * 1024;
const photographs = ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'heic', 'heif'];
const readable = ['docx', 'docm', 'doc', 'rtf', 'odt', 'htm', 'html', 'pdf', 'txt', ...photographs];

export const acceptedFiles = readable.map((ending) => `.${ending}`).join(',');

/** A page that was photographed or scanned: several of them make one document. */
export function isPhotograph({ name }: Pick<File, 'name'>): boolean {
  return photographs.includes(endingOf(name));
}

/** Why a file cannot be sent, or null; what it really is, the server tells by its bytes. */
export function checkFile({ name, size }: Pick<File, 'name' | 'size'>): PlainKey | null {
  if (!readable.includes(endingOf(name))) return 'upload.wrongType';
  return checkSize({ size });
}

export function checkSize({ size }: Pick<File, 'size'>): PlainKey | null {
  if (size === 0) return 'upload.emptyFile';
  return size > largest ? 'upload.tooLarge' : null;
}
