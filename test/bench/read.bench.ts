/**
 * `npm run -s bench:read [-- ROUNDS]`: milliseconds from the first byte of an upload to its findings, over HTTP on the running program
 * (a DOCX and a PDF of ten pages), and of ordinary answers while the pages of a long scan are being recognised beside those with
 * nothing going on. Prints distributions and their ratio to what is promised; the last line is JSON.
 */
import { createRequire } from 'node:module';
import type { Round } from '@huong-uoc/contracts';
import { badScan, bindScans, fontsHere, renderDocx, renderPdf, renderScans } from '@huong-uoc/formats/testing';
import type { BrowserLike } from '../support/browser-like';
import { fileForm, registerCharter } from '../support/charters';
import { inhabit, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';
import { linesOf } from './ocr-conditions';

const promised = { findings: 1000, answer: 100 } as const;
const rounds = Number(process.argv[2] ?? 15);
const answersIdle = 150;
const askEveryMs = 25;
const longest = 300_000;

interface Distribution {
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly max: number;
  readonly count: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function distribution(times: readonly number[]): Distribution {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), max: at(1), count: sorted.length };
}

function show(what: string, { p25, p50, p75, p95, max, count }: Distribution, ratio: string): void {
  const cells = [p25, p50, p75, p95, max].map((value) => String(value).padStart(6)).join('');
  process.stdout.write(`${what.padEnd(34)} p25 p50 p75 p95 max ${cells} ms  of ${String(count).padStart(4)}   ${ratio}\n`);
}

async function send(officer: BrowserLike, villageId: string, bytes: Uint8Array, name: string): Promise<string> {
  const { id } = await registerCharter(officer, villageId, { title: name });
  const { status, body } = await officer.send('POST', `/charters/${id}/rounds`, fileForm(bytes, name, 'text-in-force'));
  if (status !== 202) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return (body as Round).id;
}

async function untilReady(officer: BrowserLike, roundId: string): Promise<Round> {
  for (const end = performance.now() + longest; performance.now() < end; await pause(10)) {
    const round = (await officer.send('GET', `/rounds/${roundId}`)).body as Round;
    if (round.state !== 'received' && round.state !== 'reading') return round;
  }
  throw new Error('not read');
}

/** From the upload's first byte to the findings, a file at a time; the first of each kind warms up and does not count. */
async function untilFindings(world: World, officer: BrowserLike): Promise<Record<'docx' | 'pdf', Distribution>> {
  const lines = linesOf('S1');
  const files = { docx: () => renderDocx(lines, { numbering: 'automatic' }), pdf: () => renderPdf(lines) };
  const took = { docx: [] as number[], pdf: [] as number[] };
  for (const kind of ['docx', 'pdf'] as const) {
    const bytes = await files[kind]();
    for (let round = 0; round <= rounds; round += 1) {
      const { id } = await registerCharter(officer, world.villages.own.id, { title: `${kind} ${round}` });
      const started = performance.now();
      const { body } = await officer.send('POST', `/charters/${id}/rounds`, fileForm(bytes, `quy-uoc.${kind}`, 'text-in-force'));
      const read = await untilReady(officer, (body as Round).id);
      if (read.state !== 'ready' || read.findings === null) throw new Error(`${kind} ended ${read.state}: ${read.unreadable?.sentence ?? ''}`);
      if (round > 0) took[kind].push(performance.now() - started);
    }
  }
  return { docx: distribution(took.docx), pdf: distribution(took.pdf) };
}

async function ask(officer: BrowserLike, roundId: string, paths: readonly string[], goOn: (asked: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  while (goOn(times.length)) {
    const path = paths[times.length % paths.length]?.replace('ROUND', roundId) ?? '';
    const started = performance.now();
    const { status } = await officer.send('GET', path);
    times.push(performance.now() - started);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    await pause(askEveryMs);
  }
  return times;
}

/** What people look at while others' scans are read. */
async function answersWhileReading(world: World, officer: BrowserLike): Promise<{ idle: Distribution; busy: Distribution; pages: number; seconds: number }> {
  const [font = 'Be Vietnam Pro'] = fontsHere();
  const pages = await renderScans(linesOf('S2'), { ...badScan, rotation: 1.7, font, fontSize: 13, dpi: 200 });
  const scan = await bindScans(pages.map(({ image }) => image));
  const typed = await send(officer, world.villages.own.id, new TextEncoder().encode(linesOf('S4').join('\n')), 'cho-doc.txt');
  await untilReady(officer, typed);
  const paths = ['/rounds/ROUND', '/charters?page=1', '/session', '/rounds/ROUND/reading'];
  const idle = await ask(officer, typed, paths, (asked) => asked < answersIdle);
  const reading = await send(officer, world.villages.own.id, scan, 'ban-chup.pdf');
  const started = performance.now();
  let over = false;
  const ended = untilOver(officer, reading).finally(() => (over = true));
  const busy = await ask(officer, typed, paths, () => !over);
  const round = await ended;
  if (round.state !== 'ready') throw new Error(`the scan ended ${round.state}`);
  return { idle: distribution(idle), busy: distribution(busy), pages: pages.length, seconds: Math.round((performance.now() - started) / 1000) };
}

/** Asks seldom, so as not to be the load that is measured. */
async function untilOver(officer: BrowserLike, roundId: string): Promise<Round> {
  for (const end = performance.now() + longest; performance.now() < end; await pause(500)) {
    const round = (await officer.send('GET', `/rounds/${roundId}`)).body as Round;
    if (round.state !== 'received' && round.state !== 'reading') return round;
  }
  throw new Error('not read');
}

const toPromise = (value: number, limit: number): string => `${(value / limit).toFixed(2)} × the ${limit} ms promised`;

async function bench(program: Program): Promise<void> {
  const world = await inhabit(program);
  const officer = world.persona('commune', 'own').browser;
  const found = await untilFindings(world, officer);
  show('10 pages DOCX, upload → findings', found.docx, toPromise(found.docx.p50, promised.findings));
  show('10 pages PDF,  upload → findings', found.pdf, toPromise(found.pdf.p50, promised.findings));
  const { idle, busy, pages, seconds } = await answersWhileReading(world, officer);
  show('answers, nothing being read', idle, '');
  show(`answers, ${pages} pages read in ${seconds} s`, busy, `${toPromise(busy.p95, promised.answer)}, ${(busy.p95 / Math.max(1, idle.p95)).toFixed(1)} × idle`);
  process.stdout.write(`${JSON.stringify({ docx: found.docx, pdf: found.pdf, idle, busy, pages, seconds })}\n`);
}

async function main(): Promise<void> {
  const { default: setup } = { default: createRequire(__filename)('../support/database-setup.cjs') as () => Promise<void> };
  const teardown = createRequire(__filename)('../support/database-teardown.cjs') as () => Promise<void>;
  await setup();
  const program = await startProgram();
  try {
    await bench(program);
  } finally {
    await program.stop();
    await teardown();
  }
}

void main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
  process.exitCode = 1;
});
