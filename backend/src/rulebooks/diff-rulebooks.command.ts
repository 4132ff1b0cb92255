import { readFile as readBytes } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { diffRulebooks, type DocumentDiff, type Finding, type Rulebook } from '@huong-uoc/rules';
import type { Command } from '../platform/boot/command';
import { readFile } from '../reading';
import { localRulebook, RulebookRefused } from './local-rulebook';

/** `shipped` names the rulebook of this version; anything else is the file of a local one. */
const rulebookOf = (name: string): Promise<Rulebook> | Rulebook => (name === 'shipped' ? defaultRulebook() : localRulebook(resolve(name)));

const findingLine = (sign: '+' | '−', finding: Finding): string => `  ${sign} ${finding.address} · ${finding.severity} · ${finding.rule}: “${finding.quote}”`;
const diffLines = ({ document, added, removed, changedClauses }: DocumentDiff): string[] => [
  `${document}: thêm ${added.length}, bớt ${removed.length}, ${changedClauses.length} điều khoản đổi kết luận`,
  ...added.map((finding) => findingLine('+', finding)),
  ...removed.map((finding) => findingLine('−', finding)),
];

/** `rules:diff A B FILES…`: what going from rulebook A to B does to the files; A and B are local rulebook files or `shipped`. */
export const command: Command = {
  async run([before, after, ...files]) {
    if (before === undefined || after === undefined || files.length === 0) {
      process.stderr.write('Cách dùng / usage: npm run -s rules:diff -- A.yaml|shipped B.yaml|shipped FILE…\n');
      return 64;
    }
    try {
      const documents = await Promise.all(files.map(async (name) => ({ name, tree: (await readFile(await readBytes(resolve(name)))).tree })));
      const diffs = diffRulebooks(await rulebookOf(before), await rulebookOf(after), documents);
      process.stdout.write(`${diffs.flatMap(diffLines).join('\n')}\n`);
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof RulebookRefused)) throw refusal;
      process.stderr.write(`${refusal.message}\n`);
      return 64;
    }
  },
};
