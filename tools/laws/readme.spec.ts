// The README is the way in: what it names must be there, and no slice may be missing from its map.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;
const map = readme.slice(readme.indexOf('## The map'), readme.indexOf('## Where does X go?'));
const folders = (path: string): string[] => readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('the README', () => {
  it('names no command that does not exist', () => {
    const named = [...readme.matchAll(/npm run -s ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(named.length).toBeGreaterThan(8);
  });

  it('leaves out no command that people run', () => {
    const run = Object.keys(scripts).filter((name) => !['start', 'test', 'build'].includes(name));
    expect(run.filter((name) => !readme.includes(`npm run -s ${name}`))).toEqual([]);
  });

  it('names no path that does not exist', () => {
    const named = [...readme.matchAll(/`((?:libs|backend|frontend|test|tools|docs|\.ci|\.github)\/[^`\s]*)`/g)].map(([, path = '']) => path.replace(/<.*$/, ''));
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(named.length).toBeGreaterThan(8);
  });

  it.each(['libs', 'backend/src', 'test'])('has every folder of %s on its map', (path) => {
    expect(folders(path).filter((name) => !new RegExp(`\\b${name}\\b`).test(map))).toEqual([]);
  });
});
