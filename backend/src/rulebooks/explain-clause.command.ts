import { normalise } from '@huong-uoc/text';
import { explain, type Finding, type SilencedHit } from '@huong-uoc/rules';
import { defaultRulebook } from '@huong-uoc/rulebook';
import type { Command } from '../platform/boot/command';
import { citationLabel } from './citation';
import { directionLabels, severityLabels } from './finding-labels';

const verdictLabels = { discriminatory: 'có nội dung cần xem xét', acceptable: 'không có nội dung cần xem xét', positive: 'có nội dung thúc đẩy bình đẳng giới' };

function findingLines(finding: Finding): string[] {
  return [
    `▪ ${severityLabels[finding.severity]} (${directionLabels[finding.direction]}) · quy tắc ${finding.rule}, phiên bản ${finding.ruleVersion} · độ tin cậy ${finding.confidence.toFixed(2)}`,
    `  “${finding.quote}” [${finding.start}–${finding.end}]`,
    ...finding.pieces.map((piece) => `  – ${piece.label}: [${piece.start}–${piece.end}]`),
    `  Vì sao: ${finding.why}`,
    ...finding.law.map((citation) => `  Căn cứ: ${citationLabel(citation)}${citation.verified ? '' : ' (chưa đối chiếu)'}`),
    `  Gợi ý: ${finding.suggestion}`,
    `  Ngoại lệ đã xét, không áp dụng: ${finding.guardsConsidered.join(', ') || 'không có'}`,
    ...(finding.textDoubt ? [`  Chữ chưa chắc: ${finding.textDoubt}`] : []),
  ];
}

const silencedLines = (hit: SilencedHit): string[] => [
  `▫ Không nêu: quy tắc ${hit.rule} khớp “${hit.quote}” [${hit.start}–${hit.end}]`,
  `  nhưng ${hit.guardLabel}${hit.because ? ` (“${hit.because}”)` : ''} · ngoại lệ ${hit.guard}`,
];

/** `rules:why "…clause…"`: which rules matched, with their words, and which exception silenced the others. */
export const command: Command = {
  run(args) {
    const text = normalise(args.join(' ')).text.trim();
    if (text === '') {
      process.stderr.write('Cách dùng / usage: npm run -s rules:why -- "nội dung điều khoản"\n');
      return Promise.resolve(64);
    }
    const { findings, silenced, verdict, rulebook } = explain(defaultRulebook(), text);
    const lines = [
      text,
      `→ ${verdictLabels[verdict]} (bộ quy tắc ${rulebook.version} ${rulebook.hash.slice(0, 8)})`,
      ...findings.flatMap(findingLines),
      ...silenced.flatMap(silencedLines),
      ...(findings.length + silenced.length === 0 ? ['Không quy tắc nào khớp.'] : []),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return Promise.resolve(0);
  },
};
