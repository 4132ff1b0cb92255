import { createServer, type Server, type Socket } from 'node:net';

/** The virus every scanner knows (EICAR), cut in two so that no scanner takes this file for it. */
export const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** How it behaves: as clamd does, or the ways in which one fails. */
export type ClamdMood = 'well' | 'silent' | 'hangs-up' | 'refuses-size' | 'talks-nonsense';

/** clamd's own protocol, with one signature; `mood` may change between questions. */
export class FakeClamd {
  mood: ClamdMood = 'well';
  /** Bytes of each file it was sent. */
  readonly sent: Buffer[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  /** A path of a socket, or 0 for a free port; resolves with the address for `CLAMD_URL`. */
  async listen(at: string | 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(...((at === 0 ? [0, '127.0.0.1'] : [at]) as [number, string]), resolve));
    const address = this.server.address();
    return typeof address === 'string' ? `unix://${address}` : `tcp://127.0.0.1:${address?.port ?? 0}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    if (this.mood === 'hangs-up') return void socket.destroy();
    let heard = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      if (this.mood === 'silent') return;
      const answer = this.answer(heard);
      if (answer !== null) socket.end(`${answer}\0`);
    });
  }

  private answer(heard: Buffer): string | null {
    const end = heard.indexOf(0);
    if (end < 0) return null;
    const command = heard.subarray(0, end).toString();
    if (this.mood === 'talks-nonsense') return 'UNKNOWN COMMAND';
    if (command === 'zPING') return 'PONG';
    if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND';
    if (this.mood === 'refuses-size') return 'INSTREAM size limit exceeded. ERROR';
    const file = unframed(heard.subarray(end + 1));
    if (file === null) return null;
    this.sent.push(file);
    return file.includes(testVirus) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
  }
}

/** The file out of its chunks; null until the last one, which is empty, has come. */
function unframed(stream: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const size = stream.readUInt32BE(at);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(stream.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return null;
}
