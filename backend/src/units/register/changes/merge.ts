import { Problem } from '../../../platform/http';
import { labelOf, type Doing } from '../change-work';

/**
 * Villages end and a new one begins, even under an old name: that is what leaves their charters unresolved until a paper
 * names the text that goes on. Villages of two communes cannot merge.
 */
export const merge: Doing<'merge'> = async (ground, work, { villageIds, village: words }) => {
  const ids = [...new Set(villageIds)].sort();
  if (ids.length < 2) throw new Problem('bad-request', { fields: { villageIds: 'Chọn ít nhất hai thôn khác nhau.' } });
  const merging = [];
  for (const id of ids) merging.push(await ground.village(work, id));
  const [first] = merging;
  if (first === undefined || merging.some(({ parentId }) => parentId !== first.parentId)) throw new Problem('action-refused', { detail: 'Các thôn sáp nhập phải thuộc cùng một xã, phường.' });
  await ground.assertFree(work, first.parentId, [words], ids);
  const id = await ground.write.begin(work.tx, 'village', { ...words, code: null, parentId: first.parentId }, merging.every(({ demo }) => demo), work.stamp);
  for (const village of merging) {
    await ground.write.end(work.tx, village, work.stamp);
    await ground.write.succeed(work.tx, village.unitId, id, false, work.stamp);
  }
  return { unitId: first.parentId, detail: { from: merging.map((village) => ({ id: village.unitId, label: labelOf(village) })), to: [{ id, label: labelOf(words) }] } };
};
