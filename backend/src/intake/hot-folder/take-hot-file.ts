import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { uploadLimits } from '@huong-uoc/contracts';
import { Audit } from '../../audit';
import { Clock } from '../../platform/clock';
import { Database, newId, type Tx } from '../../platform/database';
import { Problem, safeFileName } from '../../platform/http';
import { Storage, type StoredFile } from '../../platform/storage';
import { BatchesRepository, type LockedBatch } from '../batches.repository';
import { safeFolder } from '../safe-folder';
import { TakeFile } from '../take-file';
import type { HotFile } from './look-into';
import { putToRefused, putToTaken } from './put-aside';

interface Commune {
  readonly id: string;
  readonly label: string;
}

/** Takes one file out of the hot folder into the open batch of its commune, or puts it aside with the reason. */
@Injectable()
export class TakeHotFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly batches: BatchesRepository,
    private readonly files: TakeFile,
    private readonly audit: Audit,
  ) {}

  /** The file leaves its place only after its line is stored; killed in between it is found again and taken once. Throws what is no fault of the file. */
  async run(root: string, file: HotFile): Promise<void> {
    try {
      await this.take(file);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || refusal.code === 'disk-full' || refusal.code === 'internal') throw refusal;
      return putToRefused(root, file, refusal.sentence);
    }
    await putToTaken(root, file, this.clock.today());
  }

  private async take(file: HotFile): Promise<void> {
    const commune = await this.commune(file);
    if (file.kind !== 'file') throw new Problem('unsupported-format', { detail: 'Đây là liên kết hoặc tệp đặc biệt, không phải tệp văn bản.' });
    const fileName = safeFileName(file.name);
    const isArchive = await this.files.isArchive(file.path);
    const stored = await this.store(file, isArchive);
    await this.db.write(async (tx) => {
      const batch = await this.openBatch(tx, commune);
      await this.files.run(tx, batch, { ...stored, fileName, folder: safeFolder(file.folder), origin: 'hot-folder', archiveId: null }, isArchive);
      await this.batches.settle(tx, batch);
    });
  }

  /** The commune whose code the folder bears, as codes stand today. */
  private async commune({ commune: code }: HotFile): Promise<Commune> {
    const rows = await this.db.query<Commune>(
      `select u.id, p.kind || ' ' || p.name as label from unit u join unit_period p on p.unit_id = u.id and $1 between p.valid_from and coalesce(p.valid_to, 'infinity') where u.level = 'commune' and p.code = $2`,
      [this.clock.today(), code],
    );
    const [only] = rows;
    if (only === undefined || rows.length > 1) throw new Problem('not-found', { detail: code === '' ? 'Tệp nằm ngoài thư mục của xã, phường. Đặt tệp vào thư mục mang mã xã, phường.' : `Không có xã, phường nào mã “${code}”. Tên thư mục phải là mã xã, phường, ví dụ 01840.` });
    return only;
  }

  private async store({ path }: HotFile, isArchive: boolean): Promise<StoredFile> {
    let handle: FileHandle;
    try {
      handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    } catch (cause) {
      throw (cause as NodeJS.ErrnoException).code === 'ELOOP' ? new Problem('unsupported-format', { detail: 'Đây là liên kết, không phải tệp văn bản.', cause }) : cause;
    }
    try {
      return await this.storage.put(handle.createReadStream({ autoClose: false }), isArchive ? uploadLimits.archiveBytes : uploadLimits.fileBytes);
    } finally {
      await handle.close();
    }
  }

  /** Today's files of a commune gather in one batch until somebody settles it. */
  private async openBatch(tx: Tx, { id: communeId, label }: Commune): Promise<LockedBatch> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('hot-folder ' || $1))`, [communeId]);
    const [open] = await tx.query<{ id: string }[]>(`select id from intake_batch where commune_id = $1 and origin = 'hot-folder' and state = 'open' order by created_at desc limit 1`, [communeId]);
    const held = open === undefined ? undefined : await this.batches.hold(tx, open.id);
    if (held?.state === 'open') return held;
    const [year = '', month = '', day = ''] = this.clock.today().split('-');
    const batch: LockedBatch = { id: newId(), communeId, title: `Thư mục máy quét, ${label}, từ ${day}/${month}/${year}`, origin: 'hot-folder', state: 'open' };
    await this.batches.add(tx, { ...batch, createdAt: this.clock.now(), createdBy: null });
    await this.audit.record(tx, 'system', { action: 'batch.opened', subject: { type: 'batch', id: batch.id }, after: { communeId, title: batch.title, origin: 'hot-folder' } });
    return batch;
  }
}
