import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { defaultRulebook } from '@huong-uoc/rulebook';
import type { FreezeReport as Asked } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { SURROUNDINGS, type Surroundings } from '../platform/boot';
import { Clock } from '../platform/clock';
import { Problem } from '../platform/http';
import { Storage } from '../platform/storage';
import { CampaignsQueries } from './campaigns.queries';
import { toDocx } from './document/to-docx';
import { toPdf } from './document/to-pdf';
import { toXlsx } from './document/to-xlsx';
import { writeReport } from './document/write-report';
import { KeepPack, type Corrected } from './keep-pack';
import { packOf, sheetsIn } from './pack';
import { GatherReport, type ReportContent } from './report-content';
import { publicHalf, sealKey } from './seal';
import { differences, sheetsOf } from './sheets';

const largest = 200_000_000;

/** Measures the reporting unit with all that is recorded by now, renders and seals the pack, and keeps it for good. */
@Injectable()
export class FreezeReport {
  constructor(
    @Inject(SURROUNDINGS) private readonly surroundings: Surroundings,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly campaigns: CampaignsQueries,
    private readonly gather: GatherReport,
    private readonly keep: KeepPack,
  ) {}

  /** Returns the pack's id. Refuses a day that has not come, a second pack beside the first (a correction is a supplement), and a supplement without its reason. */
  async run(user: CurrentUser, campaignId: string, { D, supplementTo, reason }: Asked): Promise<string> {
    const campaign = await this.campaigns.findAbove(user, campaignId);
    const K = this.clock.today();
    if (D > K) throw new Problem('bad-request', { fields: { D: 'Ngày này chưa đến.' } });
    if (D < campaign.from) throw new Problem('bad-request', { fields: { D: 'Ngày này trước kỳ báo cáo.' } });
    const corrected = await this.keep.corrected(campaign, D, supplementTo, reason);
    const content = await this.gather.of(user, campaign, D, K);
    const files = await this.render(content, corrected);
    const stored = { zip: await this.put(await this.sealed(content, files, corrected)), docx: await this.put(files['renderings/bao-cao.docx']), xlsx: await this.put(files['renderings/bao-cao.xlsx']), pdf: await this.put(files['renderings/bao-cao.pdf']) };
    return this.keep.run(user, content, stored, corrected);
  }

  private async render(content: ReportContent, corrected: Corrected | null) {
    const key = publicHalf(sealKey(this.surroundings.dataFolder));
    const sheets: Record<string, string> = sheetsOf(content);
    if (corrected !== null) sheets['data/differences.csv'] = differences(await sheetsIn(await buffer(await this.storage.read(corrected.sha256))), sheets);
    const changed = corrected === null ? null : { ...corrected, differences: (sheets['data/differences.csv'] ?? '').split('\n').length - 2 };
    const report = writeReport(content, sheets, key, changed);
    const now = this.clock.now();
    return { ...sheets, 'renderings/bao-cao.docx': await toDocx(report), 'renderings/bao-cao.xlsx': await toXlsx(report, now), 'renderings/bao-cao.pdf': await toPdf(report, now) };
  }

  private sealed({ campaign, D, K, here }: ReportContent, files: Readonly<Record<string, string | Uint8Array>>, corrected: Corrected | null): Promise<Buffer> {
    const { version, hash } = defaultRulebook();
    const { kind, year, unitLabel, preparedBy, recipient, from } = campaign;
    const supplement = corrected === null ? null : { to: corrected.sha256, number: corrected.number, reason: corrected.reason };
    const facts = { campaign: kind, year, unit: unitLabel, preparedBy, recipient, from, D, K, boundary: D, definitions: [...Object.values(here.figures), here.range.lower].map(({ id, version }) => `${id}@${version}`), rulebook: `${version} ${hash}`, frozenAt: this.clock.now().toISOString(), supplement };
    return packOf(files, facts, sealKey(this.surroundings.dataFolder));
  }

  private async put(bytes: Buffer): Promise<{ sha256: string; sizeBytes: number }> {
    const { sha256, sizeBytes } = await this.storage.put(Readable.from([bytes]), largest);
    return { sha256, sizeBytes };
  }
}

