/** The whole product as a person starts it: its own process, its own data folder, a free port; stopped and cleaned by pid. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

export interface Product {
  readonly url: string;
  readonly dataFolder: string;
  /** Process id of the server. */
  readonly pid: number;
  /** Everything it printed so far. */
  output(): string;
  /** Ends it as Ctrl-C would and waits; `kill` = as a power cut would. */
  stop(how?: 'SIGINT' | 'SIGKILL'): Promise<void>;
}

export interface ProductOptions {
  readonly demo?: 'off' | 'small' | 'full';
  readonly dataFolder?: string;
  readonly env?: Record<string, string>;
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The product ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The product was not ready within two minutes:\n${output()}`);
}

/** Starts the built product and waits until `/health/ready` answers. */
export async function startProduct({ demo = 'small', dataFolder, env = {} }: ProductOptions = {}): Promise<Product> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'huong-uoc-test-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  let printed = '';
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/backend/src/main.all-in-one.js')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', DEMO: demo, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  const url = `http://127.0.0.1:${port}`;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const product: Product = {
    url,
    dataFolder: folder,
    pid: child.pid ?? -1,
    output: () => printed,
    async stop(how = 'SIGINT') {
      if (child.exitCode === null && child.signalCode === null) child.kill(how);
      await gone;
      if (!dataFolder && how === 'SIGINT') rmSync(folder, { recursive: true, force: true });
    },
  };
  await ready(url, child, product.output).catch(async (error: unknown) => {
    await product.stop('SIGKILL');
    throw error;
  });
  return product;
}
