import type { FormatId, Recognise } from '@huong-uoc/formats';
import type { Rulebook } from '@huong-uoc/rules';
import type { Citation } from '@huong-uoc/contracts';
import { readFile } from '../reading';
import { toCitation } from './citation';
import { doubted } from './doubted';
import { scanDocument } from './scan-document';

/** One document of `scan --json`; all offsets are UTF-16 into `text` and `text.slice(start, end) === quote`. */
export interface ScannedFile {
  readonly file: string;
  readonly format: FormatId;
  readonly rulebook: { readonly version: string; readonly hash: string };
  readonly text: string;
  readonly notes: readonly string[];
  readonly clauses: readonly { address: string; heading: string | null; text: string; start: number; end: number }[];
  readonly findings: readonly ScannedFinding[];
}

export interface ScannedFinding {
  readonly address: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly severity: string;
  readonly direction: string;
  readonly categories: readonly string[];
  readonly law: readonly Citation[];
  readonly suggestion: string;
  readonly why: string;
  readonly confidence: number;
}

/** Bytes of a charter → what the command line prints; refuses like `readFile`. */
export async function scanFile(file: string, bytes: Uint8Array, rulebook: Rulebook, recognise?: Recognise): Promise<ScannedFile> {
  const { format, text, tree, notes, doubts } = await readFile(bytes, recognise === undefined ? {} : { recognise });
  const findings = doubted(scanDocument(rulebook, tree).findings, doubts);
  return {
    file,
    format,
    rulebook: { version: rulebook.version, hash: rulebook.hash },
    text,
    notes: notes.map((note) => note.sentence),
    clauses: tree.clauses.map(({ address, heading, text: own, start, end }) => ({ address, heading, text: own, start, end })),
    findings: findings.map(({ address, quote, start, end, rule, ruleVersion, severity, direction, categories, law, suggestion, why, confidence }) => ({
      address, quote, start, end, rule, ruleVersion, severity, direction, categories, law: law.map(toCitation), suggestion, why, confidence,
    })),
  };
}
