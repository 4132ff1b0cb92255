/**
 * `npm run -s bench:ocr [-- --sample | --full]`: sample charters printed, worn and bound as scanned PDFs, read by the program's own reading child
 * with every engine this machine has: seconds a page, character error rate, clauses under their right address. The last line is JSON.
 */
import { spawnSync } from 'node:child_process';
import { asPrinted, bindScans, renderScans } from '@huong-uoc/formats/testing';
import { accusations, treeOf } from '../corpus/charter-truth';
import { type Condition, conditions, linesOf } from './ocr-conditions';
import { addressesRight, editDistance, folded } from './ocr-measures';
import { readWith } from './ocr-reader';

interface Row {
  readonly engine: string;
  readonly condition: Condition;
  readonly pages: number;
  readonly failed: number;
  /** Pages the engine asked did not understand, read by the other one. */
  readonly byOther: number;
  readonly secondsAPage: number;
  /** Of the processor: what other programs on the machine do not change. */
  readonly processorSecondsAPage: number;
  readonly errors: number;
  readonly letters: number;
  readonly right: number;
  readonly clauses: number;
  /** Clauses of a whole charter that the rulebook accuses as it accuses the typed text, of how many, and accusations that are new. */
  readonly kept: number;
  readonly accused: number;
  readonly added: number;
  readonly peakMegabytes: number;
}

const hasNative = (): boolean => spawnSync('tesseract', ['--version'], { stdio: 'ignore' }).status === 0;
const percent = (part: number, of: number): number => Math.round((10_000 * part) / Math.max(1, of)) / 100;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);

async function measure(engine: string, condition: Condition, pdf: Uint8Array, truth: string): Promise<Row> {
  const read = await readWith(engine, pdf);
  const lines = linesOf(condition.sample);
  const { right, of, missed } = condition.whole ? addressesRight(lines, read.text) : { right: 0, of: 0, missed: [] };
  const name = engine === 'native' ? 'tesseract' : engine;
  const found = condition.whole ? judged(lines.join('\n'), read.text) : { kept: 0, accused: 0, added: 0 };
  const row: Row = {
    byOther: read.engines.filter((one) => one !== null && one !== name).length,
    engine, condition, pages: read.sources.length, failed: read.sources.filter((source) => source !== 'recognised').length,
    secondsAPage: mean(read.pageSeconds), processorSecondsAPage: read.processorSeconds / Math.max(1, read.sources.length), errors: editDistance(folded(truth), folded(read.text)), letters: folded(truth).length,
    right, clauses: of, ...found, peakMegabytes: read.peakMegabytes,
  };
  process.stdout.write(`${line(row)}${missed.length > 0 ? `  missed: ${missed.slice(0, 6).join('; ')}` : ''}\n`);
  return row;
}

/** What the rulebook says of the recognised text beside what it says of the typed one, by address. */
function judged(typed: string, read: string): Pick<Row, 'kept' | 'accused' | 'added'> {
  const addresses = (text: string): Set<string> => new Set(accusations(treeOf(text)).flatMap((one) => /^(.+) violation /.exec(one)?.[1] ?? []));
  const [wanted, got] = [addresses(typed), addresses(read)];
  const kept = [...wanted].filter((address) => got.has(address)).length;
  return { kept, accused: wanted.size, added: got.size - kept };
}

function line({ engine, condition, pages, byOther, secondsAPage, processorSecondsAPage, errors, letters, right, clauses, kept, accused, added, peakMegabytes }: Row): string {
  const { sample, quality, scan } = condition;
  const what = `${sample} ${scan.font.padEnd(14)} ${scan.fontSize} pt ${scan.dpi} dpi ${quality.padEnd(5)} ${pages} pages`;
  const addresses = clauses > 0 ? `  clauses ${right}/${clauses}  violations ${kept}/${accused}${added > 0 ? ` and ${added} new` : ''}` : '';
  return `${engine.padEnd(12)} ${what}  ${secondsAPage.toFixed(2)} s a page (${processorSecondsAPage.toFixed(2)} of the processor)  CER ${percent(errors, letters).toFixed(2)} %  ${peakMegabytes} MB${addresses}${byOther > 0 ? `  ${byOther} pages by the other engine` : ''}`;
}

function summary(rows: readonly Row[]) {
  const of = (chosen: readonly Row[]) => ({
    secondsAPage: Math.round(100 * mean(chosen.map((row) => row.secondsAPage))) / 100,
    processorSecondsAPage: Math.round(100 * mean(chosen.map((row) => row.processorSecondsAPage))) / 100,
    cer: percent(chosen.reduce((sum, row) => sum + row.errors, 0), chosen.reduce((sum, row) => sum + row.letters, 0)),
    pages: chosen.reduce((sum, row) => sum + row.pages, 0),
    failed: chosen.reduce((sum, row) => sum + row.failed, 0),
    byOther: chosen.reduce((sum, row) => sum + row.byOther, 0),
  });
  const groups: Record<string, ReturnType<typeof of>> = {};
  for (const quality of ['clean', 'bad']) {
    for (const dpi of [150, 200, 300]) groups[`${quality} ${dpi}`] = of(rows.filter(({ condition }) => condition.quality === quality && condition.scan.dpi === dpi));
  }
  const at200 = rows.filter(({ condition }) => condition.scan.dpi === 200);
  const [right, clauses] = [at200.reduce((sum, row) => sum + row.right, 0), at200.reduce((sum, row) => sum + row.clauses, 0)];
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const violations = { kept: sum(({ kept }) => kept), of: sum(({ accused }) => accused), added: sum(({ added }) => added) };
  return { groups, addressesAt200: percent(right, clauses), clausesAt200: clauses, violations, peakMegabytes: Math.max(...rows.map(({ peakMegabytes }) => peakMegabytes)) };
}

async function main(): Promise<void> {
  const engines = ['tesseract.js', ...(hasNative() ? ['native'] : [])];
  if (engines.length === 1) process.stdout.write('native engine: not installed on this machine, left out\n');
  const rows: Row[] = [];
  const extent = (['full', 'sample'] as const).find((one) => process.argv.includes(`--${one}`)) ?? 'usual';
  for (const condition of conditions(extent)) {
    const pages = await renderScans(linesOf(condition.sample), condition.scan);
    const pdf = await bindScans(pages.map(({ image }) => image));
    const truth = condition.whole ? asPrinted(linesOf(condition.sample)).join(' ') : pages.map(({ text }) => text).join(' ');
    for (const engine of engines) rows.push(await measure(engine, condition, pdf, truth));
  }
  process.stdout.write(`${JSON.stringify(Object.fromEntries(engines.map((engine) => [engine, summary(rows.filter((row) => row.engine === engine))])))}\n`);
}

void main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
  process.exitCode = 1;
});
