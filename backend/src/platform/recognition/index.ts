/**
 * Optical recognition of Vietnamese pages, offline. The idea: an engine reads a level, evenly lit, grey page without red ink;
 * everything around it (decoding, turning, levelling, trying again) is the same for every engine.
 * Promise: `recognise` never touches the network, keeps a page within its time and 100 megapixels, and leaves nothing running
 * after `close`. May not: know files, documents, rounds or people.
 */
import type { Recognise } from '@huong-uoc/formats';
import type { Recogniser } from './recogniser';

/** Which engine reads first: the packaged one, or the one installed on the machine if there is one. */
export const recognitionChoices = ['tesseract.js', 'native'] as const;
export type RecognitionChoice = (typeof recognitionChoices)[number];

/** A recogniser whose engines and image decoder are loaded by the first page that needs them: most files need none. */
export function createRecogniser(choice: RecognitionChoice): { readonly recognise: Recognise; close(): Promise<void> } {
  let started: Promise<Recogniser> | null = null;
  const start = async () => (await import('./machine-recogniser')).machineRecogniser(choice);
  return {
    recognise: async (image) => (await (started ??= start())).recognise(image),
    close: async () => (await started)?.close(),
  };
}
