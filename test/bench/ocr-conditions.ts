import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badScan, fontsHere, sampleLines, type ScanOptions } from '@huong-uoc/formats/testing';

/** One way a charter was printed and scanned. */
export interface Condition {
  readonly sample: string;
  readonly quality: 'clean' | 'bad';
  /** The whole charter, so that its addresses count too. */
  readonly whole: boolean;
  readonly scan: ScanOptions;
}

export const samples = ['S1', 'S2', 'S3', 'S4'] as const;
const resolutions = [150, 200, 300] as const;
const qualities = ['clean', 'bad'] as const;
const turns = [-2, 2, -1.3, 1.7] as const;

/** Lines of a sample charter, tags taken off. */
export const linesOf = (sample: string): string[] => sampleLines(readFileSync(join(__dirname, '../corpus/samples', `${sample}.txt`), 'utf8'));

/** How much to measure: a few pages in a minute, the usual round, or every charter whole in every condition. */
export type Extent = 'sample' | 'usual' | 'full';

/**
 * `usual`: every resolution, quality and font on two pages of a charter, and the four charters whole at 200 dpi; `full`: every charter
 * whole in every one of them and in both sizes; `sample`: one page each. Sizes, turns and samples take turns, so that each occurs with each.
 */
export function conditions(extent: Extent): Condition[] {
  const full = extent === 'full';
  const made: Condition[] = [];
  const add = (sample: string, font: ScanOptions['font'], dpi: number, quality: Condition['quality'], fontSize: number, whole: boolean): void => {
    const rotation = turns[made.length % turns.length] as number;
    const scan: ScanOptions = { font, fontSize, dpi, ...(whole ? {} : { pages: extent === 'sample' ? 1 : 2 }), ...(quality === 'bad' ? { ...badScan, rotation } : {}) };
    made.push({ sample, quality, whole, scan });
  };
  for (const quality of qualities) {
    for (const dpi of resolutions) {
      for (const font of fontsHere()) {
        if (full) for (const sample of samples) for (const size of [13, 14]) add(sample, font, dpi, quality, size, true);
        else add(samples[made.length % samples.length] as string, font, dpi, quality, made.length % 3 === 0 ? 14 : 13, false);
      }
    }
  }
  if (extent === 'usual') {
    const fonts = fontsHere();
    samples.forEach((sample, index) => {
      add(sample, fonts[index % fonts.length] as ScanOptions['font'], 200, qualities[Math.floor(index / 2)] as Condition['quality'], 13, true);
      add(sample, fonts[(index + 1) % fonts.length] as ScanOptions['font'], 200, qualities[1 - Math.floor(index / 2)] as Condition['quality'], 14, true);
    });
  }
  return made;
}
