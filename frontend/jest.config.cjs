// Angular specs need Angular's own transform, so they have their own Jest configuration (the others share the root's).
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const paths = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions.paths;

module.exports = {
  displayName: 'frontend',
  // The first test of a file may have to compile half the application.
  testTimeout: 20_000,
  preset: 'jest-preset-angular',
  rootDir: __dirname,
  roots: ['<rootDir>/src'],
  testRegex: '\\.spec\\.ts$',
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
  transform: {
    '^.+\\.(ts|js|mjs|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|@angular/common/locales/)'],
  moduleNameMapper: { ...Object.fromEntries(Object.entries(paths).map(([alias, [file]]) => [`^${alias}$`, join(root, file)])), '^\\./draw$': '<rootDir>/src/testing/undrawn.ts' },
};
