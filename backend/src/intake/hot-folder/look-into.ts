import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Something lying in the hot folder. `commune`: name of the folder it lies under, '' at the top; `folder`: where below that. */
export interface HotFile {
  readonly path: string;
  readonly commune: string;
  readonly folder: string;
  readonly name: string;
  readonly kind: 'file' | 'other';
  readonly size: number;
  readonly touchedMs: number;
}

export const takenFolder = 'da-nhan';
export const refusedFolder = 'bi-tu-choi';
const mostDeep = 6;
const mostFiles = 2_000;
/** Not yet a file: what scanners, browsers and offices write while they write. */
const unfinished = /^\.|^~\$|\.(?:part|tmp|temp|crdownload|filepart)$/i;

/** Everything in the folder that is to be taken or refused, in order of names; links are seen and never followed. Throws when the folder itself cannot be read. */
export async function lookInto(root: string): Promise<HotFile[]> {
  const found: HotFile[] = [];
  await readdir(root);
  await walk(root, [], found);
  return found;
}

async function walk(root: string, below: readonly string[], found: HotFile[]): Promise<void> {
  const names = await readdir(join(root, ...below)).catch(() => []);
  for (const name of names.sort()) {
    if (found.length >= mostFiles) return;
    if (name === takenFolder || name === refusedFolder || unfinished.test(name)) continue;
    const path = join(root, ...below, name);
    const seen = await lstat(path).catch(() => undefined);
    if (seen === undefined) continue;
    if (seen.isDirectory()) {
      if (below.length < mostDeep) await walk(root, [...below, name], found);
      continue;
    }
    const [commune = '', ...folder] = below;
    found.push({ path, commune, folder: folder.join('/'), name, kind: seen.isFile() ? 'file' : 'other', size: seen.size, touchedMs: seen.mtimeMs });
  }
}
