import type { Response } from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Sends bytes as a download under the name people know; never opened inside our own origin. */
export async function sendFile(response: Response, bytes: Readable, file: { name: string; type: string; sizeBytes?: number }): Promise<void> {
  const plain = file.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[^\w. -]/g, '_');
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-store');
  if (file.sizeBytes !== undefined) response.setHeader('Content-Length', file.sizeBytes);
  await pipeline(bytes, response).catch((cause: NodeJS.ErrnoException) => {
    // Whoever leaves in the middle of a download is no failure of ours.
    if (cause.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw cause;
  });
}
