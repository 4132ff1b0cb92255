import { Injectable } from '@nestjs/common';
import { uploadLimits, uploadMetadata } from '@huong-uoc/contracts';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database, newId } from '../../platform/database';
import { Problem, safeFileName } from '../../platform/http';
import { BatchesRepository } from '../batches.repository';
import { safeFolder } from '../safe-folder';
import { uploadLifeMs } from './upload-store';

/** What the headers of a tus creation say, before anything of it is believed. */
export interface AskedUpload {
  readonly length: number;
  readonly metadata: Readonly<Record<string, string | null>>;
}

/** Uploads of one batch that may be under way at once. */
const mostAtOnce = 1000;

/** Makes room for one upload; no byte is taken before this has agreed. */
@Injectable()
export class BeginUpload {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly batches: BatchesRepository,
  ) {}

  /** Returns the upload's id. Refuses by name: batch out of reach or given up, bad file name, empty, too large, too many under way. */
  run(actor: CurrentUser, { length, metadata }: AskedUpload): Promise<string> {
    const asked = uploadMetadata.safeParse({ batch: metadata['batch'] ?? undefined, name: metadata['name'] ?? undefined, folder: metadata['folder'] ?? undefined });
    if (!asked.success) throw new Problem('bad-request', { detail: 'Yêu cầu gửi tệp thiếu tập hồ sơ hoặc tên tệp.' });
    const fileName = safeFileName(asked.data.name);
    const folder = safeFolder(asked.data.folder);
    if (!Number.isSafeInteger(length) || length < 0) throw new Problem('bad-request', { detail: 'Yêu cầu gửi tệp không nói dung lượng.' });
    if (length === 0) throw new Problem('empty-file');
    const most = /\.zip$/i.test(fileName) ? uploadLimits.archiveBytes : uploadLimits.fileBytes;
    return this.db.write(async (tx) => {
      const batch = await this.batches.lock(tx, actor, asked.data.batch, this.clock.today());
      if (batch.state === 'discarded') throw new Problem('action-refused', { detail: 'Tập hồ sơ này đã bỏ. Đề nghị lập tập mới.' });
      if (length > most) throw tooLarge(most);
      const [counted] = await tx.query<{ n: number }[]>('select count(*)::int as n from intake_upload where batch_id = $1', [batch.id]);
      if ((counted?.n ?? 0) >= mostAtOnce) throw new Problem('rate-limited', { detail: `Tập hồ sơ đang có ${mostAtOnce} tệp gửi dở. Đề nghị chờ gửi xong hoặc hủy bớt.` });
      const id = newId();
      const now = this.clock.now();
      await tx.query('insert into intake_upload (id, batch_id, account_id, file_name, folder, size_bytes, started_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, batch.id, actor.id, fileName, folder, length, now, new Date(now.getTime() + uploadLifeMs)]);
      await this.batches.settle(tx, batch);
      return id;
    });
  }
}

const tooLarge = (bytes: number): Problem => new Problem('file-too-large', { detail: `Tệp lớn hơn ${bytes / (1024 * 1024)} MB. Đề nghị giảm dung lượng ảnh chụp, hoặc chia tệp nén thành nhiều phần rồi gửi lại.` });
