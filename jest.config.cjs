// One Jest run, one project per cost of test (the file's suffix is its cost; see README "Tests").
// Frontend specs need Angular's own transform and live in frontend/jest.config.cjs.
const { readFileSync } = require('node:fs');
const paths = JSON.parse(readFileSync(`${__dirname}/tsconfig.base.json`, 'utf8')).compilerOptions.paths;

const esmPackages = 'file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|yaml|@tus|srvx';
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  moduleNameMapper: {
    ...Object.fromEntries(Object.entries(paths).map(([alias, [file]]) => [`^${alias}$`, `<rootDir>/${file}`])),
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
  },
};

module.exports = {
  // A test that hangs ends; one that waits its turn on two busy cores does not fail.
  testTimeout: 20_000,
  projects: [
    { ...shared, displayName: 'unit', roots: ['<rootDir>/libs', '<rootDir>/backend', '<rootDir>/tools'], testRegex: '\\.spec\\.ts$' },
    { ...shared, displayName: 'db', roots: ['<rootDir>/backend'], testRegex: '\\.db-spec\\.ts$', globalSetup: '<rootDir>/test/support/database-setup.cjs', globalTeardown: '<rootDir>/test/support/database-teardown.cjs' },
    { ...shared, displayName: 'corpus', roots: ['<rootDir>/test/corpus'], testRegex: '\\.corpus-spec\\.ts$' },
    { ...shared, displayName: 'api', roots: ['<rootDir>/test/api'], testRegex: '\\.api-spec\\.ts$', globalSetup: '<rootDir>/test/support/database-setup.cjs', globalTeardown: '<rootDir>/test/support/database-teardown.cjs' },
    { ...shared, displayName: 'browser', roots: ['<rootDir>/test/browser'], testRegex: '\\.browser-spec\\.ts$', globalSetup: '<rootDir>/test/support/database-setup.cjs', globalTeardown: '<rootDir>/test/support/database-teardown.cjs' },
  ],
};
