import type { Category, Direction } from '@huong-uoc/contracts';

export type SampleId = 'S1' | 'S2' | 'S3' | 'S4';

/** A clause of a sample that discriminates: how its line begins, what a reviewer says of it, and what the village could vote instead. */
export interface Amendment {
  readonly sample: SampleId;
  readonly begins: string;
  readonly instead: string;
  readonly categories: readonly Category[];
  readonly direction: Direction;
  readonly why: string;
}

export const amendments: readonly Amendment[] = [
  { sample: 'S1', begins: '2. Khi họp, mỗi hộ có một phiếu và phiếu ấy do chủ hộ', instead: '2. Khi họp, mỗi hộ có một phiếu; thành viên nào có đủ năng lực hành vi dân sự, nam hay nữ, đều được hộ cử đi họp, phát biểu và biểu quyết thay cho hộ.', categories: ['meeting_vote', 'household_head'], direction: 'women', why: 'Chỉ chủ hộ được biểu quyết; thực tế phần lớn chủ hộ là nam nên phụ nữ bị loại khỏi việc bàn và quyết định.' },
  { sample: 'S2', begins: '- Người được chọn làm trưởng bản', instead: '- Người được chọn làm trưởng bản phải nói được, làm được, nhà không nợ nần với bản; nam hay nữ đều được giới thiệu, dân bản bầu ai thì người ấy làm.', categories: ['leadership'], direction: 'women', why: 'Chỉ nam giới qua lễ cấp sắc, nên phụ nữ không thể được chọn làm trưởng bản.' },
  { sample: 'S2', begins: '- Công đàn ông đi làm đường', instead: '- Công đi làm đường, làm mương một ngày ghi một công, ai làm cũng ghi như nhau.', categories: ['labour_contribution'], direction: 'women', why: 'Cùng một việc, một ngày nhưng công của phụ nữ chỉ được ghi một nửa.' },
  { sample: 'S2', begins: '- Con trai lấy vợ ra ở riêng', instead: '- Con trai, con gái ra ở riêng thì bản đều cắt cho một nền nhà và một khoảnh nương như nhau.', categories: ['land'], direction: 'women', why: 'Con gái không được cắt nền nhà, nương như con trai.' },
  { sample: 'S2', begins: '- Vợ chồng đánh nhau là chuyện trong bếp', instead: '- Trong nhà có chuyện thì tổ hòa giải đến khuyên giải; ai bị đánh thì được bản che chở, đưa đến chỗ an toàn và báo ngay cho xã.', categories: ['domestic_violence'], direction: 'women', why: 'Buộc người vợ bị bạo lực phải chịu đựng, không được báo với chính quyền.' },
  { sample: 'S2', begins: '- Chồng chết, người vợ muốn đi lấy người khác', instead: '- Người góa, ông hay bà, muốn lấy người khác thì tự mình quyết định; con cái, tài sản theo quy định của pháp luật.', categories: ['divorce_widow'], direction: 'women', why: 'Hạn chế quyền tái hôn, quyền nuôi con và quyền tài sản của người vợ góa.' },
  { sample: 'S2', begins: '- Đẻ đủ hai con mà đã có con trai', instead: '- Vợ chồng cùng bàn, cùng chịu trách nhiệm về việc sinh con và tránh thai; con nào cũng quý như nhau.', categories: ['reproduction_son_preference'], direction: 'women', why: 'Dồn việc tránh thai cho người vợ và đặt việc có con trai làm điều kiện.' },
  { sample: 'S2', begins: '- Con gái chưa chồng mà có chửa', instead: '- Người có thai, dù ở hoàn cảnh nào, cũng được gia đình và bản chăm sóc, không ai được chê cười.', categories: ['sexual_morality'], direction: 'women', why: 'Phạt và cách ly phụ nữ có thai ngoài hôn nhân.' },
  { sample: 'S3', begins: 'Khoản 2. Việc làng do giai đinh', instead: 'Khoản 2. Việc làng do mọi người từ mười tám tuổi trở lên, nam cũng như nữ, họp ở đình bàn định, mỗi người được một nhời.', categories: ['meeting_vote'], direction: 'women', why: 'Chỉ giai đinh được bàn và quyết việc làng; phụ nữ phải nhờ người khác nói thay.' },
  { sample: 'S3', begins: 'Khoản 2. Người được cử làm chủ tế', instead: 'Khoản 2. Người được cử làm chủ tế phải tuổi từ sáu mươi trở lên, sống mẫu mực, cả làng kính nể.', categories: ['worship_clan', 'reproduction_son_preference'], direction: 'both', why: 'Đòi có đủ con trai, con gái mới được làm chủ tế.' },
  { sample: 'S3', begins: 'Khoản 3. Đàn bà con gái vào những ngày không sạch mình', instead: 'Khoản 3. Ai lên đình cũng ăn mặc chỉnh tề, giữ gìn đồ lễ, không nói nhời thô tục.', categories: ['ritual_taboo'], direction: 'women', why: 'Cấm phụ nữ vào đình vì kinh nguyệt, thai nghén, sinh nở.' },
  { sample: 'S3', begins: 'Khoản 1. Ngày vào đám, ba gian giữa giải chiếu', instead: 'Khoản 1. Ngày vào đám, ai cao tuổi thì ngồi chiếu trên; cỗ bàn thì cả làng cùng lo, cùng ăn một lượt.', categories: ['ceremony_seating'], direction: 'women', why: 'Phụ nữ không được ngồi đình và chỉ được ăn sau.' },
  { sample: 'S3', begins: 'Khoản 2. Nhà nào có con gái gả ra ngoài làng', instead: 'Khoản 2. Trai gái trong làng dựng vợ gả chồng thì báo với trưởng thôn; làng không thu cheo của nhà nào.', categories: ['brideprice'], direction: 'women', why: 'Chỉ nhà có con gái lấy chồng ngoài làng phải nộp cheo.' },
  { sample: 'S3', begins: 'Khoản 2. Người thiên hạ về làng làm con dâu', instead: 'Khoản 2. Người thiên hạ về làng làm dâu, làm rể thì từ ngày đăng ký thường trú đã là người làng, được nhận ruộng khoán và được nói việc làng như nhau.', categories: ['residence_membership'], direction: 'men', why: 'Con rể phải đủ năm năm và khao làng, con dâu thì không.' },
  { sample: 'S3', begins: 'Khoản 2. Đàn ông là rường cột', instead: 'Khoản 2. Vợ chồng cùng lo việc nhà, việc họ, việc làng, cùng dạy con và chăm sóc cha mẹ hai bên.', categories: ['domestic_role', 'language_stereotype'], direction: 'women', why: 'Gán việc nhà, việc hầu hạ cho phụ nữ và việc lớn cho đàn ông.' },
  { sample: 'S3', begins: 'Khoản 3. Ruộng vườn, nhà cửa cha mẹ để lại', instead: 'Khoản 3. Ruộng vườn, nhà cửa cha mẹ để lại thì theo di chúc; không có di chúc thì chia đều cho các con, con giai cũng như con gái, đã lập gia đình hay chưa.', categories: ['inheritance'], direction: 'women', why: 'Con gái đã lấy chồng không được chia di sản.' },
  { sample: 'S3', begins: 'Khoản 2. Con giai làng đỗ tú tài', instead: 'Khoản 2. Con em trong làng đỗ tú tài, đỗ đại học thì quỹ thưởng 200.000 đồng, trai cũng như gái, và được trình đình.', categories: ['awards_benefits', 'education'], direction: 'women', why: 'Thưởng con gái bằng nửa con giai khi cùng đỗ.' },
];
