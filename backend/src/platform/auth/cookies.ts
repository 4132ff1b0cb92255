import { createHash, randomBytes } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';

const sessionCookie = 'huong_uoc_session';
const visitorCookie = 'huong_uoc_visitor';
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An unguessable token: 256 random bits. */
export const freshToken = (): string => randomBytes(32).toString('base64url');

export const sessionTokenIn = (request: Request): string | undefined => cookieOf(request, sessionCookie);

export function setSessionCookie(request: Request, response: Response, token: string, expires: Date): void {
  response.cookie(sessionCookie, token, { ...options(request), expires });
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(sessionCookie, options(request));
}

/**
 * The token a write must repeat in `x-csrf-token`: derived from a cookie no other site can read, so a forged form cannot
 * know it. A visitor without a session gets a cookie of their own, which protects the sign-in itself.
 */
export function csrfTokenFor(request: Request, response: Response, sessionToken: string | undefined = sessionTokenIn(request)): string {
  const known = sessionToken ?? cookieOf(request, visitorCookie);
  if (known !== undefined) return csrfOf(known);
  const visitor = freshToken();
  response.cookie(visitorCookie, visitor, options(request));
  return csrfOf(visitor);
}

/** Whether a write came from our own pages. */
export function isOurOwn(request: Request, sessionToken: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const secret = sessionToken ?? cookieOf(request, visitorCookie);
  return secret !== undefined && request.headers['x-csrf-token'] === csrfOf(secret);
}

const csrfOf = (secret: string) => createHash('sha256').update(`csrf:${secret}`).digest('base64url');

/** Over plain http only this machine itself may be served; everything else must come through TLS. */
const options = (request: Request): CookieOptions => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: !loopback.has(request.hostname) });

function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name && value !== undefined && value !== '') return value.trim();
  }
  return undefined;
}
