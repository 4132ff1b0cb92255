import { readFile as readBytes } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultRulebook } from '@huong-uoc/rulebook';
import type { Rulebook } from '@huong-uoc/rules';
import type { Command } from '../platform/boot/command';
import { createRecogniser } from '../platform/recognition';
import { localRulebook, RulebookRefused } from './local-rulebook';
import { sarifLog } from './sarif';
import { scanListing } from './scan-listing';
import { scanFile, type ScannedFile } from './scanned-file';

const usage = 'Cách dùng / usage: npm run -s scan -- [--json | --sarif] [--rulebook FILE] FILE…\n';

function parse(args: readonly string[]): { files: string[]; form: 'text' | 'json' | 'sarif'; rulebook: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, sarif: { type: 'boolean' }, rulebook: { type: 'string' } },
    });
    if (positionals.length === 0 || (values.json && values.sarif)) return null;
    return { files: positionals, form: values.json ? 'json' : values.sarif ? 'sarif' : 'text', rulebook: values.rulebook };
  } catch {
    return null;
  }
}

function print(form: 'text' | 'json' | 'sarif', scanned: readonly ScannedFile[], rulebook: Rulebook): void {
  if (form === 'json') process.stdout.write(`${JSON.stringify(scanned, null, 2)}\n`);
  else if (form === 'sarif') process.stdout.write(`${JSON.stringify(sarifLog(scanned, rulebook), null, 2)}\n`);
  else process.stdout.write(scanned.map((file) => `${scanListing(file)}\n`).join(''));
}

async function scanAll(files: readonly string[], rulebook: Rulebook): Promise<{ scanned: ScannedFile[]; unreadable: number }> {
  const scanned: ScannedFile[] = [];
  let unreadable = 0;
  const recogniser = createRecogniser('tesseract.js');
  for (const file of files) {
    try {
      scanned.push(await scanFile(file, await readBytes(resolve(file)), rulebook, recogniser.recognise));
    } catch (refusal) {
      unreadable += 1;
      process.stderr.write(`${file}: ${refusal instanceof Error ? refusal.message : String(refusal)}\n`);
    }
  }
  await recogniser.close();
  return { scanned, unreadable };
}

/** `scan FILE…`: 2 if any file was unreadable (the others are printed all the same), else 1 if any violation, else 0; wrong usage 64. */
export const command: Command = {
  async run(args) {
    const asked = parse(args);
    if (!asked) {
      process.stderr.write(usage);
      return 64;
    }
    try {
      const rulebook = asked.rulebook === undefined ? defaultRulebook() : await localRulebook(resolve(asked.rulebook));
      const { scanned, unreadable } = await scanAll(asked.files, rulebook);
      print(asked.form, scanned, rulebook);
      if (unreadable > 0) return 2;
      return scanned.some((file) => file.findings.some((finding) => finding.severity === 'violation')) ? 1 : 0;
    } catch (refusal) {
      if (!(refusal instanceof RulebookRefused)) throw refusal;
      process.stderr.write(`${refusal.message}\n`);
      return 64;
    }
  },
};
