import { open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { uploadLimits, type BatchFile } from '@huong-uoc/contracts';
import { isPack } from '@huong-uoc/formats';
import { Clock } from '../platform/clock';
import { newId, type Tx } from '../platform/database';
import { Outbox } from '../platform/outbox';
import type { StoredFile } from '../platform/storage';
import { searchKey } from '../units';
import { unpackArchiveJob } from './archives/unpack-archive-job';
import type { LockedBatch } from './batches.repository';
import { emptyFields } from './preflight/propose-fields';
import { readBatchFileJob } from './preflight/read-batch-file-job';

/** A stored file on its way into a batch, whatever brought it. */
export interface ArrivedFile extends StoredFile {
  readonly fileName: string;
  readonly folder: string;
  readonly origin: BatchFile['from'];
  readonly archiveId: string | null;
}

const zipMark = Buffer.from([0x50, 0x4b, 3, 4]);

/** Puts a stored file into its batch: a line to be read, or an archive to be unpacked. */
@Injectable()
export class TakeFile {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Whether the file at `path` is a ZIP of files, by its bytes; a document that happens to be a ZIP is none. */
  async isArchive(path: string): Promise<boolean> {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const head = Buffer.alloc(4);
      await handle.read(head, 0, 4, 0);
      if (!head.equals(zipMark)) return false;
      // No document is that large, and what is no ZIP of files either is refused when it is unpacked.
      return size > uploadLimits.fileBytes || isPack(await handle.readFile());
    } finally {
      await handle.close();
    }
  }

  /** The batch's row must be held. The same bytes under the same name in the same batch are taken once, however often they come. */
  async run(tx: Tx, batch: LockedBatch, file: ArrivedFile, isArchive: boolean): Promise<void> {
    if (isArchive) return this.takeArchive(tx, batch, file);
    const id = newId();
    const { fileName, folder, origin, archiveId, sha256, sizeBytes } = file;
    const taken = await tx.query<{ id: string }[]>(
      `insert into intake_file (id, batch_id, number, file_name, folder, search, origin, archive_id, sha256, size_bytes, received_at, reading, fields)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11 from intake_file where batch_id = $2
       on conflict on constraint intake_file_once do nothing returning id`,
      [id, batch.id, fileName, folder, searchKey(`${folder} ${fileName}`), origin, archiveId, sha256, sizeBytes, this.clock.now(), JSON.stringify(emptyFields)],
    );
    if (taken.length > 0) await this.outbox.enqueue(tx, readBatchFileJob, { fileId: id });
  }

  private async takeArchive(tx: Tx, batch: LockedBatch, { fileName, folder, sha256, sizeBytes }: ArrivedFile): Promise<void> {
    const id = newId();
    const taken = await tx.query<{ id: string }[]>(
      `insert into intake_archive (id, batch_id, file_name, folder, sha256, size_bytes, state, received_at) values ($1, $2, $3, $4, $5, $6, 'waiting', $7)
       on conflict on constraint intake_archive_once do nothing returning id`,
      [id, batch.id, fileName, folder, sha256, sizeBytes, this.clock.now()],
    );
    if (taken.length > 0) await this.outbox.enqueue(tx, unpackArchiveJob, { archiveId: id });
  }
}
