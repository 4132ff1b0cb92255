import type { PageImage, Recognise, RecognisedLine, RecognisedPage } from '@huong-uoc/formats';
import { type Bitmap, type Placing, type QuarterTurn, quarterPlacing, rotated, turned } from './bitmap';
import { decodePage, type UprightPage } from './decode-page';
import { type Engine, type EngineLine, PageNotRead } from './engine';
import { flatten } from './flatten';
import { confidenceOf, qualityOf, withoutSpecks } from './quality';
import { layOf } from './skew';

/**
 * Dots per inch at which the engines read best: their network sees every line at the same few pixels of height, and more only
 * shows it the grain of the paper (measured by `bench:ocr`). Small print gets the second.
 */
const usualDpi = 150;
const finerDpi = 240;
/** Below this a page was not understood: it may lie upside down, be too small, or suit another engine better. */
const understood = 0.8;
const upsideDown = 0.6;
/** Height of small letters, in pixels, under which print counts as small. */
const smallPrint = 7.5;
/** Size of the type as a multiple of the height of its small letters. */
const emOfX = 2;

/** One way of looking at a page. */
interface View {
  readonly page: UprightPage;
  readonly flat: Bitmap;
  readonly turn: QuarterTurn;
  readonly level: number;
}

interface Attempt {
  readonly view: View;
  readonly engine: Engine;
  readonly lines: readonly EngineLine[];
  readonly quality: number;
  readonly back: Placing;
}

/** Recognition of page images with every limit kept; `close` ends what the engines started. */
export class Recogniser {
  /** The first engine reads every page; the others only what it did not understand, and the better reading is kept. */
  constructor(
    private readonly engines: readonly [Engine, ...Engine[]],
    private readonly pageMilliseconds = 60_000,
  ) {}

  /** Rejects with `PageNotRead`; the next page is read all the same. */
  readonly recognise: Recognise = async (image) => {
    const until = performance.now() + this.pageMilliseconds;
    const attempt = await this.attempts(image, () => until - performance.now());
    return toPage(attempt);
  };

  async close(): Promise<void> {
    await Promise.all(this.engines.map((engine) => engine.close()));
  }

  private async attempts(image: PageImage, left: () => number): Promise<Attempt> {
    const page = await decodePage(image, usualDpi);
    const flat = flatten(page.bitmap);
    const { onSide, level } = layOf(flat);
    let best = await readAs({ page, flat, turn: onSide ? 90 : 0, level }, this.engines[0], left());
    const better = async (view: View, engine: Engine): Promise<void> => {
      const other = await readAs(view, engine, left()).catch(() => null);
      if (other !== null && other.quality > best.quality) best = other;
    };
    if (best.quality < upsideDown) await better({ ...best.view, turn: ((best.view.turn + 180) % 360) as QuarterTurn }, this.engines[0]);
    const small = medianX(best.lines) < smallPrint && best.lines.length > 0 && image.dpi > usualDpi;
    if (best.quality < understood || small) {
      const finer = await decodePage(image, finerDpi);
      await better({ ...best.view, page: finer, flat: flatten(finer.bitmap) }, this.engines[0]);
    }
    if (best.quality < understood) for (const engine of this.engines.slice(1)) await better(best.view, engine);
    return best;
  }
}

async function readAs(view: View, engine: Engine, milliseconds: number): Promise<Attempt> {
  if (milliseconds <= 0) throw new PageNotRead('timeout');
  const aside = turned(view.flat, view.turn);
  const { bitmap, back } = rotated(aside, view.level);
  const lines = withoutSpecks(await engine.read(bitmap, view.page.dpi, milliseconds));
  const unturn = quarterPlacing(aside, ((360 - view.turn) % 360) as QuarterTurn);
  return { view, engine, lines, quality: qualityOf(lines), back: (x, y) => unturn(...back(x, y)) };
}

function medianX(lines: readonly EngineLine[]): number {
  const heights = lines.map(({ xHeight }) => xHeight).sort((one, other) => one - other);
  return heights[heights.length >> 1] ?? 0;
}

function toPage({ view, engine, lines, back }: Attempt): RecognisedPage {
  const { scale, width, height } = view.page;
  return {
    width, height, turned: view.turn, skew: view.level, engine: engine.name,
    confidence: confidenceOf(lines),
    lines: lines.map((line) => toLine(line, scale, back)),
  };
}

function toLine({ words, baseline, xHeight }: EngineLine, scale: number, back: Placing): RecognisedLine {
  const extents = words.map(({ box }) => [box[0] / scale, box[2] / scale] as const);
  return {
    left: Math.min(...extents.map(([left]) => left)),
    right: Math.max(...extents.map(([, right]) => right)),
    baseline: baseline / scale,
    size: (emOfX * xHeight) / scale,
    extents,
    words: words.map(({ text, confidence, box: [left, top, right, bottom] }) => {
      const corners = [back(left, top), back(right, top), back(left, bottom), back(right, bottom)];
      const [xs, ys] = [corners.map(([x]) => x / scale), corners.map(([, y]) => y / scale)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { text, confidence, box: { left: x, top: y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } };
    }),
  };
}
