import { legalActs } from './legal-acts';
import { legalNeeds, legalNeedSentences } from './legal-needs';
import { finalLegalStates, legalStateLabels, legalStates, type LegalState } from './legal-states';
import { legalTable, type LegalRow } from './legal-table';

const rows: readonly LegalRow[] = legalTable;
const node = (state: LegalState): string => `legal_${state.replaceAll('-', '_')}`;

/** The legal table as a mermaid state diagram: only the acts that move a charter. */
export function legalDiagram(): string {
  const arrows = rows.flatMap((row) => {
    const { to } = row;
    return to === 'same' ? [] : row.from.map((from) => `  ${node(from)} --> ${node(to)} : ${row.act}`);
  });
  return [
    'stateDiagram-v2',
    ...legalStates.map((state) => `  state "${legalStateLabels[state].vi}" as ${node(state)}`),
    `  [*] --> ${node('not-adopted')}`,
    ...arrows,
    ...finalLegalStates.map((state) => `  ${node(state)} --> [*]`),
  ].join('\n');
}

/** The legal table in the words of the screens, one act per row, and what each need says. */
export function legalTables(): string {
  const acts = rows.map((row) => [
    row.from.map((state) => legalStateLabels[state].vi).join('; '),
    legalActs[row.act].label.vi,
    row.needs.map((need) => `\`${need}\``).join(' '),
    row.to === 'same' ? 'giữ nguyên' : legalStateLabels[row.to].vi,
    row.article ?? '–',
  ]);
  return [table(['Từ', 'Văn bản, việc', 'Điều kiện', 'Đến', 'Căn cứ'], acts), table(['Điều kiện', 'Câu hiển thị khi chưa đạt'], legalNeeds.map((need) => [`\`${need}\``, legalNeedSentences[need].vi]))].join('\n\n');
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
