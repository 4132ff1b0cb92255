import { Injectable } from '@nestjs/common';
import { Audit, type AuditActor } from '../audit';
import { Database } from '../platform/database';
import { UnitsRepository } from './units.repository';

export interface NewVillage {
  /** Thôn, Bản, Xóm, Tổ dân phố … */
  readonly kind: string;
  readonly name: string;
  readonly demo: boolean;
  /** Where it lay, oldest first; days inclusive, the last one open. */
  readonly places: readonly { readonly communeId: string; readonly from: string; readonly to: string | null }[];
}

/** Registers a village with the communes it has belonged to. There is no public register of villages: this is it. */
@Injectable()
export class AddVillage {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsRepository,
    private readonly audit: Audit,
  ) {}

  /** Returns the village's id. */
  run(actor: AuditActor, village: NewVillage): Promise<string> {
    const { kind, name, demo, places } = village;
    return this.db.write(async (tx) => {
      const periods = places.map(({ communeId, from, to }) => ({ kind, name, code: null, parentId: communeId, validFrom: from, validTo: to }));
      const id = await this.units.add(tx, 'village', periods, demo);
      await this.audit.record(tx, actor, { action: 'village.added', subject: { type: 'unit', id }, after: village });
      return id;
    });
  }
}
