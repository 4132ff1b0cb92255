// Stops the run's PostgreSQL and deletes its folder, once the last project that asked for it is done.
const { rmSync } = require('node:fs');

module.exports = async function tearDown() {
  globalThis.testDatabaseUsers -= 1;
  if (globalThis.testDatabaseUsers > 0 || globalThis.testDatabase === undefined) return;
  const { stop, folder } = globalThis.testDatabase;
  delete globalThis.testDatabase;
  await stop();
  rmSync(folder, { recursive: true, force: true });
};
