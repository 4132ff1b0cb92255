/**
 * The first articles of sample charters as bad scans (turned, grainy, blurred, JPEG 45, red seals over lines and signatures) through the program's own
 * reading child with the packaged engine: their violations are found at their addresses. All conditions: `npm run -s bench:ocr`.
 */
import { badScan, bindScans, fontsHere, renderScans, type ScanFont } from '@huong-uoc/formats/testing';
import { addressesRight } from '../bench/ocr-measures';
import { readWith } from '../bench/ocr-reader';
import { accusations, linesOf, treeOf } from './charter-truth';

jest.setTimeout(300_000);

const font = fontsHere().at(-1) as ScanFont;
const violationsOf = (text: string): string[] => accusations(treeOf(text)).filter((accusation) => / violation /.test(accusation)).map((accusation) => accusation.replace(/ violation .*/, ''));

it.each([
  ['S2', 'Điều 4:', { ...badScan, rotation: -2, dpi: 200, fontSize: 13 }],
  ['S3', 'Điều thứ ba', { ...badScan, rotation: 1.3, dpi: 200, fontSize: 14 }],
] as const)('%s up to %s as a bad scan of 200 dpi keeps its clauses and every violation', async (name, end, scan) => {
  const all = linesOf(name);
  const lines = all.slice(0, all.findIndex((line) => line.startsWith(end)));
  const pages = await renderScans(lines, { ...scan, font });
  const { text, sources } = await readWith('tesseract.js', await bindScans(pages.map(({ image }) => image)));
  expect(new Set(sources)).toEqual(new Set(['recognised']));
  const { right, of } = addressesRight(lines, text);
  expect(right / of).toBeGreaterThanOrEqual(0.97);
  expect(violationsOf(lines.join('\n')).length).toBeGreaterThan(0);
  expect(violationsOf(text)).toEqual(violationsOf(lines.join('\n')));
});
