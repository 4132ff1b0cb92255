import { Problem } from '../../../platform/http';
import { labelOf, type Doing } from '../change-work';

/** A village ends with nobody after it: refused while a charter of it has not been abolished or replaced, or it would leave the count without a paper. */
export const dissolve: Doing<'dissolve'> = async (ground, work, { villageId }) => {
  const village = await ground.village(work, villageId);
  const [open] = await work.tx.query<{ title: string }[]>(
    `select v.title from charter c join lateral (select title, in_force_to from charter_version where charter_id = c.id order by version desc limit 1) v on true
      where c.village_id = $1 and (v.in_force_to is null or v.in_force_to >= $2) limit 1`,
    [villageId, work.stamp.effectiveOn],
  );
  if (open !== undefined) throw new Problem('action-refused', { detail: `“${open.title}” chưa có quyết định bãi bỏ hoặc thay thế; ghi văn bản đó trước khi giải thể thôn.` });
  await ground.write.end(work.tx, village, work.stamp);
  return { unitId: village.parentId, detail: { from: [{ id: villageId, label: labelOf(village) }], to: [] } };
};
