// A database of one's own, copied from the run's migrated template.
const { randomBytes } = require('node:crypto');
const { Client } = require('pg');

async function asSuperuser(work) {
  const { superuserUrl } = addresses();
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addresses() {
  const text = process.env.TEST_DATABASE;
  if (text === undefined) throw new Error('no test database: run through jest --selectProjects db or api');
  return JSON.parse(text);
}

/** Copies the template; returns the addresses of the owner and of the server's role, and how to drop the copy. */
async function cloneDatabase() {
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Two copies at once would each find the other connected to the template.
  await asSuperuser(async (client) => {
    await client.query('select pg_advisory_lock(1)');
    await client.query(`create database ${name} template huong_uoc owner huong_uoc_owner`);
  });
  const at = (url) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  const { ownerUrl, appUrl } = addresses();
  return { name, ownerUrl: at(ownerUrl), appUrl: at(appUrl), connections: () => connectionsTo(name), drop: () => asSuperuser((client) => client.query(`drop database ${name} with (force)`)) };
}

/** Application names still connected to the copy. */
async function connectionsTo(name) {
  const { rows } = await asSuperuser((client) => client.query('select application_name from pg_stat_activity where datname = $1', [name]));
  return rows.map((row) => row.application_name);
}

module.exports = { cloneDatabase };
