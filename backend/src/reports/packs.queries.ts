import { Injectable } from '@nestjs/common';
import type { FrozenPack, PackFileKind } from '@huong-uoc/contracts';
import { Antivirus } from '../platform/antivirus';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { Storage } from '../platform/storage';

const types: Readonly<Record<PackFileKind, string>> = {
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  signed: 'application/pdf',
};

/** Frozen packs and their files, as they were stored. */
@Injectable()
export class PacksQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly antivirus: Antivirus,
  ) {}

  /** The packs of a campaign, the newest first; whether the viewer may see the campaign is checked before. */
  async of(campaignId: string): Promise<FrozenPack[]> {
    return (await this.db.query<Row>(`${packSql} where f.campaign_id = $1 order by f.frozen_at desc`, [campaignId])).map(packOf);
  }

  /** One pack; refuses `not-found` outside the viewer's reach. */
  async find(viewer: CurrentUser, id: string): Promise<FrozenPack> {
    const [row] = await this.db.query<Row>(`${packSql} where f.id = $1 and f.unit_id in (select unit_id from unit_reach($2, $3))`, [id, viewer.unitId, this.clock.today()]);
    if (row === undefined) throw new Problem('not-found');
    return packOf(row);
  }

  /** One file of a pack for download; refuses `not-found` for one that is not there (yet). */
  async open(viewer: CurrentUser, id: string, kind: PackFileKind) {
    const file = (await this.find(viewer, id)).files.find((found) => found.kind === kind);
    if (file === undefined) throw new Problem('not-found');
    // What was rendered here is ours; the signed paper came from outside.
    if (kind === 'signed') await this.antivirus.letThrough(file.sha256);
    return { bytes: await this.storage.read(file.sha256), name: file.name, type: types[kind], sizeBytes: file.sizeBytes };
  }
}

type StoredFile = { readonly kind: PackFileKind; readonly sha256: string; readonly sizeBytes: number };
type Row = Omit<FrozenPack, 'files'> & { readonly kind: string; readonly year: number; readonly zipBytes: number; readonly renderings: readonly StoredFile[]; readonly signedBytes: number | null };

function packOf({ kind, year, zipBytes, renderings, signedBytes, ...pack }: Row): FrozenPack {
  const stem = `${kind} ${year} ${pack.D}${pack.supplement === null ? '' : ` phụ lục ${pack.supplement.number}`}`;
  const signed: StoredFile[] = pack.signed === null ? [] : [{ kind: 'signed', sha256: pack.signed.sha256, sizeBytes: signedBytes ?? 0 }];
  const all: StoredFile[] = [{ kind: 'zip', sha256: pack.sha256, sizeBytes: zipBytes }, ...renderings, ...signed];
  return { ...pack, files: all.map((file) => ({ ...file, name: file.kind === 'signed' ? `${stem} đã ký.pdf` : `${stem}.${file.kind}` })) };
}

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const packSql = `
  select f.id, f.campaign_id as "campaignId", f.campaign as kind, f.year, f.unit_label as "unitLabel", f.in_force_on::text as "D", f.known_on::text as "K", f.x, f.y, f.sha256, f.size_bytes as "zipBytes",
         ${utc('f.frozen_at')} as "frozenAt", a.display_name as "frozenBy",
         case when f.supplement_to is null then null else json_build_object('to', f.supplement_to, 'number', f.supplement_number, 'reason', f.reason) end as supplement,
         coalesce((select json_agg(json_build_object('kind', r.kind, 'sha256', r.sha256, 'sizeBytes', r.size_bytes) order by r.kind) from pack_file r where r.pack_id = f.id), '[]') as renderings,
         s.size_bytes as "signedBytes",
         case when s.number is null then null else json_build_object('number', s.number, 'signedOn', s.signed_on, 'sha256', s.sha256, 'takenBackAt', ${utc('s.taken_back_at')}, 'takenBackBy', s.by) end as signed
    from frozen_pack f
    join account a on a.id = f.frozen_by
    left join lateral (select g.*, b.display_name as by from signed_report g join account b on b.id = g.taken_back_by where g.pack_id = f.id order by g.taken_back_at desc limit 1) s on true`;
