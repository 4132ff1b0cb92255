// `npm start`: builds what is missing, then runs the whole product in one process tree (backend/src/main.all-in-one.ts).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildBackend, buildFrontend, root } from './build.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cần Node.js 20.19 trở lên (đang dùng ${process.versions.node}). / Node.js 20.19 or newer is needed.`);
  process.exit(64);
}
try {
  const started = Date.now();
  const built = [(await buildBackend()) && 'máy chủ', buildFrontend() && 'giao diện'].filter(Boolean);
  if (built.length > 0) console.log(`Đã dựng ${built.join(' và ')} trong ${Math.round((Date.now() - started) / 1000)} giây.`);
} catch (error) {
  console.error(error.message);
  process.exit(70);
}
const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/backend/src/main.all-in-one.js')], {
  // The channel ends with this process, even by kill -9; the server stops itself when it does.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  cwd: root,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
