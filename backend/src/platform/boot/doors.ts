import type { INestApplicationContext } from '@nestjs/common';
import { readConfig, StartupFailure, type Door } from '../config';
import type { Migration } from '../database';
import { log, setLogLevel } from '../logging';
import { serve, wire, work, type Slices } from './application';
import { DemoRun } from './demo-run';
import { prepare, type Surroundings } from './surroundings';

export interface Product {
  readonly migrations: readonly Migration[];
  readonly slices: Slices;
}
type Stop = () => Promise<void>;
/** A door that is open: how it ends, and what it tells the world once signals are heard. */
interface Running {
  readonly stop: Stop;
  announce(): void;
}

/** The HTTP server alone; a worker must run beside it. */
export const runApi = (product: Product): Promise<void> =>
  door('api', product, async (surroundings) => {
    const { app, url } = await serve(surroundings, product.slices);
    const announce = (): void => {
      say(`API: ${url}`);
      process.send?.({ listening: url });
    };
    return { stop: () => app.close(), announce };
  });

/** The jobs alone. */
export const runWorker = (product: Product): Promise<void> =>
  door('worker', product, async (surroundings) => {
    const app: INestApplicationContext = await wire(surroundings, product.slices);
    await work(app, surroundings);
    const announce = (): void => {
      say('Worker: sẵn sàng / ready');
      process.send?.({ listening: '' });
    };
    return { stop: () => app.close(), announce };
  });

/** The whole product in one process: its own database unless told otherwise, API, jobs and the demo. */
export const runAllInOne = (product: Product): Promise<void> =>
  door('all-in-one', product, async (surroundings) => {
    const { app, url } = await serve(surroundings, product.slices);
    await work(app, surroundings);
    const announce = (): void => {
      say(`\nHương ước bình đẳng: ${url}`);
      say(`Dữ liệu / data: ${surroundings.dataFolder}   (Ctrl-C để dừng / to stop)\n`);
      process.send?.({ listening: url });
      const { demo, demoPasswords } = surroundings.config;
      if (demo !== 'off') void app.get(DemoRun).run({ size: demo, passwords: demoPasswords }, say);
    };
    return { stop: () => app.close(), announce };
  });

/** Start, then stop once: by signal, when the parent that forked us is gone, or when the database is lost. */
async function door(name: Door, product: Product, start: (surroundings: Surroundings) => Promise<Running>): Promise<void> {
  try {
    const config = readConfig(process.env, name);
    setLogLevel(config.logLevel);
    const surroundings = await prepare(config, product.migrations);
    const running = await start(surroundings).catch(async (failure: unknown) => {
      await surroundings.close();
      throw failure;
    });
    stopOnSignal(surroundings, running.stop);
    running.announce();
  } catch (failure) {
    fail(failure);
  }
}

function stopOnSignal(surroundings: Surroundings, stop: Stop): void {
  let stopping = false;
  const end = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 30_000).unref(); // a job that will not end is taken up by the next start
    await stop().catch((error: unknown) => log.error('stopping', { error: String(error) }));
    await surroundings.close();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  if (process.channel !== undefined) process.on('disconnect', () => void end(0));
  surroundings.embedded?.onLost((said) => {
    log.error('the embedded PostgreSQL ended by itself', { said });
    process.stderr.write('PostgreSQL đã dừng ngoài ý muốn; chạy lại chương trình. / PostgreSQL ended unexpectedly; start again.\n');
    process.exit(1);
  });
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error: String(error), stack: (error as Error | undefined)?.stack }));
}

/** One line for what a person can mend; the stack only for what nobody foresaw. */
export function fail(failure: unknown): never {
  process.stderr.write(`${failure instanceof StartupFailure ? failure.message : ((failure as Error).stack ?? String(failure))}\n`);
  process.exit(1);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
