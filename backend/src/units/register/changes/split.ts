import { labelOf, type Doing } from '../change-work';

/** A village ends and its parts begin; its charter waits for a paper like that of a merged village. */
export const split: Doing<'split'> = async (ground, work, { villageId, into }) => {
  const village = await ground.village(work, villageId);
  await ground.assertFree(work, village.parentId, into, [villageId]);
  await ground.write.end(work.tx, village, work.stamp);
  const parts = [];
  for (const words of into) {
    const id = await ground.write.begin(work.tx, 'village', { ...words, code: null, parentId: village.parentId }, village.demo, work.stamp);
    await ground.write.succeed(work.tx, villageId, id, true, work.stamp);
    parts.push({ id, label: labelOf(words) });
  }
  return { unitId: village.parentId, detail: { from: [{ id: villageId, label: labelOf(village) }], to: parts } };
};
