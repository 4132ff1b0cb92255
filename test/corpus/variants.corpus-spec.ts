/**
 * The sample charters in every format and encoding in which a commune may keep them, 112 files that programs wrote: every clause
 * comes back exactly, and what the rulebook says of the charter it says of each of them. Scans: `scans.corpus-spec.ts`, `bench:ocr`.
 */
import { charterVariants, OutsideReader } from '@huong-uoc/formats/testing';
import { decodeTcvn3, encodeTcvn3 } from '@huong-uoc/text';
import { accusations, clausesOf, linesOf, sampleNames, treeOf } from './charter-truth';

let reader: OutsideReader;
beforeAll(async () => {
  reader = await OutsideReader.start();
}, 60_000);
afterAll(() => reader.stop());

/** A line that TCVN3 can hold letter by letter; of the others it loses the tone of capitals or the capital itself. */
const survives = (text: string): boolean => decodeTcvn3(encodeTcvn3(text)) === text;

it('are sixty files and more', () => expect(charterVariants.length * sampleNames.length).toBeGreaterThanOrEqual(60));

describe.each(sampleNames)('charter %s', (name) => {
  const truth = treeOf(linesOf(name).join('\n'));
  const wanted = clausesOf(truth);
  const accused = accusations(truth);

  it.each(charterVariants.map((variant) => [`${variant.format}: ${variant.name}`, variant] as const))('holds as %s', async (_name, { format, encoding, bytes }) => {
    const document = await reader.read(await bytes(linesOf(name)));
    expect(document.format).toBe(format);
    const tree = treeOf(document.paragraphs.map(({ text }) => text).join('\n'));
    const read = clausesOf(tree);
    expect(read.map(({ address }) => address)).toEqual(wanted.map(({ address }) => address));
    read.forEach(({ text }, index) => {
      const meant = wanted[index]?.text ?? '';
      if (encoding !== 'tcvn3' || survives(meant)) expect(text).toBe(meant);
      else expect(text.toLowerCase()).toBe(meant.toLowerCase());
    });
    expect(accusations(tree)).toEqual(accused);
  }, 60_000);
});
