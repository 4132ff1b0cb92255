// One throwaway PostgreSQL per run, with one migrated database that every spec file copies. Never touches `.data/`.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const hook = join(__dirname, 'swc-register.cjs');

module.exports = async function setUp() {
  globalThis.testDatabaseUsers = (globalThis.testDatabaseUsers ?? 0) + 1;
  if (globalThis.testDatabase !== undefined) return;
  require(hook);
  const { startEmbedded } = require('../../backend/src/platform/database/embedded');
  const { migrate } = require('../../backend/src/platform/database');
  const { migrations } = require('../../backend/src/migrations');
  const folder = mkdtempSync(join(tmpdir(), 'huong-uoc-test-'));
  require('node:fs').chmodSync(folder, 0o755); // the database user must be able to enter it
  process.execArgv.push('-r', hook); // the database's keeper is TypeScript too
  const database = await startEmbedded(folder, { throwaway: true }).finally(() => process.execArgv.splice(-2));
  globalThis.testDatabase = { stop: () => database.stop(), folder };
  await migrate(database.ownerUrl, database.appUrl, migrations);
  const { superuserUrl, ownerUrl, appUrl } = database;
  process.env.TEST_DATABASE = JSON.stringify({ superuserUrl, ownerUrl, appUrl });
};
