import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** The Vietnamese data packaged with the product (integer "best" model, 1.4 MB). */
export const languageFolder = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');
export const languageFile = join(languageFolder, 'vie.traineddata.gz');

/** The same data unpacked for a native engine, in a folder of its own; `remove` takes it away again. */
export async function unpackedLanguage(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'huong-uoc-vie-'));
  await writeFile(join(folder, 'vie.traineddata'), await promisify(gunzip)(await readFile(languageFile)));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
