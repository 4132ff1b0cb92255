import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { SessionStore } from './session-store';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every write to our own API carries the token that came with the session. */
export const csrfInterceptor: HttpInterceptorFn = (request, next) => {
  if (safe.has(request.method) || !request.url.startsWith('/api/')) return next(request);
  return next(request.clone({ setHeaders: { 'X-CSRF-Token': inject(SessionStore).csrfToken() } }));
};
