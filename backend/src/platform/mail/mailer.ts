import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../config';

/** A letter to one person. `id` makes its Message-ID: a server that meets it twice can tell. */
export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const patienceMs = 20_000;

/** The way to the configured SMTP server. Off (`on` false) without one. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: ReturnType<typeof open> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.transport = config.mail === undefined ? undefined : open(config.mail.smtpUrl);
  }

  get on(): boolean {
    return this.transport !== undefined;
  }

  get from(): string | null {
    return this.config.mail?.from ?? null;
  }

  /** An address within the product as a letter writes it. */
  link(path: string): string {
    return `${this.config.mail?.publicUrl ?? ''}${path}`;
  }

  /** Resolves once the server has taken the letter; rejects with its own words, cut short and without any password. */
  async send({ id, ...letter }: Letter): Promise<void> {
    const { mail } = this.config;
    if (this.transport === undefined || mail === undefined) throw new Error('no mail server is configured');
    const messageId = `<${id}@${new URL(mail.publicUrl).hostname}>`;
    try {
      await this.transport.sendMail({ ...letter, from: mail.from, messageId, headers: { 'Auto-Submitted': 'auto-generated' } });
    } catch (error) {
      throw new Error(wordsOf(error, mail.smtpUrl));
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

const open = (url: string) => createTransport({ url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs });

function wordsOf(error: unknown, smtpUrl: string): string {
  const { username, password } = new URL(smtpUrl);
  const secrets = [password, username].flatMap((secret) => (secret === '' ? [] : [secret, decodeURIComponent(secret)]));
  const said = error instanceof Error ? error.message : String(error);
  return secrets.reduce((text, secret) => text.replaceAll(secret, '…'), said).slice(0, 300);
}
