// The spelling of Vietnamese as tables: which onset may meet which rime. Everything that asks "is this a syllable?"
// (repair, detection of broken encodings, folding) reads these and nothing else.

export const RIMES = (
  'a ac ach ai am an ang anh ao ap at au ay ' +
  'ăc ăm ăn ăng ăp ăt ' +
  'âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ' +
  'ê êch êm ên ênh êp êt êu ' +
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong oong ooc op ot ' +
  'ô ôc ôi ôm ôn ông ôông ôp ôt ' +
  'ơ ơi ơm ơn ơp ơt ' +
  'u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ' +
  'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu'
).split(' ');

/** What may follow "qu", whose u belongs to the onset in spelling. */
export const RIMES_AFTER_QU = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng âp ât âu ây e ec en eng eo et ê êch ên ênh êt êu i ich in inh it ' +
  'y ych yên yêt yn ynh yp yt ôc ơ ơi ơn ơt'
).split(' ');

/** What may follow "gi" when another vowel is written after it; "gì", "gìn", "gỉ" are g + i. */
export const RIMES_AFTER_GI = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eo ep et ' +
  'ê êc êm ên êng êt êu o oc oi om on ong op ot oa oang ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ua ui um un ung uc up ut uôc uôi uôn ' +
  'ư ưa ưc ưng ươc ươi ươm ươn ương ươp ươt ưt ưu'
).split(' ');

/** Onsets written with any following vowel; c/k, g/gh, ng/ngh and qu are ruled apart. */
export const FREE_ONSETS = 'b ch d đ h kh l m n nh p ph r s t th tr v x'.split(' ');

/** Written before a, ă, â, o, ô, ơ, u, ư. */
export const BACK_ONSETS = ['c', 'g', 'ng'];

/** Written before e, ê, i. */
export const FRONT_ONSETS = ['k', 'gh', 'ngh'];

/** Onsets after which a final bare "y" is written beside "i" (kỳ/kì, lý/lí, Mỹ/Mĩ, Thy, Vy). */
export const ONSETS_BEFORE_Y = 'h k l m s t v th'.split(' ');

/**
 * Syllables that begin with their vowel, listed with their tones because far fewer exist than the rimes would allow:
 * that is what tells a torn word ("ti ết", "ch ồng") from two words.
 */
export const VOWEL_INITIAL = (
  'a à ả á ạ ác ạc ách ạch ai ái ải am ám ảm an án ản ang áng ảng anh ánh ảnh ao áo ào ảo áp át au áu ay áy ' +
  'ắc ặc ăm ắm ẵm ăn ắn ăng ắng ẳng ằng ặng ắp ắt ' +
  'ấc âm ấm ẩm ầm ậm ân ấn ẩn ấp ập ất âu ấu ẩu ầu ấy ẩy ây ' +
  'e è é ẻ ẹ éc ẹc em ém ẻm en én eng éng eo éo ẻo ẹo èo ép ẹp ét ẹt ' +
  'ê ế ề ể ệ ếch ệch êm ếm ềm ênh ểnh ềnh êu ệu ' +
  'i ì í ỉ ị ỉa ìa ích ịch im ím ỉm ìm in ín ỉn ình inh ỉnh íp ít ịt iu ỉu ìu ' +
  'o ò ó ỏ ọ oa oà òa óa oá oác oạc oách oạch oai oái oải oàm oạm oan oán oản oàn oang oáng oảng oàng oanh oành oánh oảnh oáp oạp oát oạt ' +
  'oay oáy oắc oăm oằm oằn oẳng oắng oăng oắt oặt óc ọc oe oè òe óe oé oẹ ọe oẻ ỏe oen oẻn oẻo oi òi ói ỏi ọi om òm óm ỏm on ỏn ong óng ỏng óp ọp ót ọt ' +
  'ô ồ ố ổ ỗ ộ ốc ộc ôi ối ổi ôm ốm ồm ôn ổn ồn ông ống ổng ốp ộp ốt ' +
  'ơ ờ ớ ở ỡ ợ ơi ới ơm ớm ờm ởm ơn ớn ờn ớp ớt ' +
  'u ù ú ủ ũ ụ ua úa ùa ủa ụa uân uẩn uất uây uẩy úc ục uể uế uê uề uếch uệch uênh ui úi ùi ủi ụi um úm ùm un ún ủn ùn ung úng ủng ùng ' +
  'uôm uôn uốn uông uống uổng úp ụp út ụt uy ùy uỳ úy uý ủy uỷ ụy uỵ uych uỵch uyên uyển uynh uýt uơ ' +
  'ư ừ ứ ử ự ưa ứa ức ực ưng ứng ửng ừng ước ươi ươm ướm ườm ươn ưỡn ưởn ương ướp ướt ưu ưỡng ' +
  'ã ĩ ạt ầy ậc ặp ẽo ễnh ệnh ĩnh òng ồng ỡm ợt ựa ườn oẳn uỳnh ' +
  'y ý ỷ ỳ yêm yếm yểm yên yến yêng yểng yết yêu yếu yểu'
).split(' ');

/** Parts of province names spelt against the rules; every charter of the region has them. */
export const NAME_SYLLABLES = 'kạn kon đắk đăk lắk lăk'.split(' ');
