import type { Rulebook } from '@huong-uoc/rules';
import { severityLabels } from './finding-labels';
import type { ScannedFile, ScannedFinding } from './scanned-file';
import type { Severity } from '@huong-uoc/rules';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  violation: 'error',
  'needs-look': 'warning',
  stereotype: 'warning',
  'needs-legal-basis': 'note',
  'other-legality': 'note',
  positive: 'note',
};

const toResult = (file: string, finding: ScannedFinding): object => ({
  ruleId: finding.rule,
  kind: finding.severity === 'positive' ? 'informational' : 'fail',
  ...(finding.severity === 'positive' ? { level: 'none' } : { level: levels[finding.severity as Severity] }),
  message: { text: finding.why },
  locations: [
    {
      physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { charOffset: finding.start, charLength: finding.end - finding.start, snippet: { text: finding.quote } } },
      logicalLocations: [{ fullyQualifiedName: finding.address }],
    },
  ],
  properties: { ruleVersion: finding.ruleVersion, direction: finding.direction, categories: finding.categories, confidence: finding.confidence },
});

/** SARIF 2.1.0 log of scanned files; regions count UTF-16 code units of the text as read. */
export function sarifLog(files: readonly ScannedFile[], rulebook: Rulebook): object {
  const used = new Set(files.flatMap((file) => file.findings.map((finding) => finding.rule)));
  const rules = rulebook.rules
    .filter((rule) => used.has(rule.source.id))
    .map(({ source }) => ({
      id: source.id,
      shortDescription: { text: severityLabels[source.severity] },
      fullDescription: { text: source.rationale },
      help: { text: source.suggestion || source.rationale },
      defaultConfiguration: { level: levels[source.severity] },
    }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'huong-uoc', semanticVersion: rulebook.version, language: 'vi-VN', rules, properties: { rulebookHash: rulebook.hash } } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({ location: { uri: encodeURI(file.file) } })),
        results: files.flatMap((file) => file.findings.map((finding) => toResult(file.file, finding))),
      },
    ],
  };
}
