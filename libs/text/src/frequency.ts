import { SYLLABLES_BY_FREQUENCY } from './frequency-tables';
import { foldSyllable } from './syllable';

let groups: Map<string, number> | undefined;

function table(): Map<string, number> {
  if (groups === undefined) {
    groups = new Map();
    for (const [group, syllables] of SYLLABLES_BY_FREQUENCY.entries()) for (const syllable of syllables.split(' ')) groups.set(syllable, group);
  }
  return groups;
}

/** How common a syllable is: 0 in use … 9 everyday, or -1 where it is not known to be in use. */
export function frequencyOf(syllable: string): number {
  return table().get(foldSyllable(syllable)) ?? -1;
}

/** Pairs that decide how a glued word of charters is to be cut ("đànông" is "đàn ông", not "đà nông"). */
const COMPOUNDS = new Set(
  ('đàn ông|đàn bà|phụ nữ|nam giới|nữ giới|con trai|con gái|con giai|con dâu|con rể|con cái|con cháu|trai đinh|nam đinh|giai đinh|gia đình|gia trưởng|' +
  'vợ chồng|cha mẹ|bố mẹ|ông bà|anh em|chị em|họ hàng|dòng họ|trưởng họ|trưởng nam|trưởng thôn|trưởng bản|trưởng xóm|trưởng ban|chủ hộ|' +
  'hương ước|quy ước|thừa kế|tài sản|đất đai|ruộng đất|ly hôn|kết hôn|tảo hôn|nhà trai|nhà gái|thách cưới|sính lễ|bình đẳng|bạo lực|nghĩa vụ|' +
  'quyền lợi|nhân dân|cộng đồng|dân cư|văn hóa|xã hội|hòa giải|bảo vệ|đóng góp|tham gia|biểu quyết|khen thưởng|xử phạt|vi phạm|quy định|thực hiện|' +
  'không được|phải nộp|đình làng|nhà văn|lao động|công ích|sinh con|trẻ em|học sinh|giáo dục|mang thai').split('|'),
);

/** Whether two syllables are a compound that charters use all the time. */
export function isCompound(first: string, second: string): boolean {
  return COMPOUNDS.has(`${first.toLowerCase()} ${second.toLowerCase()}`);
}
