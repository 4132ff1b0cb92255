import { createHash } from 'node:crypto';
import type { Response } from 'express';

/** Sends JSON that caches may keep but must ask about every time: an unchanged answer costs no bytes, a withdrawn one is gone at once. */
export function sendRevalidated(response: Response, body: object): void {
  const text = JSON.stringify(body);
  response.setHeader('Cache-Control', 'public, no-cache');
  response.setHeader('ETag', `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`);
  response.type('application/json').send(text);
}
