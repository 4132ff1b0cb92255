import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import type { Storage, StoredFile } from '../storage';
import { HeadGate, type Admit } from './head-gate';
import { Problem } from './problem';

export interface Upload extends StoredFile {
  /** As the sender named it, NFC; never used as a path. */
  readonly fileName: string;
  readonly fields: Readonly<Record<string, string>>;
}

const fieldLimits = { fields: 20, fieldSize: 4096, fieldNameSize: 100, files: 1, headerPairs: 50 };

/**
 * Streams one multipart file into storage, its text fields beside; `admit` sees the first bytes and may refuse by throwing.
 * Refuses a bad name, an empty or too large file and a cut connection by name, and keeps nothing of it. Fields must come
 * before the file or after it; either is read.
 */
export async function receiveUpload(request: Request, storage: Storage, maxBytes: number, admit?: Admit): Promise<Upload> {
  const fields: Record<string, string> = {};
  let file: Promise<{ stored: StoredFile; fileName: string }> | undefined;
  const parser = openParser(request);
  const finished = new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value) => (fields[name] = value));
    parser.on('file', (_name, stream, { filename }) => {
      file = store(stream, filename, (bytes) => storage.put(admit === undefined ? bytes : HeadGate.before(bytes, admit), maxBytes));
      file.catch((error: unknown) => {
        stream.resume();
        reject(error as Error);
      });
    });
    parser.on('filesLimit', () => reject(new Problem('bad-request', { detail: 'Mỗi lần chỉ gửi một tệp.' })));
    parser.on('error', (cause) => reject(brokenForm(cause as Error)));
    parser.on('close', () => resolve());
    request.on('aborted', () => reject(new Problem('upload-interrupted')));
  });
  request.pipe(parser);
  try {
    await finished;
  } catch (error) {
    discardRest(request, parser);
    throw error;
  }
  if (file === undefined) throw new Problem('bad-request', { fields: { file: 'Chưa chọn tệp.' } });
  const { stored, fileName } = await file;
  return { ...stored, fileName, fields };
}

/** The parser ends at a control character in a part's header, and the only header people write into is the file's name. */
function brokenForm(cause: Error): Problem {
  return new Problem(cause.message.includes('Malformed part header') ? 'bad-file-name' : 'upload-interrupted', { cause });
}

function openParser(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: fieldLimits, defParamCharset: 'utf8', preservePath: true });
  } catch (cause) {
    throw new Problem('bad-request', { cause, detail: 'Yêu cầu không phải biểu mẫu gửi tệp.' });
  }
}

async function store(stream: Readable, name: string | undefined, put: (bytes: Readable) => Promise<StoredFile>) {
  const fileName = safeFileName(name);
  return { stored: await put(stream), fileName };
}

/** The sender's file name in NFC, or `bad-file-name`: no path parts, no control characters, no direction overrides. */
export function safeFileName(name: string | undefined): string {
  const text = (name ?? '').normalize('NFC').trim();
  const bad = text === '' || text === '.' || text === '..' || text.length > 255 || /[/\\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u.test(text);
  if (bad) throw new Problem('bad-file-name');
  return text;
}

/** The browser must be able to read our answer, so the rest of a refused body is swallowed, not stored. */
function discardRest(request: Request, parser: busboy.Busboy): void {
  request.unpipe(parser);
  request.resume();
}
