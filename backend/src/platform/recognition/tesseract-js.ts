import { existsSync } from 'node:fs';
import { createWorker, OEM, PSM, type Line, type Worker } from 'tesseract.js';
import type { Bitmap } from './bitmap';
import { asPgm, type Engine, type EngineLine, PageNotRead } from './engine';
import { languageFile, languageFolder } from './language-data';

/** The engine in WebAssembly: one worker thread, language data from the disk, never the network. */
export class TesseractJs implements Engine {
  readonly name = 'tesseract.js';
  private worker: Promise<Worker> | null = null;

  async read(picture: Bitmap, dpi: number, milliseconds: number): Promise<EngineLine[]> {
    const deadline = new Deadline(milliseconds);
    try {
      const worker = await deadline.race((this.worker ??= start()));
      await deadline.race(worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) }));
      const { data } = await deadline.race(worker.recognize(asPgm(picture), {}, { text: false, blocks: true }));
      return (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.map(lineOf)));
    } catch (cause) {
      // Whatever went wrong, the thread may hang or hold a half-read page: the next page gets a new one.
      await this.close();
      throw cause instanceof PageNotRead ? cause : new PageNotRead('engine', { cause });
    } finally {
      deadline.clear();
    }
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    // A worker that never came up is waited for no longer than it takes to notice.
    const started = await Promise.race([worker?.catch(() => null), new Promise<null>((resolve) => setTimeout(resolve, 2000, null).unref())]);
    await started?.terminate();
  }
}

async function start(): Promise<Worker> {
  // Without its file the library would turn to a server on the internet, and fail outside every promise.
  if (!existsSync(languageFile)) throw new PageNotRead('engine', { cause: `missing ${languageFile}` });
  const options = { langPath: languageFolder, gzip: true, cacheMethod: 'none', errorHandler: () => undefined };
  const worker = await createWorker('vie', OEM.LSTM_ONLY, options);
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK, tessedit_do_invert: '0' });
  return worker;
}

function lineOf({ words, baseline, rowAttributes }: Line): EngineLine {
  return {
    baseline: (baseline.y0 + baseline.y1) / 2,
    xHeight: Math.max(1, rowAttributes.rowHeight - rowAttributes.ascenders - rowAttributes.descenders),
    words: words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({ text, confidence: confidence / 100, box: [x0, y0, x1, y1] })),
  };
}

/** One span of time for several steps. */
class Deadline {
  private readonly over: Promise<never>;
  private timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number) {
    this.over = new Promise((_resolve, reject) => {
      this.timer = setTimeout(() => reject(new PageNotRead('timeout')), milliseconds);
    });
    this.over.catch(() => undefined);
  }

  race<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.over]);
  }

  clear(): void {
    clearTimeout(this.timer);
  }
}
