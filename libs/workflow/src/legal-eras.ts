import type { Label } from './label';

/** What the law of one era says about a charter; `verified` is false where its text was not read, and then nothing is refused by it. */
export type LegalEra = {
  readonly label: Label;
  /** First and last day, inclusive; null = before everything known, or still. */
  readonly from: string | null;
  readonly to: string | null;
  /** Who approves or recognises, as the paper names it. */
  readonly recogniser: Label;
  readonly adoption: { readonly article: string; readonly verified: boolean };
};

/** The four eras of product.md, by the day of the act; a paper is only ever measured by its own. */
export const legalEras = {
  'CT-24-1998': {
    label: { vi: 'Chỉ thị 24/1998/CT-TTg', en: 'Directive 24/1998' }, from: null, to: '2018-06-30',
    recogniser: { vi: 'Chủ tịch Ủy ban nhân dân cấp huyện (phê duyệt)', en: 'Chair of the district committee (approval)' },
    adoption: { article: 'Thông tư liên tịch 03/2000/TTLT', verified: false },
  },
  'QD-22-2018': {
    label: { vi: 'Quyết định 22/2018/QĐ-TTg', en: 'Decision 22/2018' }, from: '2018-07-01', to: '2023-06-30',
    recogniser: { vi: 'Ủy ban nhân dân cấp huyện (công nhận)', en: 'District committee (recognition)' },
    adoption: { article: 'Quyết định 22/2018/QĐ-TTg', verified: false },
  },
  'LUAT-10-2022': {
    label: { vi: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15', en: 'Grassroots Democracy Law 10/2022' }, from: '2023-07-01', to: '2023-08-15',
    recogniser: { vi: 'Ủy ban nhân dân cấp xã (công nhận)', en: 'Commune committee (recognition)' },
    adoption: { article: 'Luật 10/2022/QH15 Điều 21 khoản 1', verified: true },
  },
  'ND-61-2023': {
    label: { vi: 'Nghị định 61/2023/NĐ-CP', en: 'Decree 61/2023' }, from: '2023-08-16', to: null,
    recogniser: { vi: 'Ủy ban nhân dân cấp xã (công nhận)', en: 'Commune committee (recognition)' },
    adoption: { article: 'Nghị định 61/2023 Điều 10', verified: true },
  },
} as const satisfies Record<string, LegalEra>;

/** A legal era of a paper. */
export type LegalEraId = keyof typeof legalEras;
/** All eras, the oldest first. */
export const legalEraIds = Object.keys(legalEras) as readonly LegalEraId[];

/** The era whose law an act of that day (`YYYY-MM-DD`) falls under. */
export function eraOn(day: string): LegalEraId {
  return legalEraIds.findLast((era) => day >= (legalEras[era].from ?? '')) ?? 'CT-24-1998';
}

/** One paper of a dossier; `required` is false for what a dossier may have, `form` is the official form where the era has one. */
export type DossierPaper = { readonly id: string; readonly label: Label; readonly required: boolean; readonly form: string | null; readonly article: string };

const districtDecision = { vi: 'Quyết định của cấp huyện', en: 'Decision of the district' } as const;

/** What a dossier of each era consists of. The posted draft and the summary of opinions stay with the village: no era asks for them. */
export const dossierPapers = {
  'CT-24-1998': [
    { id: 'adopted-draft', label: { vi: 'Bản hương ước, quy ước đã được thông qua', en: 'The adopted text' }, required: true, form: null, article: 'Thông tư liên tịch 03/2000/TTLT (chưa đối chiếu)' },
    { id: 'minutes', label: { vi: 'Biên bản hội nghị thông qua', en: 'Minutes of the meeting' }, required: true, form: null, article: 'Thông tư liên tịch 03/2000/TTLT (chưa đối chiếu)' },
    { id: 'commune-submission', label: { vi: 'Tờ trình của Ủy ban nhân dân cấp xã', en: 'Submission of the commune' }, required: true, form: null, article: 'Thông tư liên tịch 03/2000/TTLT (chưa đối chiếu)' },
    { id: 'district-decision', label: districtDecision, required: false, form: null, article: 'Chỉ thị 24/1998/CT-TTg' },
  ],
  'QD-22-2018': [
    { id: 'adopted-draft', label: { vi: 'Dự thảo đã được thông qua, có chữ ký của Trưởng ban công tác Mặt trận và Trưởng thôn hoặc Tổ trưởng tổ dân phố', en: 'The adopted draft with its signatures' }, required: true, form: null, article: 'Quyết định 22/2018/QĐ-TTg' },
    { id: 'minutes', label: { vi: 'Biên bản xác nhận kết quả bàn, biểu quyết thông qua', en: 'Minutes of the vote' }, required: true, form: null, article: 'Quyết định 22/2018/QĐ-TTg' },
    { id: 'commune-letter', label: { vi: 'Công văn đề nghị công nhận của Ủy ban nhân dân cấp xã', en: 'Letter of the commune' }, required: true, form: null, article: 'Quyết định 22/2018/QĐ-TTg' },
    { id: 'other', label: { vi: 'Tài liệu khác (nếu có)', en: 'Other papers, if any' }, required: false, form: null, article: 'Quyết định 22/2018/QĐ-TTg' },
    { id: 'district-decision', label: districtDecision, required: false, form: null, article: 'Quyết định 22/2018/QĐ-TTg' },
  ],
  'LUAT-10-2022': [
    { id: 'resolution', label: { vi: 'Nghị quyết, biên bản của cộng đồng dân cư ghi tổng số hộ, kết quả biểu quyết và chữ ký', en: 'Resolution or minutes with the vote and signatures' }, required: true, form: null, article: 'Luật 10/2022/QH15 Điều 20 khoản 1, 2' },
    { id: 'adopted-draft', label: { vi: 'Bản hương ước, quy ước đã được thông qua', en: 'The adopted text' }, required: true, form: null, article: 'Luật 10/2022/QH15 Điều 20 khoản 3' },
  ],
  'ND-61-2023': [
    { id: 'form-01', label: { vi: 'Văn bản đề nghị công nhận của Trưởng thôn hoặc Tổ trưởng tổ dân phố', en: 'Request for recognition' }, required: true, form: 'Mẫu số 01', article: 'Nghị định 61/2023 Điều 11 khoản 4 điểm a' },
    { id: 'form-02', label: { vi: 'Nghị quyết, biên bản cuộc họp hoặc biên bản lấy ý kiến thông qua', en: 'Resolution or minutes of adoption' }, required: true, form: 'Mẫu số 02', article: 'Nghị định 61/2023 Điều 11 khoản 4 điểm b' },
    { id: 'adopted-draft', label: { vi: 'Dự thảo hương ước, quy ước đã được thông qua', en: 'The adopted draft' }, required: true, form: null, article: 'Nghị định 61/2023 Điều 11 khoản 4 điểm c' },
  ],
} as const satisfies Record<LegalEraId, readonly DossierPaper[]>;

/** The papers a dossier of this era is asked for; an old charter is never asked for a new form. */
export function dossierChecklist(era: LegalEraId): readonly DossierPaper[] {
  return dossierPapers[era];
}
