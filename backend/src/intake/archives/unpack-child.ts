/**
 * The child that unpacks one archive: `unpack-child IN OUT FOLDER`. It has no database, no storage and no secrets; names inside the
 * archive are only written down, files lie in its folder under numbers.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultLimits, FormatProblem, openPack, type PackedFile } from '@huong-uoc/formats';
import type { Unpacked, UnpackMessage } from './unpack-messages';

const tell = (message: UnpackMessage): Promise<void> => new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()) ?? resolve());

/** What systems pack along and nobody sent. */
const litter = /(?:^|[/\\])(?:__MACOSX(?:[/\\]|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._)/i;

async function main(input: string, output: string, folder: string): Promise<void> {
  try {
    const files: { at: string; name: string }[] = [];
    const leftOut: { name: string; sentence: string }[] = [];
    for (const [index, file] of openPack(await readFile(input)).entries()) {
      if (litter.test(file.name)) continue;
      const bytes = unpack(file);
      if (typeof bytes === 'string') leftOut.push({ name: file.name, sentence: bytes });
      else {
        await writeFile(join(folder, String(index)), bytes, { flag: 'wx' });
        files.push({ at: String(index), name: file.name });
      }
    }
    await writeFile(output, JSON.stringify({ files, leftOut } satisfies Unpacked));
    await tell({ kind: 'done' });
  } catch (problem) {
    if (!(problem instanceof FormatProblem)) throw problem;
    await tell({ kind: 'refused', code: problem.code, sentence: problem.message });
  }
}

/** The bytes, or why there are none; one bad file does not spoil the others. */
function unpack(file: PackedFile): Uint8Array | string {
  if (file.bytes > defaultLimits.maxBytes) return new FormatProblem('too-large', { bytes: file.bytes, limit: defaultLimits.maxBytes }).message;
  try {
    const bytes = file.read();
    return bytes.length === 0 ? new FormatProblem('empty-file', {}).message : bytes;
  } catch (problem) {
    if (!(problem instanceof FormatProblem)) throw problem;
    return problem.message;
  }
}

process.on('disconnect', () => process.exit(1));
const [input = '', output = '', folder = ''] = process.argv.slice(2);
void main(input, output, folder).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
    process.exit(1);
  },
);
