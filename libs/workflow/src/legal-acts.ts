import type { Label } from './label';

type ActWords = {
  readonly label: Label;
  /** Whose act it is; the commune's officer records either. */
  readonly by: 'village' | 'committee';
  /** A paper of the committee, always with number and date. */
  readonly numbered: boolean;
  /** Its file may name people (signatures, minutes): masked until somebody opens it, and the opening is logged. */
  readonly masked: boolean;
  /** The official form, where the decree has one. */
  readonly form: string | null;
  /** Said when the act is not possible in the present status. */
  readonly onlyWhen: Label;
};

const onlyInForce = { vi: 'Chỉ ghi được khi hương ước, quy ước đã được công nhận và chưa hết hiệu lực.', en: 'Possible only for a recognised charter that has not ended.' } as const;

/** Every act on a charter's legal status, with the words on its button. */
export const legalActs = {
  'draft-posted': { label: { vi: 'Niêm yết dự thảo', en: 'Draft posted' }, by: 'village', numbered: false, masked: false, form: null, onlyWhen: { vi: 'Dự thảo đã được thông qua; việc niêm yết phải ghi trước khi thông qua.', en: 'Posting comes before adoption.' } },
  'adoption': { label: { vi: 'Cộng đồng dân cư thông qua', en: 'Adopted by the community' }, by: 'village', numbered: false, masked: true, form: 'Mẫu số 02', onlyWhen: { vi: 'Đã thông qua rồi; sửa đổi thì ghi “Thông qua nội dung sửa đổi, bổ sung”.', en: 'Adopted already; an amendment has its own act.' } },
  'dossier-received': { label: { vi: 'Nhận đủ hồ sơ đề nghị công nhận', en: 'Full dossier received' }, by: 'committee', numbered: false, masked: true, form: 'Mẫu số 01', onlyWhen: { vi: 'Chưa có nội dung được thông qua đang chờ công nhận.', en: 'Nothing adopted is waiting for recognition.' } },
  'recognition': { label: { vi: 'Quyết định công nhận (có hiệu lực từ ngày ban hành)', en: 'Recognition, in force the same day' }, by: 'committee', numbered: true, masked: false, form: 'Mẫu số 03', onlyWhen: { vi: 'Chỉ công nhận hương ước, quy ước đã được thông qua và chưa được công nhận.', en: 'Only an adopted charter can be recognised.' } },
  'refusal': { label: { vi: 'Văn bản không công nhận', en: 'Recognition refused' }, by: 'committee', numbered: true, masked: false, form: null, onlyWhen: { vi: 'Chỉ trả lời không công nhận khi đang chờ công nhận.', en: 'Possible only while recognition is waiting.' } },
  'amendment-adoption': { label: { vi: 'Thông qua nội dung sửa đổi, bổ sung', en: 'Amendment adopted' }, by: 'village', numbered: false, masked: true, form: 'Mẫu số 02', onlyWhen: onlyInForce },
  'amendment': { label: { vi: 'Quyết định công nhận nội dung sửa đổi, bổ sung', en: 'Amendment recognised' }, by: 'committee', numbered: true, masked: false, form: 'Mẫu số 03', onlyWhen: { vi: 'Chỉ ghi khi đang có hiệu lực; nếu đang tạm ngừng thì ghi “Công nhận lại, chấm dứt tạm ngừng”.', en: 'Only while in force; a suspension ends by re-recognition.' } },
  'amendment-refusal': { label: { vi: 'Văn bản không công nhận nội dung sửa đổi, bổ sung', en: 'Amendment refused' }, by: 'committee', numbered: true, masked: false, form: null, onlyWhen: onlyInForce },
  'replacement': { label: { vi: 'Được thay thế bằng văn bản mới', en: 'Replaced by a new charter' }, by: 'committee', numbered: true, masked: false, form: 'Mẫu số 03', onlyWhen: onlyInForce },
  'suspension-part': { label: { vi: 'Quyết định tạm ngừng một phần', en: 'Suspension in part' }, by: 'committee', numbered: true, masked: false, form: 'Mẫu số 04', onlyWhen: onlyInForce },
  'suspension-whole': { label: { vi: 'Quyết định tạm ngừng toàn bộ', en: 'Suspension as a whole' }, by: 'committee', numbered: true, masked: false, form: 'Mẫu số 04', onlyWhen: onlyInForce },
  're-recognition': { label: { vi: 'Công nhận lại, chấm dứt tạm ngừng', en: 'Re-recognition ends the suspension' }, by: 'committee', numbered: true, masked: false, form: 'Mẫu số 03', onlyWhen: { vi: 'Chỉ ghi khi hương ước, quy ước đang bị tạm ngừng.', en: 'Possible only while suspended.' } },
  'abolition-part': { label: { vi: 'Quyết định bãi bỏ một phần', en: 'Abolition in part' }, by: 'committee', numbered: true, masked: false, form: 'Mẫu số 05', onlyWhen: { vi: 'Chỉ bãi bỏ một phần khi phần đó đã bị tạm ngừng, hết thời hạn sửa đổi mà chưa sửa (Nghị định 61/2023 Điều 14 khoản 2).', en: 'Only after a partial suspension has lapsed.' } },
  'abolition-whole': { label: { vi: 'Quyết định bãi bỏ toàn bộ', en: 'Abolition as a whole' }, by: 'committee', numbered: true, masked: false, form: 'Mẫu số 05', onlyWhen: onlyInForce },
  'matter-received': { label: { vi: 'Nhận phản ánh, kết quả rà soát, kiến nghị', en: 'Complaint, result or recommendation received' }, by: 'committee', numbered: false, masked: true, form: null, onlyWhen: onlyInForce },
  'complaint-answered': { label: { vi: 'Văn bản trả lời: không có cơ sở', en: 'Answered: without basis' }, by: 'committee', numbered: true, masked: false, form: null, onlyWhen: onlyInForce },
  'decision-sent': { label: { vi: 'Gửi văn bản đã công nhận cho thôn và Mặt trận xã', en: 'Recognised text sent' }, by: 'committee', numbered: false, masked: false, form: null, onlyWhen: onlyInForce },
  'survival': { label: { vi: 'Văn bản xác định tiếp tục áp dụng sau sáp nhập, chia tách thôn', en: 'Named as surviving a merger' }, by: 'committee', numbered: true, masked: false, form: null, onlyWhen: onlyInForce },
} as const satisfies Record<string, ActWords>;

/** An act of the legal table. */
export type LegalAct = keyof typeof legalActs;
/** All acts. */
export const legalActIds = Object.keys(legalActs) as readonly LegalAct[];

/** The grounds the decree knows for suspending or abolishing; there is no other. */
export const legalGrounds = {
  '12-1-a': { act: 'suspension-whole', article: 'Nghị định 61/2023 Điều 12 khoản 1 điểm a', label: { vi: 'Không tuân thủ trình tự, thủ tục soạn thảo, lấy ý kiến, thông qua', en: 'Breach of the procedure' } },
  '12-1-b': { act: 'suspension-part', article: 'Nghị định 61/2023 Điều 12 khoản 1 điểm b', label: { vi: 'Có nội dung không phù hợp với mục đích, nguyên tắc (Điều 3, Điều 4)', en: 'Content against purposes and principles' } },
  '12-1-c': { act: 'suspension-part', article: 'Nghị định 61/2023 Điều 12 khoản 1 điểm c', label: { vi: 'Có nội dung không phù hợp với nguyên tắc (Điều 4), nếu áp dụng sẽ gây thiệt hại, ảnh hưởng nghiêm trọng', en: 'Content against principles, with serious harm' } },
  '14-1-a': { act: 'abolition-whole', article: 'Nghị định 61/2023 Điều 14 khoản 1 điểm a', label: { vi: 'Có nội dung trái với quy định của pháp luật, xâm phạm quyền, lợi ích hợp pháp', en: 'Content contrary to law or rights' } },
  '14-1-b': { act: 'abolition-whole', article: 'Nghị định 61/2023 Điều 14 khoản 1 điểm b', label: { vi: 'Đã bị tạm ngừng toàn bộ, hết thời hạn mà chưa hoàn tất thủ tục', en: 'Whole suspension lapsed' } },
  '14-1-c': { act: 'abolition-whole', article: 'Nghị định 61/2023 Điều 14 khoản 1 điểm c', label: { vi: 'Không bảo đảm tỷ lệ thông qua mà không thực hiện lại việc thông qua', en: 'Vote share not met and not repeated' } },
  '14-2': { act: 'abolition-part', article: 'Nghị định 61/2023 Điều 14 khoản 2', label: { vi: 'Đã bị tạm ngừng một phần, hết thời hạn mà chưa sửa đổi, bổ sung, thay thế', en: 'Partial suspension lapsed' } },
} as const satisfies Record<string, { readonly act: LegalAct; readonly article: string; readonly label: Label }>;

/** A ground, by its article. */
export type LegalGround = keyof typeof legalGrounds;
/** All grounds. */
export const legalGroundIds = Object.keys(legalGrounds) as readonly LegalGround[];
