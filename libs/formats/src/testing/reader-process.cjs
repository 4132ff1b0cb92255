// Runs `readDocument` in a plain Node process, because pdf.js loads its worker by a dynamic import that Jest's sandbox refuses.
// The sources are the same files the specs import, compiled in memory on require; nothing is written to disk.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..', '..', '..');
const compiler = { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: 'inline' };

Module._extensions['.ts'] = (module, file) => {
  module._compile(transformSync(readFileSync(file, 'utf8'), { ...compiler, filename: file }).code, file);
};
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const alias = /^@huong-uoc\/([a-z]+)$/.exec(request);
  return resolveFilename.call(this, alias ? join(root, 'libs', alias[1], 'src', 'index.ts') : request, ...rest);
};

const { readDocument, FormatProblem } = require('../index.ts');

const waiting = new Map();
let asked = 0;
const askParent = (request, image) =>
  new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, (page) => (page === null ? reject(new Error('not recognised')) : resolve(page)));
    process.send({ kind: 'recognise', request, question: asked, image });
  });

async function read({ request, bytes, limits, recognises }) {
  const recognise = recognises ? (image) => askParent(request, image) : undefined;
  const before = Buffer.from(bytes);
  const onProgress = (progress) => process.send({ kind: 'progress', request, progress });
  try {
    const document = await readDocument(bytes, { limits, recognise, onProgress });
    if (Buffer.compare(before, bytes) !== 0) throw new Error('the reader altered its input');
    process.send({ kind: 'done', request, document });
  } catch (error) {
    const known = error instanceof FormatProblem;
    process.send({ kind: 'refused', request, known, code: known ? error.code : null, details: known ? error.details : null, message: String(error && error.stack) });
  }
}

process.on('message', (message) => {
  if (message.kind === 'read') return void read(message);
  waiting.get(message.question)(message.page);
  waiting.delete(message.question);
});
process.send({ kind: 'ready' });
