/** A charter short enough to be checked whole. */
export const shortCharter: readonly string[] = [
  'QUY ƯỚC THÔN NÀ PHẦY',
  'Điều 1. Họp thôn',
  '1. Thôn họp sáu tháng một lần; giấy mời ghi rõ nội dung và gửi trước ít nhất ba ngày qua loa truyền thanh.',
  '2. Mỗi hộ cử một người từ đủ mười tám tuổi trở lên dự họp.',
  'Điều 2. Giữ gìn đường làng',
  '1. Mỗi hộ dọn sạch đoạn đường trước nhà.',
];
