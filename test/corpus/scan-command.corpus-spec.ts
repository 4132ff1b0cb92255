/**
 * The four sample charters as the files a commune really hands in, through the real command line: every marked violation is
 * found at its address with its category, nothing else is, and every offset is exact.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocx, renderPdf, sampleLines } from '@huong-uoc/formats/testing';

jest.setTimeout(300_000);

const root = join(__dirname, '..', '..');
const names = ['S1', 'S2', 'S3', 'S4'] as const;
const variants = ['txt', 'typed.docx', 'automatic.docx', 'printed.pdf', 'chromium.pdf'] as const;

/** Address → categories of every clause marked `D violation`, written down by hand from the samples. */
const violations: Record<(typeof names)[number], Record<string, string[]>> = {
  S1: {},
  S2: {
    'Điều 3 gạch 2': ['labour_contribution'],
    'Điều 5 gạch 2': ['land'],
    'Điều 10 gạch 2': ['domestic_violence'],
    'Điều 10 gạch 3': ['divorce_widow'],
    'Điều 11 gạch 3': ['reproduction_son_preference'],
    'Điều 11 gạch 4': ['sexual_morality'],
  },
  S3: {
    'Điều 2 khoản 2': ['meeting_vote'],
    'Điều 5 khoản 3': ['ritual_taboo'],
    'Điều 6 khoản 1': ['ceremony_seating'],
    'Điều 8 khoản 2': ['brideprice'],
    'Điều 9 khoản 2': ['residence_membership'],
    'Điều 10 khoản 2': ['domestic_role', 'language_stereotype'],
    'Điều 10 khoản 3': ['inheritance'],
    'Điều 19 khoản 2': ['awards_benefits', 'education'],
  },
  S4: {},
};
const suspects: Record<(typeof names)[number], string[]> = { S1: ['Điều 4 khoản 2'], S2: ['Điều 2 gạch 1'], S3: ['Điều 5 khoản 2'], S4: [] };

interface Scanned {
  file: string;
  format: string;
  rulebook: { version: string; hash: string };
  text: string;
  clauses: { address: string; heading: string | null; text: string; start: number; end: number }[];
  findings: { address: string; quote: string; start: number; end: number; severity: string; categories: string[]; law: unknown[]; suggestion: string; why: string; confidence: number }[];
}

const cli = (folder: string, args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(root, 'dist/backend/src/main.cli.js'), ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });

async function writeVariants(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    const lines = sampleLines(readFileSync(join(__dirname, 'samples', `${name}.txt`), 'utf8'));
    const bytes: Partial<Record<(typeof variants)[number], Uint8Array>> = {
      txt: Buffer.from(lines.join('\n'), 'utf8'),
      'typed.docx': await renderDocx(lines, { numbering: 'typed' }),
      'automatic.docx': await renderDocx(lines, { numbering: 'automatic' }),
      'printed.pdf': await renderPdf(lines),
    };
    for (const variant of variants) {
      const file = `${name}.${variant}`;
      const content = bytes[variant];
      if (content) writeFileSync(join(folder, file), content);
      else copyFileSync(join(root, `libs/formats/test-data/${file}`), join(folder, file));
      files.push(file);
    }
  }
  return files;
}

describe('the sample charters through `npm run -s scan -- --json`', () => {
  let folder: string;
  let scanned: Scanned[];
  let status: number | null;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'huong-uoc-corpus-'));
    const files = await writeVariants(folder);
    const result = cli(folder, ['scan', '--json', ...files]);
    status = result.status;
    scanned = JSON.parse(result.stdout) as Scanned[];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const of = (name: string, variant: string): Scanned => {
    const found = scanned.find(({ file }) => file === `${name}.${variant}`);
    if (!found) throw new Error(`${name}.${variant} was not printed`);
    return found;
  };
  const cases = names.flatMap((name) => variants.map((variant) => [name, variant] as const));

  it('ends 1 when a violation stands in any of the files', () => expect(status).toBe(1));

  it.each(cases)('finds the marked violations of %s as %s, each with its category, and no other', (name, variant) => {
    const found = new Map<string, Set<string>>();
    for (const { address, categories, severity } of of(name, variant).findings) {
      if (severity === 'violation') found.set(address, new Set([...(found.get(address) ?? []), ...categories]));
    }
    expect([...found.keys()].sort()).toEqual(Object.keys(violations[name]).sort());
    for (const [address, categories] of Object.entries(violations[name])) {
      for (const category of categories) expect([address, [...(found.get(address) ?? [])]]).toEqual([address, expect.arrayContaining([category])]);
    }
  });

  it.each(cases)('points at the suspects of %s as %s for a look, and at no other clause', (name, variant) => {
    const looked = of(name, variant).findings.filter(({ severity }) => severity === 'needs-look' || severity === 'stereotype').map(({ address }) => address);
    const outside = looked.filter((address) => !suspects[name].includes(address) && !(address in violations[name]));
    expect(outside).toEqual([]);
    expect(suspects[name].filter((address) => !looked.includes(address))).toEqual([]);
  });

  it.each(cases)('prints exact offsets into NFC text for %s as %s', (name, variant) => {
    const { text, clauses, findings } = of(name, variant);
    expect(text).toBe(text.normalize('NFC'));
    for (const { start, end, text: own } of clauses) expect(text.slice(start, end)).toBe(own);
    for (const { start, end, quote } of findings) expect(text.slice(start, end)).toBe(quote);
  });

  it('gives every finding its law, its reason, a wording and a confidence between 0 and 1', () => {
    const findings = scanned.flatMap((file) => file.findings);
    expect(findings.length).toBeGreaterThan(50);
    for (const { severity, law, why, suggestion, confidence } of findings) {
      if (severity === 'violation') expect([law.length > 0, suggestion.length > 0]).toEqual([true, true]);
      expect([why.length > 10, confidence > 0, confidence <= 1]).toEqual([true, true, true]);
    }
  });

  it('prints the readable files and ends 2 when another is unreadable, with the reason on stderr', () => {
    writeFileSync(join(folder, 'empty.docx'), '');
    const result = cli(folder, ['scan', '--json', 'empty.docx', 'S4.txt']);
    expect([result.status, (JSON.parse(result.stdout) as Scanned[]).map(({ file }) => file)]).toEqual([2, ['S4.txt']]);
    expect(result.stderr).toContain('empty.docx: ');
  });

  it('ends 0 on a clean charter and 64 on wrong usage', () => {
    expect(cli(folder, ['scan', 'S4.txt']).status).toBe(0);
    expect(cli(folder, ['scan']).status).toBe(64);
    expect(cli(folder, ['scan', '--colour', 'S4.txt']).status).toBe(64);
  });

  it('writes SARIF 2.1.0 whose regions are the same spans', () => {
    const { stdout } = cli(folder, ['scan', '--sarif', 'S2.txt']);
    const log = JSON.parse(stdout) as { version: string; runs: { results: { locations: { physicalLocation: { region: { charOffset: number; charLength: number; snippet: { text: string } } } }[] }[] }[] };
    const { text } = of('S2', 'txt');
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results.length).toBe(of('S2', 'txt').findings.length);
    for (const { locations } of log.runs[0]?.results ?? []) {
      const region = locations[0]?.physicalLocation.region;
      expect(text.slice(region?.charOffset, (region?.charOffset ?? 0) + (region?.charLength ?? 0))).toBe(region?.snippet.text);
    }
  });
});
