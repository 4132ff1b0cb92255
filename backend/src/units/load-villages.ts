import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../audit';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { AddVillage } from './add-village';
import { parseCsv } from './province-data';
import { searchKey } from './search-key';

/** What became of the rows of one file; `line` counts the heading as 1. */
export interface LoadedVillages {
  readonly added: number;
  readonly known: number;
  readonly refused: readonly { readonly line: number; readonly why: string }[];
}

/** Registers villages from a CSV file `commune_code,kind,name,valid_from`; a village its commune already has is left as it is. */
@Injectable()
export class LoadVillages {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly addVillage: AddVillage,
  ) {}

  /** Good rows are stored even when others are refused; running the same file again adds nothing. */
  async run(actor: AuditActor, file: string): Promise<LoadedVillages> {
    const communes = await this.communesByCode();
    const known = await this.knownVillages();
    const refused: { line: number; why: string }[] = [];
    let [added, already] = [0, 0];
    for (const [index, row] of parseCsv(readFileSync(file, 'utf8')).entries()) {
      const { commune_code: code = '', kind = '', name = '', valid_from: from = '' } = row;
      const communeId = communes.get(code);
      const why = communeId === undefined ? `không có xã, phường mã ${code}` : kind === '' || name === '' ? 'thiếu loại hoặc tên' : /^\d{4}-\d{2}-\d{2}$/.test(from) ? undefined : 'ngày không theo dạng năm-tháng-ngày';
      const key = `${communeId} ${searchKey(`${kind} ${name}`)}`;
      if (why !== undefined || communeId === undefined) refused.push({ line: index + 2, why: why ?? '' });
      else if (known.has(key)) already += 1;
      else {
        known.add(key);
        await this.addVillage.run(actor, { kind, name, demo: false, places: [{ communeId, from, to: null }] });
        added += 1;
      }
    }
    return { added, known: already, refused };
  }

  private async communesByCode(): Promise<Map<string, string>> {
    const rows = await this.db.query<{ code: string; id: string }>(
      `select p.code, u.id from unit u join unit_period p on p.unit_id = u.id where u.level = 'commune' and $1 between p.valid_from and coalesce(p.valid_to, 'infinity')`,
      [this.clock.today()],
    );
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  private async knownVillages(): Promise<Set<string>> {
    const rows = await this.db.query<{ key: string }>(`select p.parent_id || ' ' || p.search as key from unit u join unit_period p on p.unit_id = u.id where u.level = 'village' and p.valid_to is null`);
    return new Set(rows.map(({ key }) => key));
  }
}
