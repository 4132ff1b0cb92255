import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { Storage } from '../platform/storage';
import { childProgram, readerLimits, runBounded, Slots } from '../reading';
import type { PageMessage } from './page-child';

/** A page's picture, ready to send. */
export interface DrawnPage {
  readonly bytes: Readable;
  readonly name: string;
  readonly type: string;
  readonly sizeBytes: number;
}

interface Original {
  readonly fileSha256: string;
  readonly turned: number;
}

interface Wanted extends Original {
  readonly page: number;
  readonly width: number;
}

interface Kept {
  readonly imageSha256: string;
  readonly sizeBytes: number;
}

const pageChild = childProgram(__dirname, 'page-child');
const maxBytes = 20 * 1024 * 1024;

/** Gives out the picture of one page of a round's original, drawing it the first time anybody asks. */
@Injectable()
export class DrawPage {
  private readonly slots = new Slots();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
  ) {}

  /** Refuses `not-found` outside the viewer's reach, for a page the original does not have and one that cannot be drawn. */
  async run(viewer: CurrentUser, roundId: string, page: number, width: number): Promise<DrawnPage> {
    const original = await this.original(viewer, roundId, page);
    const wanted = { ...original, page, width };
    // Asked again within the slot: many eyes on one page draw it once.
    const { imageSha256, sizeBytes } = (await this.kept(wanted)) ?? (await this.slots.run(async () => (await this.kept(wanted)) ?? (await this.draw(wanted))));
    return { bytes: await this.storage.read(imageSha256), name: `trang-${page}.webp`, type: 'image/webp', sizeBytes };
  }

  /**
   * The stored original and how its last reading turned this page, if the viewer may see it and a reading knows the page. Of
   * a file no reading has come to an end with, any page may be asked for: it has to be seen to be typed, and what is not there is not drawn.
   */
  private async original(viewer: CurrentUser, roundId: string, page: number): Promise<Original> {
    const [round] = await this.db.query<Original>(
      `with paper as (select r.id, r.file_sha256 as sha256 from round r join charter c on c.id = r.charter_id where r.id = $3 and c.village_id in (select unit_id from unit_reach($1, $2))),
            known as (select t.read_at, p.report from paper join round_text t on t.round_id = paper.id and t.typed_text_id is null cross join lateral jsonb_array_elements(t.page_reports) p(report))
       select sha256 as "fileSha256", coalesce((select (report->>'turned')::int from known where (report->>'page')::int = $4 order by read_at desc limit 1), 0) as turned
         from paper where exists (select from known where (report->>'page')::int = $4) or not exists (select from round_text t where t.round_id = paper.id and t.typed_text_id is null)`,
      [viewer.unitId, this.clock.today(), roundId, page],
    );
    if (round === undefined) throw new Problem('not-found');
    return round;
  }

  private async kept({ fileSha256, page, width, turned }: Wanted): Promise<Kept | undefined> {
    const [kept] = await this.db.query<Kept>('select image_sha256 as "imageSha256", size_bytes as "sizeBytes" from page_image where file_sha256 = $1 and page = $2 and width = $3 and turned = $4', [fileSha256, page, width, turned]);
    return kept;
  }

  private async draw({ fileSha256, page, width, turned }: Wanted): Promise<Kept> {
    const folder = await mkdtemp(join(tmpdir(), 'huong-uoc-page-'));
    try {
      const [input, output] = [join(folder, 'input'), join(folder, 'output.webp')];
      await pipeline(await this.storage.read(fileSha256), createWriteStream(input));
      const { fault, said } = await runBounded<PageMessage>(pageChild, { folder, output, arguments: [input, output, String(page), String(width), String(turned)], limits: readerLimits });
      if (fault !== null || said?.kind !== 'drawn') throw new Problem('not-found', { detail: 'Không dựng được ảnh của trang này. Đề nghị xem bản gốc.' });
      const { sha256, sizeBytes } = await this.storage.put(createReadStream(output), maxBytes);
      await this.db.write((tx) =>
        tx.query('insert into page_image (file_sha256, page, width, turned, image_sha256, size_bytes, drawn_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing', [fileSha256, page, width, turned, sha256, sizeBytes, this.clock.now()]),
      );
      return { imageSha256: sha256, sizeBytes };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
