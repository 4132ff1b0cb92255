import { Injectable } from '@nestjs/common';
import type { BatchFile, IntakeValues, Preflight } from '@huong-uoc/contracts';
import type { Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { Clock } from '../platform/clock';
import { BatchesRepository, type LockedBatch } from './batches.repository';
import type { UsedManifestRow } from './manifest/manifest-report';
import { LineGrounds, type LineGround } from './line-ground.queries';
import { proposeFields } from './preflight/propose-fields';
import { unmetNeeds } from './unmet-needs';
import type { Viewer } from '../units';

/** A line as stored. */
export interface Line {
  readonly id: string;
  readonly batchId: string;
  readonly version: number;
  readonly number: number;
  readonly fileName: string;
  readonly folder: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: string | null;
  readonly reading: BatchFile['reading'];
  readonly refusedCode: string | null;
  readonly refusedSentence: string | null;
  readonly preflight: Preflight | null;
  readonly manifest: UsedManifestRow | null;
  readonly fields: IntakeValues;
  readonly corrected: readonly string[];
  readonly decision: BatchFile['decision'];
  readonly decidedBy: string | null;
  readonly outcome: 'handed-in' | 'linked' | 'failed' | null;
  readonly roundId: string | null;
}

export const lineColumns = `f.id, f.batch_id as "batchId", f.version, f.number, f.file_name as "fileName", f.folder, f.sha256, f.size_bytes as "sizeBytes", f.format, f.reading,
  f.refused_code as "refusedCode", f.refused_sentence as "refusedSentence", f.preflight, f.manifest, f.fields, f.corrected, f.decision, f.decided_by as "decidedBy", f.outcome, f.round_id as "roundId"`;

/** Locks and writes of lines; whoever writes one holds its batch first, so that lines change one after the other. */
@Injectable()
export class LinesRepository {
  constructor(
    private readonly clock: Clock,
    private readonly batches: BatchesRepository,
    private readonly grounds: LineGrounds,
  ) {}

  /** The line and its batch, held; refuses `not-found` outside the viewer's reach. */
  async lock(tx: Tx, viewer: Viewer, fileId: string): Promise<{ batch: LockedBatch; line: Line }> {
    const [found] = await tx.query<{ batchId: string }[]>('select batch_id as "batchId" from intake_file where id = $1', [fileId]);
    if (found === undefined) throw new Problem('not-found');
    const batch = await this.batches.lock(tx, viewer, found.batchId, this.clock.today());
    return { batch, line: await this.hold(tx, fileId) };
  }

  async hold(tx: Tx, fileId: string): Promise<Line> {
    const [line] = await tx.query<Line[]>(`select ${lineColumns} from intake_file f where f.id = $1 for update`, [fileId]);
    if (line === undefined) throw new Problem('not-found');
    return line;
  }

  /** Lines of a batch that nobody has settled yet, in order. */
  async unsettled(tx: Tx, batchId: string): Promise<Line[]> {
    return tx.query<Line[]>(`select ${lineColumns} from intake_file f where f.batch_id = $1 and coalesce(f.outcome, 'failed') = 'failed' and f.decision <> 'skipped' order by f.number for update`, [batchId]);
  }

  /** Works a line's fields out anew from all that is known now, and what still stands in the way; returns what it became. */
  async propose(tx: Tx, line: Line, ground: LineGround): Promise<Line & { unmet: Record<string, string> }> {
    const duplicates = (await this.grounds.duplicatesOf([line.id], tx)).get(line.id) ?? [];
    const label = new Map(ground.villages.map((village) => [village.id, village.label]));
    const { preflight, manifest, corrected } = line;
    const fields = proposeFields({ preflight, manifest: manifest?.values ?? {}, current: line.fields, corrected, villageLabel: (id) => label.get(id) ?? null, charters: ground.charters, duplicates });
    const unmet = unmetNeeds({ ...line, fields, duplicates, villages: new Set(label.keys()), charters: ground.charters }, this.clock.today());
    await tx.query(
      `update intake_file set fields = $2, unmet = $3, manifest = $4, corrected = $5, version = version + ((fields, manifest, corrected) is distinct from ($2::jsonb, $4::jsonb, $5::text[]))::int where id = $1`,
      [line.id, JSON.stringify(fields), JSON.stringify(unmet), manifest === null ? null : JSON.stringify(manifest), corrected],
    );
    return { ...line, fields, unmet };
  }

  async decide(tx: Tx, line: Pick<Line, 'id'>, decision: BatchFile['decision'], by: string): Promise<void> {
    await tx.query(`update intake_file set version = version + 1, decision = $2, decided_by = $3, decided_at = $4, outcome = case when outcome = 'failed' then null else outcome end, outcome_sentence = case when outcome = 'failed' then null else outcome_sentence end where id = $1`, [line.id, decision, by, this.clock.now()]);
  }
}
