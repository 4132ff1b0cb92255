import { inject, Injectable, signal } from '@angular/core';
import { type DetailedError, Upload } from 'tus-js-client';
import { SessionStore } from '../../shared/auth/session-store';
import { t } from '../../shared/i18n/translate';

/** A file on its way: how much the server has, and why it stands still. */
export type Sending = {
  readonly key: string;
  readonly batchId: string;
  readonly name: string;
  readonly folder: string;
  readonly size: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'paused' | 'sent' | 'failed';
  readonly problem: string | null;
};

/** A file to send and the folder it lay in. */
export type Picked = { readonly file: File; readonly folder: string };

const atOnce = 2;
const chunkBytes = 4 * 1024 * 1024; // a lost connection costs at most this much again
const retryDelays = [0, 1_000, 3_000, 10_000, 30_000];

function keyOf(batchId: string, { file, folder }: Picked): string {
  return [batchId, folder, file.name.normalize('NFC'), file.size, file.lastModified].join('/');
}

/** The server's own sentence, where it sent one. */
function sentenceOf(error: Error | DetailedError): string {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  if (!body) return t('problem.network');
  try {
    const { title, detail } = JSON.parse(body) as { title?: string; detail?: string };
    return detail ?? title ?? t('problem.unknown');
  } catch {
    return t('problem.unknown');
  }
}

/**
 * Sends files in pieces, two at a time, and goes on where it stopped: after a lost connection by itself, after a closed
 * browser when the same file is chosen again. Lives longer than the page that shows it.
 */
@Injectable({ providedIn: 'root' })
export class TusSender {
  readonly #session = inject(SessionStore);
  readonly #all = signal<readonly Sending[]>([]);
  readonly #uploads = new Map<string, Upload>();

  readonly all = this.#all.asReadonly();

  add(batchId: string, picked: readonly Picked[]): void {
    for (const one of picked) this.#addOne(batchId, one);
    this.#next();
  }

  async pause(key: string): Promise<void> {
    await this.#uploads.get(key)?.abort();
    this.#change(key, { state: 'paused' });
    this.#next();
  }

  resume(key: string): void {
    this.#change(key, { state: 'waiting', problem: null });
    this.#next();
  }

  /** Forgets a file that has not arrived; what the server holds of it is given up too. */
  async drop(key: string): Promise<void> {
    await this.#uploads.get(key)?.abort(true).catch(() => undefined); // the server sweeps what it was not told about
    this.#uploads.delete(key);
    this.#all.update((all) => all.filter((one) => one.key !== key));
    this.#next();
  }

  #addOne(batchId: string, picked: Picked): void {
    const key = keyOf(batchId, picked);
    if (this.#uploads.has(key)) return;
    const { file, folder } = picked;
    const name = file.name.normalize('NFC');
    this.#uploads.set(key, this.#uploadOf(key, batchId, picked));
    this.#all.update((all) => [...all, { key, batchId, name, folder, size: file.size, sent: 0, state: 'waiting', problem: null }]);
  }

  #uploadOf(key: string, batchId: string, { file, folder }: Picked): Upload {
    return new Upload(file, {
      endpoint: '/api/uploads',
      metadata: { batch: batchId, name: file.name.normalize('NFC'), folder },
      chunkSize: chunkBytes,
      retryDelays,
      removeFingerprintOnSuccess: true,
      fingerprint: () => Promise.resolve(`tus/${key}`),
      // The token may have changed since the upload began.
      onBeforeRequest: (request) => request.setHeader('X-CSRF-Token', this.#session.csrfToken()),
      onProgress: (sent) => this.#change(key, { sent }),
      onSuccess: () => this.#ended(key, { state: 'sent', sent: file.size }),
      onError: (error) => this.#ended(key, { state: 'failed', problem: sentenceOf(error) }),
    });
  }

  #ended(key: string, change: Partial<Sending>): void {
    this.#change(key, change);
    this.#next();
  }

  #next(): void {
    const sending = this.#all().filter(({ state }) => state === 'sending').length;
    const waiting = this.#all().filter(({ state }) => state === 'waiting');
    for (const { key } of waiting.slice(0, Math.max(0, atOnce - sending))) void this.#start(key);
  }

  async #start(key: string): Promise<void> {
    const upload = this.#uploads.get(key);
    if (!upload) return;
    this.#change(key, { state: 'sending' });
    const [before] = await upload.findPreviousUploads();
    // Paused or dropped while it was looked for.
    if (this.#uploads.get(key) !== upload || !this.#all().some((one) => one.key === key && one.state === 'sending')) return;
    if (before) upload.resumeFromPreviousUpload(before);
    upload.start();
  }

  #change(key: string, change: Partial<Sending>): void {
    this.#all.update((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }
}
