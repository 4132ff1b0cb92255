// `npm run -s scan -- FILE…` and its siblings: builds what the command needs (stderr only), then hands over.
// stdout carries the result only; paths resolve against the caller's folder (INIT_CWD).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildBackend, root } from './build.mjs';

try {
  if (await buildBackend()) process.stderr.write('Đã dựng chương trình / built.\n');
} catch (error) {
  process.stderr.write(`Không dựng được chương trình / build failed: ${error.message}\n`);
  process.exit(70);
}
const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/backend/src/main.cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
