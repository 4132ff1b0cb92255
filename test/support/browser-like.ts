/** A person at a browser, as HTTP sees them: cookies kept, the token for writes repeated, bodies as JSON or as a form. */
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
    const own: Record<string, string> = { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'x-csrf-token': this.csrfToken };
    if (body !== undefined && !isForm) own['content-type'] = 'application/json';
    const response = await fetch(`${this.url}/api${path}`, { method, headers: { ...own, ...headers }, body: body === undefined ? undefined : isForm ? body : JSON.stringify(body), redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    if (/event-stream/.test(response.headers.get('content-type') ?? '')) {
      await response.body?.cancel();
      return { status: response.status, body: '', headers: response.headers };
    }
    const text = await response.text();
    return { status: response.status, body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text, headers: response.headers };
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
