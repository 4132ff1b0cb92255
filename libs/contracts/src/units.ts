import { z } from 'zod';
import { day, id } from './primitives';

/** A territory; `village` rows are thôn, bản, xóm, tổ dân phố … */
export const unitLevels = ['province', 'district', 'commune', 'village'] as const;
export const unitLevel = z.enum(unitLevels);
export type UnitLevel = (typeof unitLevels)[number];

export const unit = z.object({
  id,
  level: unitLevel,
  /** The kind as written before the name: Tỉnh, Xã, Phường, Thôn, Bản, Tổ dân phố … */
  kind: z.string(),
  /** Name without the kind. */
  name: z.string(),
  /** Kind and name as shown: "Xã Phủ Thông"; villages "Bản X – Xã Y". */
  label: z.string(),
  /** Statistics Office code valid on the asked day; never a key. */
  code: z.string().nullable(),
  parentId: id.nullable(),
  validFrom: day,
  validTo: day.nullable(),
  demo: z.boolean(),
});
export type Unit = z.infer<typeof unit>;

/** GET /api/units?q=&level=&parent=&on= */
export const unitQuery = z.object({
  q: z.string().max(100).optional(),
  level: unitLevel.optional(),
  parent: id.optional(),
  on: day.optional(),
});
export const unitList = z.object({ items: z.array(unit), on: day });
export type UnitList = z.infer<typeof unitList>;
