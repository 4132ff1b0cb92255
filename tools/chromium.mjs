// Where the browser tests find a browser: CHROMIUM_PATH, else the one packed in npm, else the system's.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(new URL('.', import.meta.url)), '..');
const starts = (path) =>
  spawnSync(path, ['--headless', '--no-sandbox', '--disable-gpu', '--version'], { timeout: 30_000, encoding: 'utf8' }).status === 0;

/** Path of a Chromium that starts on this machine, or null. */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return existsSync(wanted) ? wanted : null;
  const packed = unpack();
  if (packed && starts(packed)) return packed;
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path) && starts(path)) ?? null;
}

/** Unpacks the npm package's browser into the project's cache (its own code insists on the temp folder, hence TMPDIR in a child). */
function unpack() {
  const cache = join(root, '.cache', 'chromium');
  mkdirSync(cache, { recursive: true });
  const script = "import('@sparticuz/chromium').then(async (m) => process.stdout.write(await m.default.executablePath()))";
  const { status, stdout } = spawnSync(process.execPath, ['-e', script], { cwd: root, env: { ...process.env, TMPDIR: cache }, encoding: 'utf8' });
  return status === 0 && existsSync(stdout.trim()) ? stdout.trim() : null;
}
