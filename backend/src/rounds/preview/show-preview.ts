import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../../platform/auth';
import { Problem } from '../../platform/http';
import { childProgram, readerLimits, runBounded, sizeOf, Slots } from '../../reading';
import { OpenOriginal, type Original } from '../open-original';
import type { PreviewMessage } from './preview-child';

const previewChild = childProgram(__dirname, 'preview-child');

/**
 * A Word original as its author laid it out, as HTML. Made anew each time and kept nowhere (docs/decisions/0004); it shows the
 * original, so it is opened, refused and recorded as one.
 */
@Injectable()
export class ShowPreview {
  private readonly slots = new Slots();

  constructor(private readonly originals: OpenOriginal) {}

  /** Refuses `not-found` outside the viewer's reach, for an original that is no DOCX, and for one that cannot be shown within the limits of reading. */
  async run(viewer: CurrentUser, roundId: string): Promise<Original> {
    const { bytes, name } = await this.originals.run(viewer, roundId, 'preview');
    const html = await this.slots.run(() => this.make(bytes));
    return { bytes: Readable.from([html]), name: `${name}.html`, type: 'text/html; charset=utf-8', sizeBytes: html.length };
  }

  private async make(bytes: Readable): Promise<Buffer> {
    const folder = await mkdtemp(join(tmpdir(), 'huong-uoc-preview-'));
    try {
      const [input, output] = [join(folder, 'input'), join(folder, 'output.html')];
      await pipeline(bytes, createWriteStream(input));
      const { fault, said } = await runBounded<PreviewMessage>(previewChild, { folder, output, arguments: [input, output], limits: readerLimits });
      const whole = fault === null && said?.kind === 'made' && (await sizeOf(output)) <= readerLimits.outputBytes;
      if (!whole) throw new Problem('not-found', { detail: 'Không dựng được bản trình bày của tệp này. Đề nghị tải bản gốc về xem.' });
      return await readFile(output);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
