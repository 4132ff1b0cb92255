/** The pages of the frontend, read from its route files as text: a page added there is missing here until it has an entry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const app = join(__dirname, '..', '..', 'frontend', 'src', 'app');

/** Every path that shows a page, as the route files write it: `/charters/:charterId`. */
export function frontendRoutes(): string[] {
  const source = readFileSync(join(app, 'app.routes.ts'), 'utf8');
  const own = pagesIn(source).map((path) => `/${path}`);
  const features = [...source.matchAll(/path: '([^'\n]*)', loadChildren: \(\) => import\('\.\/([^'\n]*)'\)\.then\(\(m\) => m\.(\w+)\)/g)];
  const below = features.flatMap(([, parent = '', file = '', name = '']) => pagesIn(listNamed(name, readFileSync(join(app, `${file}.ts`), 'utf8'))).map((path) => `/${parent}${path === '' ? '' : `/${path}`}`));
  return [...own, ...below];
}

function pagesIn(source: string): string[] {
  const pages = [...source.matchAll(/path: '([^'\n]*)'[^\n]*?loadComponent/g)].map(([, path = '']) => path);
  const frames = source.includes('layout/shell') ? 1 : 0;
  if (pages.length + frames !== source.split('loadComponent').length - 1) throw new Error(`a page whose path stands on another line is not seen here:\n${source}`);
  return pages;
}

function listNamed(name: string, source: string): string {
  const start = source.indexOf(`export const ${name}: Routes = [`);
  if (start < 0) throw new Error(`no list of routes named ${name}`);
  return source.slice(start, source.indexOf('];', start));
}
