import { labelOf, type Doing } from '../change-work';

/** A new name or kind; it is still the same village, its charter and its answer stay. */
export const rename: Doing<'rename'> = async (ground, work, { villageId, village: words }) => {
  const village = await ground.village(work, villageId);
  await ground.assertFree(work, village.parentId, [words], [villageId]);
  await ground.write.goOn(work.tx, village, { ...words, code: null, parentId: village.parentId }, work.stamp);
  return { unitId: village.parentId, detail: { from: [{ id: villageId, label: labelOf(village) }], to: [{ id: villageId, label: labelOf(words) }] } };
};
