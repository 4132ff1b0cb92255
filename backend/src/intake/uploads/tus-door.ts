import { Injectable } from '@nestjs/common';
import { Metadata, Server } from '@tus/server';
import type { Request, Response } from 'express';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Problem } from '../../platform/http';
import { log } from '../../platform/logging';
import { uploadLimits } from '@huong-uoc/contracts';
import { BeginUpload, type AskedUpload } from './begin-upload';
import { FinishUpload } from './finish-upload';
import { UploadStore } from './upload-store';

/**
 * The tus protocol behind our own gate: who may, into which batch and how much is decided before the protocol's server sees the
 * request; that server only moves bytes. Its failures come out as problem bodies too.
 */
@Injectable()
export class TusDoor {
  private readonly server: Server;
  private readonly begun = new AsyncLocalStorage<string>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: UploadStore,
    private readonly begin: BeginUpload,
    private readonly finish: FinishUpload,
  ) {
    this.server = new Server({
      path: '/api/uploads',
      datastore: store,
      relativeLocation: true,
      maxSize: uploadLimits.archiveBytes,
      allowedOrigins: [],
      namingFunction: () => this.begun.getStore() ?? '',
      onUploadFinish: async (_request, { id }) => {
        await this.finish.run(id);
        return {};
      },
      onResponseError: (_request, error) => problemBody(error),
    });
  }

  /** A creation: the upload's row first, then the protocol's answer with its address. */
  async create(actor: CurrentUser, request: Request, response: Response): Promise<void> {
    if (request.header('tus-resumable') === undefined) return this.server.handle(request, response);
    const id = await this.begin.run(actor, asked(request));
    await this.begun.run(id, () => this.server.handle(request, response));
    if (response.statusCode >= 400) await this.store.remove(id);
  }

  /** Offset, further bytes or the end of an upload of the actor's reach; refuses `not-found` for any other. */
  async go(actor: CurrentUser, uploadId: string, request: Request, response: Response): Promise<void> {
    const [found] = await this.db.query<{ whole: string }>(
      'select u.size_bytes as whole from intake_upload u join intake_batch b on b.id = u.batch_id where u.id = $3 and b.commune_id in (select unit_id from unit_reach($1, $2))',
      [actor.unitId, this.clock.today(), uploadId],
    );
    if (found === undefined) throw new Problem('not-found');
    // Everything had come when the server died before it could be taken in: nobody will send a last byte again.
    if (request.method === 'HEAD' && (await this.store.received(uploadId)) === Number(found.whole)) await this.finish.run(uploadId, 'keep-file');
    await this.server.handle(request, response);
  }
}

function asked(request: Request): AskedUpload {
  try {
    return { length: Number(request.header('upload-length') ?? NaN), metadata: Metadata.parse(request.header('upload-metadata') ?? '') };
  } catch (cause) {
    throw new Problem('bad-request', { cause, detail: 'Yêu cầu gửi tệp thiếu tập hồ sơ hoặc tên tệp.' });
  }
}

/** The protocol's own refusals keep their status, which its clients act on; ours keep name and sentence. */
function problemBody(error: Error | { status_code: number; body: string }): { status_code: number; body: string } {
  if ('status_code' in error) return { status_code: error.status_code, body: error.body };
  const problem = error instanceof Problem ? error : new Problem((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'disk-full' : 'internal', { cause: error });
  if (problem.code === 'internal') log.error('an upload failed', { error: String(error), stack: error.stack });
  return { status_code: problem.status, body: JSON.stringify({ code: problem.code, status: problem.status, title: problem.title, detail: problem.sentence }) };
}
