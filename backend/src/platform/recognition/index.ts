/**
 * Optical recognition of Vietnamese pages, offline. The idea: an engine reads a level, evenly lit, grey page without red ink;
 * everything around it (decoding, turning, levelling, trying again) is the same for every engine.
 * Promise: `recognise` never touches the network, keeps a page within its time and 100 megapixels, and leaves nothing running
 * after `close`. May not: know files, documents, rounds or people.
 */
import type { Engine } from './engine';
import { hasNativeTesseract, NativeTesseract } from './native-tesseract';
import { Recogniser } from './recogniser';
import { TesseractJs } from './tesseract-js';

export { PageNotRead } from './engine';
export { Recogniser } from './recogniser';

/** Which engine reads first. */
export type RecognitionChoice = 'tesseract.js' | 'native';

/** The recogniser of this machine: `native` where asked for and installed, with the packaged engine for what it does not understand. */
export function createRecogniser(choice: RecognitionChoice): Recogniser {
  const packaged = new TesseractJs();
  const engines: [Engine, ...Engine[]] = choice === 'native' && hasNativeTesseract() ? [new NativeTesseract(), packaged] : [packaged];
  return new Recogniser(engines);
}
