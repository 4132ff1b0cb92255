/** Batches of files as a commune's officer sends them: the uploader's own client against the real program. */
import { Upload, type UploadOptions } from 'tus-js-client';
import type { Batch, BatchFile, BatchFileList } from '@huong-uoc/contracts';
import type { Answer, BrowserLike } from './browser-like';

export interface SentFile {
  readonly name: string;
  readonly folder?: string;
  readonly bytes: Uint8Array;
}

export async function openBatch(officer: BrowserLike, communeId: string, title = 'Hồ sơ trong tủ'): Promise<Batch> {
  return expectStatus(await officer.send('POST', '/batches', { communeId, title }), 201) as Batch;
}

/** An upload that has not begun; `options` adds to what the client does by itself. */
export function uploader(program: { url: string }, officer: BrowserLike, batchId: string, { name, folder = '', bytes }: SentFile, options: Partial<UploadOptions> = {}): Upload {
  return new Upload(Buffer.from(bytes), { endpoint: `${program.url}/api/uploads`, headers: officer.ownHeaders, metadata: { batch: batchId, name, folder }, retryDelays: null, uploadDataDuringCreation: false, ...options });
}

/** Sends a file whole; resolves with the address it was sent to. */
export function sendFile(program: { url: string }, officer: BrowserLike, batchId: string, file: SentFile, options: Partial<UploadOptions> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = uploader(program, officer, batchId, file, { ...options, onError: reject, onSuccess: () => resolve(upload.url ?? '') });
    upload.start();
  });
}

export async function batchOf(officer: BrowserLike, id: string): Promise<Batch> {
  return expectStatus(await officer.send('GET', `/batches/${id}`), 200) as Batch;
}

export async function linesOf(officer: BrowserLike, batchId: string, show = 'all'): Promise<BatchFile[]> {
  return (expectStatus(await officer.send('GET', `/batches/${batchId}/files?show=${show}`), 200) as BatchFileList).items;
}

/** Asks until the batch is as wanted. */
export async function untilBatch(officer: BrowserLike, id: string, wanted: (batch: Batch) => boolean): Promise<Batch> {
  for (let patience = 600; patience > 0; patience -= 1) {
    const batch = await batchOf(officer, id);
    if (wanted(batch)) return batch;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`batch ${id} did not come so far within a minute: ${JSON.stringify((await batchOf(officer, id)).counts)}`);
}

/** So many lines have come and every one was read. */
export const untilLinesRead = (officer: BrowserLike, id: string, files: number): Promise<Batch> =>
  untilBatch(officer, id, ({ counts, archives }) => counts.files >= files && counts.reading === 0 && archives.every(({ state }) => state !== 'waiting'));

export async function decide(officer: BrowserLike, line: BatchFile, change: object): Promise<BatchFile> {
  return expectStatus(await officer.send('PATCH', `/batch-files/${line.id}`, { version: line.version, ...change }), 200) as BatchFile;
}

function expectStatus({ status, body }: Answer, wanted: number): unknown {
  if (status !== wanted) throw new Error(`${status} instead of ${wanted}: ${JSON.stringify(body)}`);
  return body;
}
