import type { FormatId } from '../index';
import { fuzzFormat } from './fuzz';

/** What the parent asks for, and what the child tells it. */
interface Order {
  readonly format: FormatId;
  readonly from: number;
  readonly count: number;
  readonly seed: number;
}

const tell = (message: unknown): Promise<void> => new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));

/** Processor time of this process: on a busy machine the clock says nothing of the file. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs one order; the parent keeps the file that is being read, so that a crash or a hang names it. */
async function run({ format, from, count, seed }: Order): Promise<void> {
  const outcome = await fuzzFormat(format, count, seed, { from, clock: processorTime, onInput: (index, bytes) => tell({ kind: 'input', index, bytes }) });
  await tell({ kind: 'done', outcome });
}

process.on('message', (order: Order) => {
  void run(order).catch((error: unknown) => tell({ kind: 'broken', reason: String((error as Error).stack ?? error) }));
});
process.on('disconnect', () => process.exit(0));
