import { labelOf, type Doing } from '../change-work';

export const create: Doing<'create'> = async (ground, work, { communeId, village }) => {
  await ground.commune(work, communeId);
  await ground.assertFree(work, communeId, [village], []);
  const id = await ground.write.begin(work.tx, 'village', { ...village, code: null, parentId: communeId }, false, work.stamp);
  return { unitId: communeId, detail: { from: [], to: [{ id, label: labelOf(village) }] } };
};
