// `node -r ./test/support/swc-register.cjs file.ts`: runs the backend's TypeScript as it stands, so no test can meet a stale build.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const aliases = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions.paths;
const options = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
};

// Dozens of processes run the same few hundred files in one test run: each text is compiled once, under its own hash.
const cache = join(root, '.cache', 'swc-register');
mkdirSync(cache, { recursive: true });
const swcVersion = require('@swc/core/package.json').version;

function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const hash = createHash('sha256').update(JSON.stringify([swcVersion, options, filename, source])).digest('hex');
  const file = join(cache, `${hash}.js`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { code } = require('@swc/core').transformSync(source, { ...options, filename });
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return code;
}

Module._extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const alias = aliases[request];
  if (alias !== undefined && existsSync(join(root, alias[0]))) return join(root, alias[0]);
  return resolve.call(this, request, ...rest);
};
