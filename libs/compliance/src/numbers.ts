import type { Label } from './label';

/** What a figure is: id, version, name and the definition its reader may hold us to. */
export type NumberDefinition = { readonly id: string; readonly version: number; readonly label: Label; readonly definition: Label };

/** Every number this library computes, by id and version; a change is a new version beside the old one, never an edit. */
export const numberDefinitions = {
  'C1@1': {
    id: 'C1', version: 1,
    label: { vi: 'Tỷ lệ thôn đã nộp bản đang có hiệu lực', en: 'Coverage: villages with a text in force uploaded' },
    definition: {
      vi: 'Số thôn có bản đang có hiệu lực đã nộp, chia cho số thôn khai có hương ước, quy ước cộng số thôn chưa trả lời. Thôn có hương ước, quy ước đã đăng ký được coi là đã khai có.',
      en: 'Villages with a text in force uploaded, over villages declaring a charter plus villages not yet answered. A registered charter is a declaration.',
    },
  },
  'C2@1': {
    id: 'C2', version: 1,
    label: { vi: 'Tỷ lệ hương ước, quy ước đã có kết quả rà soát được duyệt', en: 'Reviewed: charters with an approved result' },
    definition: {
      vi: 'Số hương ước, quy ước trong mẫu số của C3 mà bản có hiệu lực vào ngày D đã có kết quả rà soát được duyệt (dù kết luận thế nào), chia cho mẫu số của C3.',
      en: 'Charters of C3’s denominator whose text in force on D has an approved result of either kind, over C3’s denominator.',
    },
  },
  'C3@1': {
    id: 'C3', version: 1,
    label: { vi: 'Tỷ lệ hương ước, quy ước không có sự phân biệt đối xử về giới', en: 'Charters without gender discrimination' },
    definition: {
      vi: 'Đạt chia cho N. N là mọi hương ước, quy ước chung đã đăng ký là được thông qua và có hiệu lực vào ngày D, có hay chưa có tệp, cộng mỗi thôn khai có hoặc chưa trả lời mà chưa đăng ký hương ước, quy ước nào (tính là Chưa xác định). Đạt: bản có hiệu lực vào ngày D có kết quả được duyệt là không phát hiện. Chưa đạt: kết quả được duyệt là có nội dung phân biệt đối xử về giới, hoặc bị tạm ngừng một phần hay toàn bộ mà chưa khắc phục. Chưa xác định: mọi trường hợp còn lại. Dự thảo không bao giờ được tính.',
      en: 'Đạt over N. N is every general charter registered as adopted and in force on D, with or without a file, plus each village that declares a charter or has not answered and has none registered (Chưa xác định). Đạt: the text in force on D has an approved clean result. Chưa đạt: approved not-clean, or suspended in part or whole and not yet repaired. Chưa xác định: everything else. A draft never counts.',
    },
  },
  'C4@1': {
    id: 'C4', version: 1,
    label: { vi: 'Tỷ lệ hương ước, quy ước có cam kết thực hiện bình đẳng giới', en: 'Local commitment to equality' },
    definition: {
      vi: 'Số hương ước, quy ước trong mẫu số của C3 mà kết quả rà soát được duyệt của bản có hiệu lực vào ngày D ghi nhận ít nhất một điều khoản thúc đẩy bình đẳng giới có cam kết cụ thể (ai làm gì; khẩu hiệu và câu nhắc lại luật không tính), chia cho mẫu số của C3.',
      en: 'Charters of C3’s denominator whose approved result of the text in force on D names at least one clause for equality that commits someone to something (slogans and copies of the law apart), over C3’s denominator.',
    },
  },
  'C5@1': {
    id: 'C5', version: 1,
    label: { vi: 'Tỷ lệ kết quả rà soát đúng thời hạn nội bộ', en: 'Timeliness of results' },
    definition: {
      vi: 'Kỳ: từ ngày 01/01 của năm có ngày D đến hết ngày D. Số kết quả được duyệt trong kỳ và trong thời hạn nội bộ, chia cho số kết quả được duyệt trong kỳ cộng số lần nộp còn chưa có kết quả và đã quá thời hạn nội bộ vào ngày D. Thời hạn nội bộ tính theo ngày làm việc từ khi văn bản chờ rà soát, không tính thời gian chờ xã.',
      en: 'Period: from 1 January of the year of D to D. Results approved in the period within the internal allowance, over results approved in the period plus rounds open and overdue on D. The allowance runs in working days from ready and pauses while the commune is waited for.',
    },
  },
  'C3r@1': {
    id: 'C3r', version: 1,
    label: { vi: 'Khoảng của tỷ lệ không có sự phân biệt đối xử về giới', en: 'Range of the rate without gender discrimination' },
    definition: {
      vi: 'Từ Đạt chia cho N đến (Đạt + Chưa xác định) chia cho N.',
      en: 'From Đạt over N to (Đạt + Chưa xác định) over N.',
    },
  },
} as const satisfies Record<string, NumberDefinition>;

/** The id and version of a number, as reports and URLs write it. */
export type NumberId = keyof typeof numberDefinitions;
