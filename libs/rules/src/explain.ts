import type { Finding, SilencedHit } from './finding';
import type { ClauseContext } from './guard-check';
import type { Rulebook } from './rulebook';
import { scanClauseReport } from './scan';
import type { Verdict } from './verdict';
import { verdictOf } from './verdict';

/** Why a clause is or is not flagged. */
export interface Explanation {
  readonly verdict: Verdict;
  readonly rulebook: { readonly version: string; readonly hash: string };
  readonly findings: readonly Finding[];
  /** Hits that an exception silenced, with the exception. */
  readonly silenced: readonly SilencedHit[];
  /** Vietnamese, one line per finding and per silenced hit. */
  readonly lines: readonly string[];
}

const lineOf = (finding: Finding): string =>
  `${finding.rule} (${finding.severity}): “${finding.quote}” – ${finding.why}${finding.textDoubt === undefined ? '' : ` ${finding.textDoubt}`}`;

const silenceLine = (hit: SilencedHit): string =>
  `${hit.rule}: “${hit.quote}” không xét vì ${hit.guardLabel}${hit.because === undefined ? '' : ` (“${hit.because}”)`}`;

/** Explains one clause: what matched, what was silenced and by which exception. */
export const explain = (rulebook: Rulebook, text: string, context: ClauseContext = {}): Explanation => {
  const report = scanClauseReport(rulebook, text, context, { trace: true });
  const nothing = report.findings.length + report.silenced.length === 0 ? ['Không có quy tắc nào khớp với điều khoản này.'] : [];
  return {
    verdict: verdictOf(report.findings),
    rulebook: { version: report.version, hash: report.hash },
    findings: report.findings,
    silenced: report.silenced,
    lines: [...report.findings.map(lineOf), ...report.silenced.map(silenceLine), ...nothing],
  };
};
