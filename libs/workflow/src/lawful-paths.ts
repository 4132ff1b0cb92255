import type { Label } from './label';
import type { LegalAct } from './legal-acts';
import type { LegalStanding } from './legal-facts';
import { legalTable, type LegalRow } from './legal-table';

/** One lawful way on after a result that is not clean: whose it is, its articles, the act it begins with. Never chosen by the tool. */
export type LawfulPath = {
  readonly id: 'amend' | 'suspend-part' | 'abolish' | 'no-basis';
  readonly label: Label;
  readonly by: 'village' | 'committee';
  readonly articles: readonly string[];
  readonly begins: LegalAct;
  /** What the path asks for, as one sentence. */
  readonly means: Label;
  /** Whether its first act exists in the present status. */
  readonly open: boolean;
};

const paths = [
  {
    id: 'amend', by: 'village', begins: 'amendment-adoption',
    label: { vi: 'Cộng đồng dân cư tự sửa đổi, bổ sung, thay thế', en: 'The community amends by itself' },
    articles: ['Nghị định 61/2023 Điều 13 khoản 1 điểm b', 'Nghị định 61/2023 Điều 13 khoản 3, khoản 4'],
    means: { vi: 'Thôn đề xuất, soạn thảo, niêm yết, thông qua; Ủy ban nhân dân cấp xã công nhận.', en: 'The village proposes, posts and adopts; the commune recognises.' },
  },
  {
    id: 'suspend-part', by: 'committee', begins: 'suspension-part',
    label: { vi: 'Tạm ngừng thực hiện một phần', en: 'Suspend in part' },
    articles: ['Nghị định 61/2023 Điều 12 khoản 1 điểm b, điểm c', 'Nghị định 61/2023 Điều 12 khoản 2 điểm c, khoản 3'],
    means: { vi: 'Quyết định theo Mẫu số 04 trong 03 ngày làm việc, nêu lý do và thời hạn; thôn sửa đổi rồi được công nhận lại.', en: 'A decision within 3 working days with reason and deadline; the village repairs, the commune recognises again.' },
  },
  {
    id: 'abolish', by: 'committee', begins: 'abolition-whole',
    label: { vi: 'Bãi bỏ', en: 'Abolish' },
    articles: ['Nghị định 61/2023 Điều 14 khoản 1 điểm a', 'Nghị định 61/2023 Điều 14 khoản 3'],
    means: { vi: 'Quyết định theo Mẫu số 05 trong 05 ngày làm việc; bãi bỏ một phần chỉ sau khi tạm ngừng một phần đã hết thời hạn (Điều 14 khoản 2).', en: 'A decision within 5 working days; in part only after a partial suspension lapsed.' },
  },
  {
    id: 'no-basis', by: 'committee', begins: 'complaint-answered',
    label: { vi: 'Không có cơ sở – nêu lý do', en: 'Without basis – state why' },
    articles: ['Nghị định 61/2023 Điều 12 khoản 2 điểm a', 'Nghị định 61/2023 Điều 14 khoản 3 điểm a'],
    means: { vi: 'Văn bản trả lời cơ quan, người kiến nghị rằng nội dung kiến nghị không có cơ sở và lý do.', en: 'A written answer that the recommendation has no basis, and why.' },
  },
] as const satisfies readonly Omit<LawfulPath, 'open'>[];

const rows: readonly LegalRow[] = legalTable;

/** The lawful ways on after a not-clean result, all of them and in the order of the decree; a person picks, the tool never does. */
export function lawfulPaths({ state }: LegalStanding): readonly LawfulPath[] {
  return paths.map((path) => ({ ...path, open: rows.some((row) => row.act === path.begins && row.from.includes(state)) }));
}
