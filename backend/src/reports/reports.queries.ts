import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { FrozenPack, Reports } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { SURROUNDINGS, type Surroundings } from '../platform/boot';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { Storage } from '../platform/storage';
import { campaignsOf } from './campaigns';
import { publicHalf, sealKey } from './seal';

/** The year's campaigns with the packs frozen for them within the viewer's reach. */
@Injectable()
export class ReportsQueries {
  constructor(
    @Inject(SURROUNDINGS) private readonly surroundings: Surroundings,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
  ) {}

  async of(viewer: CurrentUser, asked?: number): Promise<Reports> {
    const year = asked ?? Number(this.clock.today().slice(0, 4));
    const packs = await this.db.query<FrozenPack>(`${packSql} and f.year = $3 order by f.frozen_at desc`, [viewer.unitId, this.clock.today(), year]);
    return { year, campaigns: campaignsOf(year).map((campaign) => ({ ...campaign, packs: packs.filter((pack) => pack.campaign === campaign.kind) })), publicKey: publicHalf(sealKey(this.surroundings.dataFolder)) };
  }

  /** The pack as it was stored; refuses `not-found` out of the viewer's reach. */
  async open(viewer: CurrentUser, id: string): Promise<{ bytes: Readable; name: string }> {
    const [pack] = await this.db.query<FrozenPack>(`${packSql} and f.id = $3`, [viewer.unitId, this.clock.today(), id]);
    if (pack === undefined) throw new Problem('not-found');
    return { bytes: await this.storage.read(pack.sha256), name: `${pack.campaign} ${pack.year} ${pack.D}.zip` };
  }
}

const packSql = `
  select f.id, f.campaign, f.year, f.unit_label as "unitLabel", f.in_force_on::text as "D", f.known_on::text as "K", f.x, f.y, f.sha256, f.frozen_at as "frozenAt", a.display_name as "frozenBy"
    from frozen_pack f join account a on a.id = f.frozen_by
   where f.unit_id in (select unit_id from unit_reach($1, $2))`;
