import { Problem } from '../../../platform/http';
import { labelOf, type Doing } from '../change-work';

/** The villages of a divided commune go to the part they belong to; only a commune its old one went into can take them. */
export const assign: Doing<'assign'> = async (ground, work, { villageIds, communeId }) => {
  await ground.commune(work, communeId);
  const [commune] = await work.tx.query<{ label: string }[]>(`select kind || ' ' || name as label from unit_period where unit_id = $1 and valid_to is null`, [communeId]);
  const from = [];
  for (const villageId of [...new Set(villageIds)].sort()) {
    const [candidate] = await work.tx.query<object[]>(`select from unassigned_village where village_id = $1 and commune_id = $2`, [villageId, communeId]);
    if (candidate === undefined) throw new Problem('not-found');
    const village = await ground.write.hold(work.tx, villageId, null);
    await ground.assertFree(work, communeId, [village], [villageId]);
    // It belonged there from the day the commune was divided, and nobody knew until now.
    await ground.write.place(work.tx, village, communeId, work.stamp);
    from.push({ id: villageId, label: labelOf(village) });
  }
  return { unitId: communeId, detail: { from, to: [{ id: communeId, label: commune?.label ?? '' }] } };
};
