import { Problem } from '../../../platform/http';
import { labelOf, type Doing } from '../change-work';

/**
 * A village ends with nobody after it: refused while a charter of it, or of a village it was made of, has been neither
 * abolished nor replaced and no other village could answer for it: it would leave the count without a paper.
 */
export const dissolve: Doing<'dissolve'> = async (ground, work, { villageId }) => {
  const village = await ground.village(work, villageId);
  const [open] = await work.tx.query<{ title: string }[]>(orphanSql, [villageId, work.stamp.effectiveOn]);
  if (open !== undefined) throw new Problem('action-refused', { detail: `“${open.title}” chưa có quyết định bãi bỏ hoặc thay thế; ghi văn bản đó trước khi giải thể thôn.` });
  await ground.write.end(work.tx, village, work.stamp);
  return { unitId: village.parentId, detail: { from: [{ id: villageId, label: labelOf(village) }], to: [] } };
};

/** Charters not ended by `$2` that would be left without a standing village if `$1` ended. */
const orphanSql = `
  with recursive made as (
    select $1::uuid as id
    union
    select s.from_unit_id from made join unit_succession s on s.to_unit_id = made.id
  )
  select v.title from charter c
    join made on made.id = c.village_id
    join lateral (select title, in_force_to from charter_version where charter_id = c.id order by version desc limit 1) v on true
   where (v.in_force_to is null or v.in_force_to >= $2)
     and not exists (
       with recursive after as (
         select c.village_id as id
         union
         select s.to_unit_id from after join unit_succession s on s.from_unit_id = after.id
       )
       select from after join unit_period p on p.unit_id = after.id and p.valid_to is null where after.id <> $1)
   limit 1`;
