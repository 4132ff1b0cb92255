import { Client } from 'pg';
import { log } from '../logging';

/**
 * One connection that LISTENs on a channel and comes back when the server restarts. `onGap` runs after every (re)connect,
 * because notices sent meanwhile are lost: the receiver must look for itself.
 */
export class Listener {
  private client: Client | undefined;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly onNotice: (payload: string) => void,
    private readonly onGap: () => void = () => undefined,
  ) {}

  async open(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true, application_name: `huong-uoc listen ${this.channel}` });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', (notice) => this.onNotice(notice.payload ?? ''));
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
    this.client = client;
    this.onGap();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: Client): void {
    if (this.closed || (this.client !== undefined && this.client !== client)) return;
    this.client = undefined;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      this.open().catch((error: Error) => {
        log.warn('still no connection for notices', { channel: this.channel, error: error.message });
        if (this.client === undefined) this.lost(client);
      });
    }, 1000);
  }
}
