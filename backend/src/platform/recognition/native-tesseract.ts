import { spawn, spawnSync } from 'node:child_process';
import type { Bitmap } from './bitmap';
import { asPgm, type Engine, type EngineLine, type EngineWord, PageNotRead } from './engine';
import { unpackedLanguage } from './language-data';

type Language = Awaited<ReturnType<typeof unpackedLanguage>>;

/** Small letters, as a share of the height of a line's words (marks above, tails below): TSV has no better measure. */
const xShare = 0.45;
const tail = 0.2;

/** Whether this machine has a `tesseract` command. */
export const hasNativeTesseract = (): boolean => spawnSync('tesseract', ['--version'], { stdio: 'ignore', timeout: 5000 }).status === 0;

/** The engine installed on the machine, with the product's own language data: one process a page, bounded in time and memory. */
export class NativeTesseract implements Engine {
  readonly name = 'tesseract';
  private language: Promise<Language> | null = null;

  async read(picture: Bitmap, dpi: number, milliseconds: number): Promise<EngineLine[]> {
    const { folder } = await (this.language ??= unpackedLanguage());
    return linesOf(await run(folder, picture, dpi, milliseconds));
  }

  async close(): Promise<void> {
    const language = this.language;
    this.language = null;
    await (await language?.catch(() => null))?.remove();
  }
}

/** The shell sets limits the kernel keeps even when whoever waits for the answer is gone; nothing of the picture reaches its words. */
function run(folder: string, picture: Bitmap, dpi: number, milliseconds: number): Promise<string> {
  const seconds = Math.ceil(milliseconds / 1000);
  const limits = `ulimit -t ${seconds}; ulimit -v 1000000; exec tesseract stdin stdout --tessdata-dir "$1" -l vie --oem 1 --psm 6 --dpi ${Math.round(dpi)} -c tessedit_create_tsv=1 -c tessedit_do_invert=0`;
  // TSV is asked for as a setting: by name it would be a file that only the machine's own data folder has.
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', limits, 'sh', folder], { stdio: ['pipe', 'pipe', 'ignore'], env: { PATH: process.env['PATH'], OMP_THREAD_LIMIT: '1' } });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, milliseconds);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', (cause) => reject(new PageNotRead('engine', { cause })));
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new PageNotRead(late ? 'timeout' : 'engine', { cause: `tesseract ended with ${code}` }));
    });
    child.stdin.end(asPgm(picture));
  });
}

/** Reads tesseract's TSV: level 5 rows are words, the four numbers after the level name their line. */
export function linesOf(tsv: string): EngineLine[] {
  const lines = new Map<string, EngineWord[]>();
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    const text = cells[11]?.trim() ?? '';
    if (cells[0] !== '5' || text === '') continue;
    const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number) as [number, number, number, number, number];
    const key = cells.slice(1, 5).join(' ');
    const words = lines.get(key) ?? [];
    words.push({ text, confidence: Math.max(0, confidence) / 100, box: [left, top, left + width, top + height] });
    lines.set(key, words);
  }
  return [...lines.values()].map((words) => {
    const top = Math.min(...words.map(({ box }) => box[1]));
    const bottoms = words.map(({ box }) => box[3]).sort((one, other) => one - other);
    const bottom = bottoms.at(-1) as number;
    return { words, baseline: Math.min(bottoms[0] as number, bottom - tail * (bottom - top)), xHeight: xShare * (bottom - top) };
  });
}
