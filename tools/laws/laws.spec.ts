/** Every law of eslint.config.mjs, proved by one seeded violation that it must catch and one innocent twin it must pass. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

interface Seed {
  law: string;
  file: string;
  guilty: string;
  innocent: string;
}

const seeds: Seed[] = [
  { law: '@nx/enforce-module-boundaries', file: 'libs/text/src/seeded.ts', guilty: "import { segment } from '@huong-uoc/clauses';\nexport const s = segment;", innocent: 'export const s = 1;' },
  { law: '@nx/enforce-module-boundaries', file: 'libs/clauses/src/seeded.ts', guilty: "import { scan } from '@huong-uoc/rules';\nexport const s = scan;", innocent: "import { normalise } from '@huong-uoc/text';\nexport const s = normalise;" },
  { law: '@nx/enforce-module-boundaries', file: 'libs/rules/src/seeded.ts', guilty: "import { parse } from 'yaml';\nexport const s = parse;", innocent: "import { segment } from '@huong-uoc/clauses';\nexport const s = segment;" },
  { law: '@nx/enforce-module-boundaries', file: 'libs/rulebook/src/seeded.ts', guilty: "import { normalise } from '@huong-uoc/text';\nexport const s = normalise;", innocent: "import { parse } from 'yaml';\nexport const s = parse;" },
  { law: '@nx/enforce-module-boundaries', file: 'libs/workflow/src/seeded.ts', guilty: "import { z } from 'zod';\nexport const s = z;", innocent: 'export const s = 1;' },
  { law: '@nx/enforce-module-boundaries', file: 'libs/compliance/src/seeded.ts', guilty: "import { reviewStates } from '@huong-uoc/workflow';\nexport const s = reviewStates;", innocent: 'export const s = 1;' },
  { law: '@nx/enforce-module-boundaries', file: 'libs/contracts/src/seeded.ts', guilty: "import { scan } from '@huong-uoc/rules';\nexport const s = scan;", innocent: "import { z } from 'zod';\nexport const s = z;" },
  { law: '@nx/enforce-module-boundaries', file: 'libs/formats/src/seeded.ts', guilty: "import { scan } from '@huong-uoc/rules';\nexport const s = scan;", innocent: "import { normalise } from '@huong-uoc/text';\nexport const s = normalise;" },
  { law: '@nx/enforce-module-boundaries', file: 'frontend/src/app/review/seeded.ts', guilty: "import { scan } from '@huong-uoc/rules';\nexport const s = scan;", innocent: "import { reviewStates } from '@huong-uoc/workflow';\nexport const s = reviewStates;" },
  { law: 'house/pure-lib', file: 'libs/rules/src/seeded.ts', guilty: "import { readFileSync } from 'node:fs';\nexport const s = readFileSync;", innocent: 'export const s = 1;' },
  { law: 'house/pure-lib', file: 'libs/compliance/src/seeded.ts', guilty: 'export const s = (): Date => new Date();', innocent: "export const s = (): Date => new Date('2026-01-01');" },
  { law: 'house/pure-lib', file: 'libs/text/src/seeded.ts', guilty: 'export const s = async (): Promise<number> => 1;', innocent: 'export const s = (): number => 1;' },
  { law: 'house/no-file-or-network', file: 'libs/formats/src/seeded.ts', guilty: "import { readFileSync } from 'node:fs';\nexport const s = readFileSync;", innocent: 'export const s = 1;' },
  { law: 'house/no-nameless-name', file: 'libs/text/src/utils.ts', guilty: 'export const s = 1;', innocent: '' },
  { law: 'house/no-unbounded-regex', file: 'libs/text/src/seeded.ts', guilty: 'export const s = /(a+)+b/;', innocent: 'export const s = /a+b/;' },
  { law: 'house/no-unbounded-regex', file: 'libs/clauses/src/seeded.ts', guilty: String.raw`export const s = /\s*\s+x/;`, innocent: String.raw`export const s = /\d+\s*x/;` },
  { law: 'house/no-unrun-test', file: 'libs/text/src/seeded.spec.ts', guilty: "it.skip('x', () => undefined);", innocent: "it('x', () => expect(1 + 1).toBe(2));" },
  { law: 'house/slice-door', file: 'backend/src/charters/seeded.ts', guilty: "import { x } from '../reviews/claim-next';\nexport const s = x;", innocent: "import { x } from '../reviews';\nexport const s = x;" },
  { law: 'house/platform-knows-no-slice', file: 'backend/src/platform/queue/seeded.ts', guilty: "import { x } from '../../reviews';\nexport const s = x;", innocent: "import { x } from '../clock';\nexport const s = x;" },
  { law: 'house/controller-calls-down', file: 'backend/src/reviews/reviews.controller.ts', guilty: "import { x } from './reviews.repository';\nexport const s = x;", innocent: "import { x } from './claim-next';\nexport const s = x;" },
  { law: 'house/entity-stays-home', file: 'backend/src/reviews/index.ts', guilty: "export { ReviewEntity } from './review.entity';", innocent: "export { ClaimNext } from './claim-next';" },
  { law: 'house/seed-uses-use-cases', file: 'backend/src/demo/seeded.ts', guilty: "export const s = 'INSERT INTO round VALUES (1)';", innocent: "import { x } from '../charters';\nexport const s = x;" },
  { law: 'house/door-is-short', file: 'backend/src/main.seeded.ts', guilty: 'export const s = 1;\n'.repeat(1) + '// line\n'.repeat(45) + 'export const t = 1;', innocent: 'export const s = 1;' },
  { law: 'house/feature-stays-apart', file: 'frontend/src/app/review/seeded.ts', guilty: "import { x } from '../queue/data/queue-store';\nexport const s = x;", innocent: "import { x } from '../shared/auth/session';\nexport const s = x;" },
  { law: 'house/only-data-fetches', file: 'frontend/src/app/review/seeded.ts', guilty: "import { HttpClient } from '@angular/common/http';\nexport const s = HttpClient;", innocent: "import { x } from './data/review-client';\nexport const s = x;" },
  { law: 'house/test-is-black-box', file: 'test/api/seeded.ts', guilty: "import { x } from '../../backend/src/reviews';\nexport const s = x;", innocent: "import { x } from '@huong-uoc/contracts';\nexport const s = x;" },
  { law: 'max-lines', file: 'libs/text/src/seeded.ts', guilty: 'export let s = 1;\n' + 's += 1;\n'.repeat(301), innocent: 'export const s = 1;' },
  { law: 'max-lines-per-function', file: 'libs/text/src/seeded.ts', guilty: `export function s(n: number): number {\n${'  n += 1;\n'.repeat(45)}  return n;\n}`, innocent: 'export const s = 1;' },
  { law: '@typescript-eslint/no-explicit-any', file: 'libs/text/src/seeded.ts', guilty: 'export const s = (x: any): unknown => x;', innocent: 'export const s = (x: unknown): unknown => x;' },
];

// ESLint's config and the module-boundary rule are ES modules with a project graph: one child process lints all seeds.
const verdicts = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, 'lint-seeds.mjs')], { cwd: root, input: JSON.stringify(seeds), maxBuffer: 1 << 24, encoding: 'utf8' }),
) as { guilty: string[]; innocent: string[] }[];

describe('the laws of the house', () => {
  seeds.forEach((seed, index) => {
    it(`${seed.law} fires in ${seed.file} (seed ${index})`, () => {
      expect(verdicts[index]?.guilty).toContain(seed.law);
    });
    it(`${seed.law} passes the innocent twin in ${seed.file} (seed ${index})`, () => {
      expect(verdicts[index]?.innocent).not.toContain(seed.law);
    });
  });
});
