/**
 * The child that reads one file: `reader-child IN OUT RECOGNITION PAGES`, recognising at most so many pages. It has no database, no storage and no secrets; what it can do
 * to the machine is bounded by its parent, which kills it.
 */
import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { FormatProblem, type Recognise } from '@huong-uoc/formats';
import { createRecogniser, type RecognitionChoice } from '../platform/recognition';
import { refuseTooLittle, TooLittleText } from './enough-text';
import { readFile } from './read-file';
import type { ReaderMessage } from './reader-messages';
import { Unreadable } from './text-judgement';

const tell = (message: ReaderMessage): Promise<void> => new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()) ?? resolve());

async function main(input: string, output: string, recognition: RecognitionChoice, recogniseFirst: number): Promise<void> {
  const recogniser = createRecogniser(recognition);
  const recognise: Recognise = async (image) => {
    await tell({ kind: 'recognising', page: image.page });
    // The pictures of the page before are tens of megabytes outside the heap, which the engine does not hurry to give back.
    globalThis.gc?.();
    return recogniser.recognise(image);
  };
  try {
    const reading = await readFile(await readBytes(input), { recognise, recogniseFirst, onProgress: (progress) => void tell({ kind: 'progress', ...progress }) });
    // A look at the first pages is no reading of the whole: it may stop at the title page.
    if (recogniseFirst === Infinity) refuseTooLittle(reading.text);
    await writeFile(output, JSON.stringify(reading));
    await tell({ kind: 'done' });
  } catch (problem) {
    if (!(problem instanceof FormatProblem || problem instanceof Unreadable || problem instanceof TooLittleText)) throw problem;
    await tell({ kind: 'refused', code: problem.code, sentence: problem.message });
  } finally {
    await recogniser.close();
  }
}

// An orphan must not read on: the parent that would bound it is gone.
process.on('disconnect', () => process.exit(1));
const [input, output, recognition, pages] = process.argv.slice(2);
void main(input ?? '', output ?? '', recognition === 'native' ? 'native' : 'tesseract.js', Number(pages ?? Infinity)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
    process.exit(1);
  },
);
