import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amendments, type Amendment, type SampleId } from './amendments';

/** Whose charter the paper is: names as they stood when it was written. */
export interface PaperNames {
  readonly village: string;
  readonly commune: string;
}

/** A charter as text, and which of its lines discriminate. */
export interface Paper {
  readonly lines: readonly string[];
  readonly unfair: readonly Amendment[];
}

/** Who the samples are about; a variant is the same paper of another village. */
const originals: Readonly<Record<SampleId, PaperNames>> = {
  S1: { village: 'Nà Phầy', commune: 'Quân Hà' },
  S2: { village: 'Khau Tẳng', commune: 'Cổ Linh' },
  S3: { village: 'Phương Đoài', commune: 'Úc Kỳ' },
  S4: { village: 'Đồi Sim Hạ', commune: 'Phố Cò' },
};

const read = new Map<SampleId, string>();

/** A sample written for another village, with its first `keep` discriminating clauses; the others stand as they could be voted. */
export function writePaper(sample: SampleId, names: PaperNames, keep: number): Paper {
  const own = amendments.filter((amendment) => amendment.sample === sample);
  const unfair = own.slice(0, keep);
  const lines = textOf(sample).split('\n').map((line) => {
    const amendment = own.find(({ begins }) => line.startsWith(begins));
    return amendment === undefined || unfair.includes(amendment) ? renamed(line, originals[sample], names) : amendment.instead;
  });
  return { lines, unfair };
}

/** How many clauses of a sample discriminate. */
export const unfairIn = (sample: SampleId): number => amendments.filter((amendment) => amendment.sample === sample).length;

function textOf(sample: SampleId): string {
  const text = read.get(sample) ?? readFileSync(join(__dirname, 'samples', `${sample}.txt`), 'utf8');
  read.set(sample, text);
  return text;
}

function renamed(line: string, from: PaperNames, to: PaperNames): string {
  let text = line;
  for (const name of ['village', 'commune'] as const) {
    text = text.replaceAll(from[name], to[name]).replaceAll(from[name].toUpperCase(), to[name].toUpperCase());
  }
  return text;
}
