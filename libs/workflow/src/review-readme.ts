import { actionLabels } from './review-actions';
import { effectMeanings, reviewEffects } from './review-effects';
import { needSentences, reviewNeeds } from './review-needs';
import { reviewTable, type ReviewRow, type RowScope } from './review-table';
import { finalStates, reviewStates, roleLabels, stateLabels, type ReviewState } from './review-states';

const rows: readonly ReviewRow[] = reviewTable;
const node = (state: ReviewState): string => state.replaceAll('-', '_');
const scopes: Record<RowScope, string> = {
  'any': '',
  'queued': ' (bản đang có hiệu lực, hoặc dự thảo xã đề nghị rà soát)',
  'hints-only': ' (dự thảo chưa đề nghị rà soát)',
  'clean': ' (kết quả trình: không phát hiện)',
  'not-clean': ' (kết quả trình: có phân biệt đối xử)',
  'was-reading': ' (bị thay khi chưa đọc xong)',
  'was-unreadable': ' (bị thay khi không đọc được)',
  'was-ready': ' (bị thay khi chờ rà soát)',
};

/** The review table as a mermaid state diagram. */
export function reviewDiagram(): string {
  return [
    'stateDiagram-v2',
    ...reviewStates.map((state) => `  state "${stateLabels[state].vi}" as ${node(state)}`),
    `  [*] --> ${node('received')}`,
    ...rows.map((row) => `  ${node(row.from)} --> ${node(row.to)} : ${row.action}${row.when === 'any' ? '' : ` [${row.when}]`} · ${row.by.join(', ')}`),
    ...finalStates.map((state) => `  ${node(state)} --> [*]`),
  ].join('\n');
}

/** The review table in the words of the screens, one lawful step per row, followed by what each need and effect means. */
export function reviewTables(): string {
  const steps = rows.map((row) => [
    stateLabels[row.from].vi,
    actionLabels[row.action].vi + scopes[row.when],
    row.by.map((role) => roleLabels[role].vi).join(', '),
    row.needs.map((need) => `\`${need}\``).join(' ') || '–',
    stateLabels[row.to].vi,
  ]);
  return [
    table(['Từ', 'Bước', 'Ai', 'Điều kiện', 'Đến'], steps),
    table(['Điều kiện', 'Câu hiển thị khi chưa đạt'], reviewNeeds.map((need) => [`\`${need}\``, needSentences[need].vi])),
    table(['Effect', 'What the backend does in the same transaction'], reviewEffects.map((effect) => [`\`${effect}\``, effectMeanings[effect]])),
  ].join('\n\n');
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
