import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecognitionChoice } from '../platform/recognition';
import { childProgram, runBounded, sizeOf, type ChildProgram } from './bounded-child';
import type { FileReading } from './read-file';
import type { ReaderLimits } from './reader-limits';
import { readerFaults, retryableFaults, type ReaderFault, type ReaderMessage, type ReaderResult } from './reader-messages';

export const readerChild = childProgram(__dirname, 'reader-child');

/** A document has no more pages than this, whatever its child says (the formats' own limit). */
const mostPages = 300;

/**
 * Reads the file `input` of a folder made for it, in one child process that is killed for taking too long, too much memory
 * or handing back too much; refusals and faults are results, never exceptions. Of a scan at most `recogniseFirst` pages are recognised.
 */
export async function readInChild(folder: string, limits: ReaderLimits, onProgress: (done: number, total: number) => void, program: ChildProgram = readerChild, recognition: RecognitionChoice = 'tesseract.js', recogniseFirst = Infinity): Promise<ReaderResult> {
  const output = join(folder, 'output.json');
  const recognising = new Set<number>();
  const earns = (message: unknown): number => {
    const { kind, page } = message as Partial<Extract<ReaderMessage, { kind: 'recognising' }>>;
    if (kind !== 'recognising' || page === undefined || recognising.has(page) || recognising.size >= mostPages) return 0;
    recognising.add(page);
    return limits.pageMilliseconds;
  };
  const task = { folder, output, arguments: [join(folder, 'input'), output, recognition, String(recogniseFirst)], limits, earns };
  const { fault, said } = await runBounded<ReaderMessage>(program, task, (message) => {
    if (message.kind === 'progress') onProgress(message.done, message.total);
  });
  if (fault !== null) return failed(fault);
  if (said?.kind === 'refused') return { ok: false, code: said.code, sentence: said.sentence, retryable: false };
  if (said?.kind !== 'done') return failed('reading-crashed');
  if ((await sizeOf(output)) > limits.outputBytes) return failed('reading-output');
  return { ok: true, reading: JSON.parse(await readBytes(output, 'utf8')) as FileReading };
}

const failed = (code: ReaderFault): ReaderResult => ({ ok: false, code, sentence: readerFaults[code], retryable: retryableFaults.has(code) });
