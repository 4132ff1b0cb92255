import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { problemCodes, uploadLimits } from '@huong-uoc/contracts';
import { Antivirus } from '../../platform/antivirus';
import { Database } from '../../platform/database';
import { Handles, type JobFailure, type JobHandler, type PayloadOf } from '../../platform/queue';
import { Storage } from '../../platform/storage';
import { childProgram, readerLimits, readerSlots, runBounded } from '../../reading';
import { BatchesRepository } from '../batches.repository';
import { splitPath } from '../safe-folder';
import { TakeFile } from '../take-file';
import { unpackArchiveJob } from './unpack-archive-job';
import type { Unpacked, UnpackMessage } from './unpack-messages';

const program = childProgram(__dirname, 'unpack-child');
const limits = { ...readerLimits, milliseconds: 120_000 };

interface ArchiveRow {
  readonly id: string;
  readonly batchId: string;
  readonly folder: string;
  readonly sha256: string;
}
type Result = { readonly ok: true; readonly unpacked: Unpacked } | { readonly ok: false; readonly code: string; readonly sentence: string };

/** Unpacks an archive in a child process into lines of its batch; an archive over a limit is refused whole, before it is unpacked. */
@Injectable()
@Handles(unpackArchiveJob)
export class UnpackArchive implements JobHandler<typeof unpackArchiveJob> {
  constructor(
    private readonly db: Database,
    private readonly storage: Storage,
    private readonly antivirus: Antivirus,
    private readonly batches: BatchesRepository,
    private readonly files: TakeFile,
  ) {}

  /** Nothing to do once it was unpacked or refused. Killed in the middle it begins again, and what was taken in is not taken in twice. */
  run({ archiveId }: PayloadOf<typeof unpackArchiveJob>): Promise<void> {
    return readerSlots.run(async () => {
      const [archive] = await this.db.query<ArchiveRow>(`select id, batch_id as "batchId", folder, sha256 from intake_archive where id = $1 and state = 'waiting'`, [archiveId]);
      if (archive === undefined) return;
      const folder = await mkdtemp(join(tmpdir(), 'huong-uoc-unpack-'));
      try {
        await this.settle(archive, await this.unpack(archive, folder), folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }

  async failed({ archiveId }: PayloadOf<typeof unpackArchiveJob>, { code, sentence }: JobFailure): Promise<void> {
    const [archive] = await this.db.query<ArchiveRow>(`select id, batch_id as "batchId", folder, sha256 from intake_archive where id = $1 and state = 'waiting'`, [archiveId]);
    if (archive !== undefined) await this.refuse(archive, code, sentence);
  }

  /** No byte of it is unpacked before the virus scanner, where one is set, has let it through. */
  private async unpack(archive: ArchiveRow, folder: string): Promise<Result> {
    const standing = await this.antivirus.standing(archive.sha256);
    if (standing === 'infected' || standing === 'quarantined') return { ok: false, code: `file-${standing}`, sentence: problemCodes[`file-${standing}`].title };
    const [input, output, into] = [join(folder, 'input'), join(folder, 'output.json'), join(folder, 'files')];
    await mkdir(into);
    await pipeline(await this.storage.read(archive.sha256), createWriteStream(input));
    const { fault, said } = await runBounded<UnpackMessage>(program, { folder, output, arguments: [input, output, into], limits });
    if (said?.kind === 'refused') return { ok: false, code: said.code, sentence: said.sentence };
    if (fault !== null || said === null) return { ok: false, code: fault ?? 'reading-crashed', sentence: 'Việc mở tệp nén bị dừng vì vượt giới hạn hoặc tệp bị hỏng. Đề nghị chia thành nhiều tệp nén nhỏ hơn, hoặc gửi từng tệp.' };
    return { ok: true, unpacked: JSON.parse(await readFile(output, 'utf8')) as Unpacked };
  }

  private async settle(archive: ArchiveRow, result: Result, folder: string): Promise<void> {
    if (!result.ok) return this.refuse(archive, result.code, result.sentence);
    const leftOut = [...result.unpacked.leftOut];
    for (const { at, name } of result.unpacked.files) {
      const path = join(folder, 'files', at);
      if (await this.files.isArchive(path)) leftOut.push({ name, sentence: 'Tệp nén nằm trong tệp nén không được mở. Đề nghị giải nén rồi gửi lại.' });
      else await this.takeOne(archive, path, name);
    }
    await this.db.write(async (tx) => {
      const batch = await this.batches.hold(tx, archive.batchId);
      const shown = leftOut.map(({ name, sentence }) => ({ name: [splitPath(name).folder, splitPath(name).fileName].filter((part) => part !== '').join('/'), sentence }));
      await tx.query(`update intake_archive set state = 'unpacked', left_out = $2 where id = $1`, [archive.id, JSON.stringify(shown)]);
      if (batch !== undefined) await this.batches.settle(tx, batch);
    });
  }

  private async takeOne(archive: ArchiveRow, path: string, name: string): Promise<void> {
    const { size } = await stat(path);
    const stored = await this.storage.put(createReadStream(path), Math.max(size, uploadLimits.fileBytes));
    const { folder, fileName } = splitPath(archive.folder === '' ? name : `${archive.folder}/${name}`);
    await this.db.write(async (tx) => {
      const batch = await this.batches.hold(tx, archive.batchId);
      if (batch === undefined || batch.state === 'discarded') return;
      await this.files.run(tx, batch, { ...stored, folder, fileName, origin: 'archive', archiveId: archive.id }, false);
      await this.batches.tell(tx, batch);
    });
  }

  private async refuse(archive: ArchiveRow, code: string, sentence: string): Promise<void> {
    await this.db.write(async (tx) => {
      const batch = await this.batches.hold(tx, archive.batchId);
      await tx.query(`update intake_archive set state = 'refused', refused_code = $2, refused_sentence = $3 where id = $1`, [archive.id, code, sentence]);
      if (batch !== undefined) await this.batches.settle(tx, batch);
    });
  }
}
