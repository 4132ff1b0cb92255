/** A person at a browser, as HTTP sees them: cookies kept, the token for writes repeated, bodies as JSON or as a form. */
import { request } from 'node:http';
import type { Session } from '@huong-uoc/contracts';

export interface Answer {
  readonly status: number;
  /** Parsed JSON, or the text. */
  readonly body: unknown;
  readonly headers: Headers;
}

export class BrowserLike {
  private readonly cookies = new Map<string, string>();
  private csrfToken = '';

  constructor(private readonly url: string) {}

  async signIn(email: string, password: string): Promise<Answer> {
    await this.refresh();
    const answer = await this.send('POST', '/session', { email, password });
    if (answer.status === 200) this.csrfToken = (answer.body as Session).csrfToken;
    return answer;
  }

  /** Loads the session as every page does; needed before the first write. */
  async refresh(): Promise<Session> {
    const { body } = await this.send('GET', '/session');
    this.csrfToken = (body as Session).csrfToken;
    return body as Session;
  }

  /** A request below /api. `headers` replaces what a browser would send, e.g. a wrong token. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const isForm = body instanceof FormData;
    const json = body === undefined || isForm ? body : JSON.stringify(body);
    return this.exchange(method, path, json, { ...(json === undefined || isForm ? {} : { 'content-type': 'application/json' }), ...headers });
  }

  /** A JSON body exactly as given, which no well-behaved page would send. */
  sendText(method: string, path: string, text: string | undefined): Promise<Answer> {
    return this.exchange(method, path, text, text === undefined ? {} : { 'content-type': 'application/json' });
  }

  /** A body byte by byte, which no well-behaved page would send. */
  sendBytes(path: string, type: string, bytes: Uint8Array): Promise<Answer> {
    return this.exchange('POST', path, bytes as Uint8Array<ArrayBuffer>, { 'content-type': type });
  }

  /** Begins to send a body and hangs up before its end. */
  async hangUp(path: string, type: string, beginning: Uint8Array, promisedLength: number): Promise<void> {
    const headers = { cookie: this.cookieHeader(), 'x-csrf-token': this.csrfToken, 'content-type': type, 'content-length': promisedLength };
    const asked = request(`${this.url}/api${path}`, { method: 'POST', headers });
    const gone = new Promise<void>((resolve) => asked.once('close', () => resolve()));
    asked.on('error', () => undefined);
    await new Promise<void>((resolve) => asked.write(beginning, () => resolve()));
    await new Promise((resolve) => setTimeout(resolve, 150));
    asked.destroy();
    await gone;
  }

  /** What this browser sends with every write, for a client of its own such as the uploader's. */
  get ownHeaders(): Record<string, string> {
    return { cookie: this.cookieHeader(), 'x-csrf-token': this.csrfToken };
  }

  private async exchange(method: string, path: string, body: string | FormData | Uint8Array<ArrayBuffer> | undefined, headers: Record<string, string>): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, { method, headers: { ...this.ownHeaders, ...headers }, body, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    if (/event-stream/.test(response.headers.get('content-type') ?? '')) {
      await response.body?.cancel();
      return { status: response.status, body: '', headers: response.headers };
    }
    const text = await response.text();
    return { status: response.status, body: text !== '' && /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text, headers: response.headers };
  }

  /** Opens the live news and collects their data until `close()`. */
  async listen(): Promise<{ heard: unknown[]; ended: Promise<void>; close(): void }> {
    const off = new AbortController();
    const response = await fetch(`${this.url}/api/events`, { headers: { cookie: this.cookieHeader() }, signal: off.signal });
    const heard: unknown[] = [];
    const ended = this.collect(response, heard).catch(() => undefined);
    return { heard, ended, close: () => off.abort() };
  }

  private async collect(response: Response, heard: unknown[]): Promise<void> {
    let rest = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const events = (rest + Buffer.from(chunk).toString()).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        if (/^event: beat/m.test(event)) continue;
        const data = event.split('\n').find((line) => line.startsWith('data: '));
        if (data !== undefined) heard.push(JSON.parse(data.slice(6)));
      }
    }
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
