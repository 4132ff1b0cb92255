import { Injectable } from '@nestjs/common';
import type { Duplicate } from '@huong-uoc/contracts';
import { Clock } from '../platform/clock';
import { Database, type Tx } from '../platform/database';
import type { VillageCharter } from './preflight/propose-fields';
import { VillageNames, type KnownVillage } from './preflight/village-names.queries';

/** What lines of one commune are judged against. */
export interface LineGround {
  readonly villages: readonly KnownVillage[];
  readonly charters: readonly VillageCharter[];
}

/** The villages of a commune, the charters they have, and the duplicates of lines; reads only. */
@Injectable()
export class LineGrounds {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly names: VillageNames,
  ) {}

  async of(communeId: string): Promise<LineGround> {
    const villages = await this.names.of(communeId);
    const charters = await this.db.query<VillageCharter>(
      `select c.id, c.village_id as "villageId", v.title, v.kind, v.in_force_to is null or v.in_force_to >= $2 as open
         from charter c join lateral (select kind, title, in_force_to from charter_version where charter_id = c.id order by version desc limit 1) v on true
        where c.village_id = any($1) order by v.kind, c.registered_at, c.id`,
      [villages.map(({ id }) => id), this.clock.today()],
    );
    return { villages, charters };
  }

  /** Line → its duplicates, the likest first; inside a transaction those it has just recorded too. */
  async duplicatesOf(fileIds: readonly string[], tx?: Tx): Promise<Map<string, Duplicate[]>> {
    const rows = await (tx ?? this.db.read).query<(Duplicate & { of: string })[]>(
      `select d.file_id as of, d.kind, d.other_file_id as "fileId", d.round_id as "roundId", r.charter_id as "charterId", d.similarity,
              coalesce('Dòng ' || f.number || ': ' || f.file_name, p.label || ', ' || v.title || ', lần nộp ' || r.number) as label
         from intake_duplicate d
         left join intake_file f on f.id = d.other_file_id
         left join round r on r.id = d.round_id
         left join charter c on c.id = r.charter_id
         left join lateral (select title from charter_version where charter_id = c.id order by version desc limit 1) v on true
         left join lateral village_place(c.village_id, $2) p on true
        where d.file_id = any($1) and r.state is distinct from 'withdrawn'
        order by d.similarity desc, (d.round_id is null), f.number, r.number`,
      [fileIds, this.clock.today()],
    );
    const found = new Map<string, Duplicate[]>();
    for (const { of, ...duplicate } of rows) found.set(of, [...(found.get(of) ?? []), { ...duplicate, similarity: Math.round(duplicate.similarity * 1000) / 1000 }]);
    return found;
  }
}
