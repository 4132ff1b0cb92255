import type { ScannedFile, ScannedFinding } from './scanned-file';
import { directionLabels, severityLabels } from './finding-labels';
import type { Direction, Severity } from '@huong-uoc/rules';

const oneLine = (text: string): string => text.replace(/\s/g, ' ').trim();

function findingLines(finding: ScannedFinding): string[] {
  const law = finding.law.map((citation) => `${citation.label}${citation.verified ? '' : ' (chưa đối chiếu)'}`).join('; ');
  return [
    `  ${finding.address} · ${severityLabels[finding.severity as Severity]} · ${directionLabels[finding.direction as Direction]}`,
    `    “${oneLine(finding.quote)}”`,
    `    Vì sao: ${finding.why}`,
    ...(law ? [`    Căn cứ: ${law}`] : []),
    ...(finding.suggestion ? [`    Gợi ý: ${finding.suggestion}`] : []),
    `    Quy tắc ${finding.rule}, phiên bản ${finding.ruleVersion} · độ tin cậy ${finding.confidence.toFixed(2).replace('.', ',')}`,
    '',
  ];
}

/** The readable listing of one scanned file, for a terminal. */
export function scanListing({ file, format, rulebook, clauses, findings, notes }: ScannedFile): string {
  const head = `${file} (${format.toUpperCase()}, ${clauses.length} đoạn, bộ quy tắc ${rulebook.version} ${rulebook.hash.slice(0, 8)})`;
  const body = findings.length === 0 ? ['  Không có nội dung cần xem xét. Kết quả này do máy đọc, cần người rà soát xác nhận.', ''] : findings.flatMap(findingLines);
  return [head, ...notes.map((note) => `  Lưu ý: ${note}`), ...body].join('\n');
}
