import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What a scanner says of bytes; `signature` is its name for what it found. */
export type ScannerVerdict = { readonly infected: false } | { readonly infected: true; readonly signature: string };

/** Thrown when the scanner does not answer, or answers something else: nothing is known of the bytes then. */
export class ScannerSilent extends Error {
  override readonly name = 'ScannerSilent';
}

/** No word from the scanner for this long is silence; a whole file takes seconds. */
const idleMs = 20_000;
const pingMs = 2_000;
/** Answers are one line. */
const longestAnswer = 4096;

/**
 * A client of clamd (`tcp://host:port` or `unix:///path`), one connection a question: INSTREAM sends the bytes themselves, so that
 * scanner and product need share no folder. https://linux.die.net/man/8/clamd
 */
export class Clamd {
  constructor(private readonly url: string) {}

  /** Rejects with `ScannerSilent`. */
  async check(bytes: Readable): Promise<ScannerVerdict> {
    const answer = await this.ask('zINSTREAM\0', idleMs, async (socket) => {
      for await (const chunk of bytes) await send(socket, framed(chunk as Buffer));
      await send(socket, Buffer.alloc(4));
    }).finally(() => bytes.destroy());
    if (answer === 'stream: OK') return { infected: false };
    const [, signature] = /^stream: (.{1,200}) FOUND$/.exec(answer) ?? [];
    if (signature === undefined) throw new ScannerSilent(`clamd answered "${answer.slice(0, 200)}"`);
    return { infected: true, signature };
  }

  async answers(): Promise<boolean> {
    return this.ask('zPING\0', pingMs, async () => undefined).then(
      (answer) => answer === 'PONG',
      () => false,
    );
  }

  private async ask(command: string, patience: number, then: (socket: Socket) => Promise<void>): Promise<string> {
    const socket = this.open();
    socket.setTimeout(patience, () => socket.destroy(new ScannerSilent(`no word from clamd for ${patience} ms`)));
    const answer = answerOf(socket);
    // An answer may come before everything is sent (a size limit, an early find): then the sending no longer matters.
    const sending = once(socket, 'connect').then(async () => {
      await send(socket, Buffer.from(command));
      await then(socket);
    });
    try {
      return await Promise.race([answer, sending.then(() => answer)]);
    } catch (cause) {
      throw cause instanceof ScannerSilent ? cause : new ScannerSilent(`clamd at ${this.url} is silent: ${(cause as Error).message}`, { cause });
    } finally {
      sending.catch(() => undefined);
      answer.catch(() => undefined);
      socket.destroy();
    }
  }

  private open(): Socket {
    const { protocol, hostname, port, pathname } = new URL(this.url);
    return protocol === 'unix:' ? connect(decodeURIComponent(pathname)) : connect(Number(port === '' ? 3310 : port), hostname);
  }
}

function framed(chunk: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(chunk.length);
  return Buffer.concat([size, chunk]);
}

/** Waits while the scanner does not take more in. */
async function send(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) throw new ScannerSilent('clamd hung up');
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const end = said.indexOf('\0');
      if (end >= 0) resolve(said.slice(0, end).trim());
      else if (said.length > longestAnswer) socket.destroy(new ScannerSilent('clamd talks too much'));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new ScannerSilent('clamd hung up without an answer')));
  });
}
