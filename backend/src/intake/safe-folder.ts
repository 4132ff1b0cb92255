/** Characters no folder name needs, some of which would show another name than there is. */
const unsafe = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd:*?"<>|]/gu;
const mostCharacters = 300;

/**
 * A relative folder as people may see it: NFC, forward slashes, neither a drive nor a root nor a step upwards. It is a hint
 * shown and matched, never a path anything is written to.
 */
export function safeFolder(path: string): string {
  const parts = path.normalize('NFC').replaceAll('\\', '/').split('/').map((part) => part.replace(unsafe, '').trim());
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/').slice(0, mostCharacters);
}

/** A file's own name out of a path inside an archive: like `safeFolder`, and never empty. */
export function splitPath(path: string): { folder: string; fileName: string } {
  const parts = safeFolder(path.slice(-2000)).split('/');
  const fileName = (parts.pop() ?? '').slice(-255) || 'tep';
  return { folder: parts.join('/'), fileName };
}
