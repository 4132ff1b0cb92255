import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it arrived; `body` is every part of it, decoded. */
export interface CaughtLetter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly body: string;
}

export interface Catcher {
  readonly url: string;
  readonly letters: readonly CaughtLetter[];
  /** The next letter is refused with these words (code first). */
  refuseNext(words: string): void;
  close(): Promise<void>;
}

/** A mail server for specs on a free port of the loopback; any name and password may sign in. */
export async function catchLetters(): Promise<Catcher> {
  const letters: CaughtLetter[] = [];
  const refusals: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(null, { user: 'anybody' }),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = refusals.shift();
        if (refusal !== undefined) return done(Object.assign(new Error(refusal.slice(4)), { responseCode: Number(refusal.slice(0, 3)) }));
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...opened(Buffer.concat(chunks).toString('latin1')) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letters, refuseNext: (words) => void refusals.push(words), close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function opened(raw: string): Omit<CaughtLetter, 'to'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const header = (name: string) => words(new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*){0,20})`, 'im').exec(head)?.[1] ?? '');
  return { subject: header('Subject'), messageId: header('Message-ID'), body: rest.map(part).join('\n') };
}

/** One part of the letter, whichever way it was written for the wire. */
function part(text: string): string {
  if (/^[A-Za-z0-9+/=\r\n]+(--|$)/.test(text.trim())) return Buffer.from(text.split('\r\n--')[0] ?? '', 'base64').toString('utf8');
  return quoted(text.replace(/=\r\n/g, ''));
}

const quoted = (text: string): string => Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');

/** Words of a header: `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`. */
function words(text: string): string {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, way: string, said: string) => (way.toUpperCase() === 'B' ? Buffer.from(said, 'base64').toString('utf8') : quoted(said.replace(/_/g, ' '))));
}
