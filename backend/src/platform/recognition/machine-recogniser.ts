import type { Engine } from './engine';
import type { RecognitionChoice } from './index';
import { hasNativeTesseract, NativeTesseract } from './native-tesseract';
import { Recogniser } from './recogniser';
import { TesseractJs } from './tesseract-js';

/** The recogniser of this machine: `native` where asked for and installed, with the packaged engine for what it does not understand. */
export function machineRecogniser(choice: RecognitionChoice): Recogniser {
  const packaged = new TesseractJs();
  const engines: [Engine, ...Engine[]] = choice === 'native' && hasNativeTesseract() ? [new NativeTesseract(), packaged] : [packaged];
  return new Recogniser(engines);
}
