import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';

/** Serves the built frontend: hashed files for ever, the page itself never cached, every address of the app gets the page. */
export function serveSite(app: Express, folder: string): void {
  app.use(
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => response.setHeader('Cache-Control', /[.-][A-Za-z0-9_-]{8,}\.(js|css|woff2?|svg|png)$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  );
  app.get(/^\/(?!api\/|health\/)/, (request: Request, response: Response, next: NextFunction) => {
    if (!request.accepts('html')) return next();
    const page = join(folder, 'index.html');
    response.setHeader('Cache-Control', 'no-store');
    if (!existsSync(page)) return void response.status(503).type('text/plain; charset=utf-8').send('Giao diện chưa được dựng; chạy `npm run build`.');
    response.type('html').send(withNonce(readFileSync(page, 'utf8'), String(response.locals['nonce'])));
  });
}

/** Angular puts the nonce of its root element on every style it adds, so the page needs no 'unsafe-inline' styles. */
function withNonce(page: string, nonce: string): string {
  return page.replace(/<([a-z-]+-root)\b/, `<$1 ngCspNonce="${nonce}"`).replace(/<style\b/g, `<style nonce="${nonce}"`);
}
