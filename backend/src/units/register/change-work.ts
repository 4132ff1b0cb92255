import { Injectable } from '@nestjs/common';
import type { ChangeVillages } from '@huong-uoc/contracts';
import type { CurrentUser } from '../../platform/auth';
import type { Tx } from '../../platform/database';
import { Problem } from '../../platform/http';
import { searchKey } from '../search-key';
import { TerritoryWriter, type ChangeStamp, type StandingUnit } from './territory-writer';

/** What one kind of change may use. */
export interface ChangeWork {
  readonly tx: Tx;
  readonly actor: CurrentUser;
  readonly today: string;
  readonly stamp: ChangeStamp;
}

/** Looks units up for a change of the register, with the refusals all changes share. */
@Injectable()
export class ChangeGround {
  constructor(readonly write: TerritoryWriter) {}

  /** A commune that stands, in the actor's reach. */
  async commune({ tx, actor, today, stamp }: ChangeWork, communeId: string): Promise<string> {
    const [commune] = await tx.query<{ from: string }[]>(
      `select p.valid_from::text as "from" from unit u join unit_period p on p.unit_id = u.id and p.valid_to is null
        where u.id = $3 and u.level = 'commune' and u.id in (select unit_id from unit_reach($1, $2)) for share of u`,
      [actor.unitId, today, communeId],
    );
    if (commune === undefined) throw new Problem('not-found');
    if (commune.from > stamp.effectiveOn) throw new Problem('bad-request', { fields: { effectiveOn: 'Xã, phường chưa thành lập vào ngày này.' } });
    return communeId;
  }

  /** A village that stands, in the actor's reach and under a commune. */
  async village(work: ChangeWork, villageId: string): Promise<StandingUnit & { readonly parentId: string }> {
    const { tx, actor, today, stamp } = work;
    const [seen] = await tx.query<object[]>(`select from unit where id = $3 and level = 'village' and id in (select unit_id from unit_reach($1, $2))`, [actor.unitId, today, villageId]);
    if (seen === undefined) throw new Problem('not-found');
    const village = await this.write.hold(tx, villageId, stamp.effectiveOn);
    if (village.parentId === null) throw new Problem('not-found');
    await this.commune(work, village.parentId);
    return { ...village, parentId: village.parentId };
  }

  /** Refuses a second village of the same name in a commune, apart from those that end with this change. */
  async assertFree({ tx }: ChangeWork, communeId: string, names: readonly { kind: string; name: string }[], ending: readonly string[]): Promise<void> {
    const keys = names.map(({ kind, name }) => searchKey(`${kind} ${name}`));
    const taken = await tx.query<{ label: string }[]>(
      `select p.kind || ' ' || p.name as label from unit_period p where p.parent_id = $1 and p.valid_to is null and p.search = any($2) and p.unit_id <> all($3::uuid[]) limit 1`,
      [communeId, keys, ending],
    );
    const twice = new Set(keys).size < keys.length;
    if (taken[0] === undefined && !twice) return;
    throw new Problem('already-exists', { detail: twice ? 'Hai thôn mới không thể trùng tên.' : `Xã, phường đã có ${taken[0]?.label ?? ''}.` });
  }
}

/** One kind of change: does it and says which commune's register it belongs to and what happened. */
export type Doing<Kind extends ChangeVillages['change']> = (ground: ChangeGround, work: ChangeWork, change: Extract<ChangeVillages, { change: Kind }>) => Promise<{ readonly unitId: string; readonly detail: ChangeDetail }>;

/** What a change touched, in the words of its day. */
export interface ChangeDetail {
  readonly from: readonly { readonly id: string; readonly label: string }[];
  readonly to: readonly { readonly id: string; readonly label: string }[];
}

export const labelOf = ({ kind, name }: { readonly kind: string; readonly name: string }): string => `${kind} ${name}`;
