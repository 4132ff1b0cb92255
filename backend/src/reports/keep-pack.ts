import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, isDuplicate, newId, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import type { OpenedCampaign } from './campaigns.sql';
import type { ReportContent } from './report-content';

type Stored = { readonly sha256: string; readonly sizeBytes: number };
export type StoredPack = Readonly<Record<'zip' | 'docx' | 'xlsx' | 'pdf', Stored>>;
/** The pack that a supplement corrects, and how the supplement calls itself. */
export interface Corrected {
  readonly packId: string;
  readonly sha256: string;
  readonly number: number;
  readonly reason: string;
}

const frozenAlready = { detail: 'Kỳ báo cáo đã chốt số liệu. Nội dung cần sửa thì lập phụ lục bổ sung.' };

/** Keeps what was frozen: one pack a campaign, and numbered supplements to it. */
@Injectable()
export class KeepPack {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** What a supplement corrects, or null for the campaign's own pack; refuses what `FreezeReport` says. */
  async corrected({ id }: OpenedCampaign, D: string, packId: string | null, reason: string | null): Promise<Corrected | null> {
    const packs = await this.db.query<{ id: string; D: string; sha256: string; main: boolean; supplements: number }>(packsSql, [id]);
    if (packId === null) {
      if (packs.some(({ main }) => main)) throw new Problem('action-refused', frozenAlready);
      return null;
    }
    const base = packs.find((pack) => pack.id === packId && pack.main);
    if (base === undefined) throw new Problem('bad-request', { fields: { supplementTo: 'Phụ lục phải gắn với báo cáo đã chốt của kỳ này.' } });
    if (base.D !== D) throw new Problem('bad-request', { fields: { D: 'Phụ lục tính theo cùng ngày với báo cáo đã chốt.' } });
    if (reason === null) throw new Problem('bad-request', { fields: { reason: 'Cần ghi lý do bổ sung.' } });
    return { packId, sha256: base.sha256, number: base.supplements + 1, reason };
  }

  async run(user: CurrentUser, { campaign, D, K, here }: ReportContent, { zip, ...renderings }: StoredPack, corrected: Corrected | null): Promise<string> {
    const id = newId();
    const { x, y } = here.figures.C3;
    try {
      await this.db.write(async (tx) => {
        await this.refuseSecond(tx, campaign.id, corrected);
        await tx.query(
          `insert into frozen_pack (id, campaign_id, campaign, year, unit_id, unit_label, in_force_on, known_on, x, y, sha256, size_bytes, supplement_to, supplement_number, reason, frozen_at, frozen_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
          [id, campaign.id, campaign.kind, campaign.year, campaign.unitId, here.unit.label, D, K, x, y, zip.sha256, zip.sizeBytes, corrected?.packId ?? null, corrected?.number ?? null, corrected?.reason ?? null, this.clock.now(), user.id],
        );
        for (const [kind, { sha256, sizeBytes }] of Object.entries(renderings)) await tx.query('insert into pack_file (pack_id, kind, sha256, size_bytes) values ($1, $2, $3, $4)', [id, kind, sha256, sizeBytes]);
        await this.audit.record(tx, user, { action: 'report.frozen', subject: { type: 'report', id }, after: { campaign: campaign.kind, year: campaign.year, D, K, x, y, sha256: zip.sha256, supplement: corrected?.number ?? null } });
      });
    } catch (error) {
      if (isDuplicate(error, 'frozen_pack_supplement_once')) throw new Problem('changed-meanwhile');
      throw error;
    }
    return id;
  }

  /** Two people who freeze at once: the second finds the first's pack. */
  private async refuseSecond(tx: Tx, campaignId: string, corrected: Corrected | null): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [campaignId]);
    if (corrected !== null) return;
    const [main] = await tx.query<unknown[]>('select 1 from frozen_pack where campaign_id = $1 and supplement_to is null limit 1', [campaignId]);
    if (main !== undefined) throw new Problem('action-refused', frozenAlready);
  }
}

const packsSql = `
  select f.id, f.in_force_on::text as "D", f.sha256, f.supplement_to is null as main, (select count(*)::int from frozen_pack s where s.supplement_to = f.id) as supplements
    from frozen_pack f where f.campaign_id = $1`;
