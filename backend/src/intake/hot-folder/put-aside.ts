import { link, mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { refusedFolder, takenFolder, type HotFile } from './look-into';

/** Moves a taken file to `da-nhan/<day>/` of its commune's folder, its own folders kept. */
export async function putToTaken(root: string, file: HotFile, day: string): Promise<void> {
  await moveTo(file.path, join(root, file.commune, takenFolder, day, file.folder, file.name), file.kind);
}

/** Moves a refused file to `bi-tu-choi/` of its commune's folder, with the reason beside it. */
export async function putToRefused(root: string, file: HotFile, sentence: string): Promise<void> {
  const at = await moveTo(file.path, join(root, file.commune, refusedFolder, file.folder, file.name), file.kind);
  await writeFile(`${at}.ly-do.txt`, `\uFEFF${file.name}\r\n${sentence}\r\n`);
}

/** Never over another file: a second one of the name gets a number. Returns where it went. */
async function moveTo(from: string, wanted: string, kind: HotFile['kind']): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true });
  const ending = extname(wanted);
  for (let number = 1; ; number += 1) {
    const to = number === 1 ? wanted : `${wanted.slice(0, wanted.length - ending.length)} (${number})${ending}`;
    try {
      if (kind === 'other') {
        await rename(from, to);
        return to;
      }
      // A link fails where a file is, a rename would take its place.
      await link(from, to);
      await unlink(from);
      return to;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' && number < 1000) continue;
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EXDEV' && code !== 'EMLINK') throw error;
      // Shares that know no links (SMB, FAT): a name with the time in it is free.
      const free = `${wanted.slice(0, wanted.length - ending.length)} ${process.hrtime.bigint()}${ending}`;
      await rename(from, free);
      return free;
    }
  }
}
