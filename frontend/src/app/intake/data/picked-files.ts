import type { Picked } from './tus-sender';

const outOf = (path: string): string => path.split('/').slice(0, -1).join('/').normalize('NFC');

/** Files of an input: of a folder input with the folder each lay in. Files that hide themselves (`.DS_Store`, `~$quy-uoc.docx`) stay out. */
export function fromInput(files: FileList | null): Picked[] {
  return [...(files ?? [])].map((file) => ({ file, folder: outOf(file.webkitRelativePath) })).filter(({ file }) => isWanted(file.name));
}

export function isWanted(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$') && name !== 'Thumbs.db' && name !== 'desktop.ini';
}

/** Files and whole folders dropped on the page, however deep. */
export async function fromDrop(transfer: DataTransfer | null): Promise<Picked[]> {
  // The entries must be taken before the first await: afterwards the browser has emptied the list.
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const picked = await Promise.all(entries.map((entry) => filesIn(entry)));
  return picked.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<Picked[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((take, fail) => (entry as FileSystemFileEntry).file(take, fail));
    return isWanted(file.name) ? [{ file, folder: outOf(entry.fullPath.replace(/^\//, '')) }] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const picked: Picked[] = [];
  for (;;) {
    // A reader hands over at most a hundred entries at a time; an empty answer is the end.
    const entries = await new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail));
    if (entries.length === 0) return picked;
    picked.push(...(await Promise.all(entries.map((inner) => filesIn(inner)))).flat());
  }
}
