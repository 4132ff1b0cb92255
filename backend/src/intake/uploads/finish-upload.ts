import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { uploadLimits } from '@huong-uoc/contracts';
import { Database } from '../../platform/database';
import { Storage } from '../../platform/storage';
import { BatchesRepository } from '../batches.repository';
import { TakeFile } from '../take-file';
import { UploadStore } from './upload-store';

/** A whole upload becomes an original in the storage and a line (or an archive) of its batch. */
@Injectable()
export class FinishUpload {
  constructor(
    private readonly db: Database,
    private readonly storage: Storage,
    private readonly store: UploadStore,
    private readonly batches: BatchesRepository,
    private readonly files: TakeFile,
  ) {}

  /** Nothing to do when it was taken before. A crash at any point leaves either the upload or the line, and running again makes no second one. */
  async run(uploadId: string, after: 'forget' | 'keep-file' = 'forget'): Promise<void> {
    const [upload] = await this.db.query<{ batchId: string; fileName: string; folder: string }>('select batch_id as "batchId", file_name as "fileName", folder from intake_upload where id = $1', [uploadId]);
    if (upload === undefined) return;
    const path = this.store.path(uploadId);
    const isArchive = await this.files.isArchive(path);
    const stored = await this.storage.put(createReadStream(path), isArchive ? uploadLimits.archiveBytes : uploadLimits.fileBytes);
    await this.db.write(async (tx) => {
      const batch = await this.batches.hold(tx, upload.batchId);
      if (batch === undefined) return;
      if (batch.state !== 'discarded') await this.files.run(tx, batch, { ...upload, ...stored, origin: 'upload', archiveId: null }, isArchive);
      if (after === 'forget') await tx.query('delete from intake_upload where id = $1', [uploadId]);
      await this.batches.settle(tx, batch);
    });
    if (after === 'forget') await this.store.forget(uploadId);
  }
}
