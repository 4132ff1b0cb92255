import { randomBytes, randomUUID } from 'node:crypto';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { log, withTrace } from '../logging';
import { asProblem, sendProblem } from './problem.filter';

/** Everything that happens to a request before Nest sees it: an id, strict headers, a bounded JSON body. */
export function useMiddleware(app: Express, trustProxy: string): void {
  app.set('trust proxy', trustProxy);
  app.disable('x-powered-by');
  app.set('etag', false); // answers of the API are never cached; files of the site carry their own
  app.set('query parser', 'simple');
  app.use(traced);
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  });
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: policy }, crossOriginEmbedderPolicy: false }));
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  // A whole typed charter is at most 1,000,000 characters, up to four bytes each once escaped or accented.
  app.use('/api', express.json({ limit: '4mb', strict: true }));
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => sendProblem(response, asProblem(error)));
}

const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", (_request: unknown, response: unknown) => `'nonce-${String((response as Response).locals['nonce'])}'`],
  // Angular writes computed positions as style attributes; they cannot load or run anything.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

function traced(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  const started = performance.now();
  response.setHeader('X-Request-Id', requestId);
  withTrace({ requestId }, () => {
    response.once('close', () => {
      const { method, originalUrl } = request;
      const path = originalUrl.split('?')[0]; // queries hold people's search words
      log.info('request', { method, path, status: response.statusCode, ms: Math.round(performance.now() - started), cut: !response.writableEnded });
    });
    next();
  });
}
