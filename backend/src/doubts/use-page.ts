import { Injectable } from '@nestjs/common';
import type { UsePage as Typed } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { Outbox } from '../platform/outbox';
import { TextVersions, type KeptText } from '../scans';
import { correctTextJob } from './correct-text.job';
import { CorrectionsRepository } from './corrections.repository';
import { RoundToCorrect } from './round-to-correct';
import { TypedPage } from './typed-page.entity';

/** A page typed from its picture takes the place of what was read there, in the next version of the text. */
@Injectable()
export class UsePage {
  constructor(
    private readonly db: Database,
    private readonly rounds: RoundToCorrect,
    private readonly texts: TextVersions,
    private readonly corrections: CorrectionsRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Refuses `not-found` out of reach and for a page the text does not have, `bad-request` for blank text, and whatever the table refuses of `correct-text`. */
  async run(user: CurrentUser, roundId: string, page: number, { text: said, fence }: Typed): Promise<void> {
    if (said.trim() === '') throw new Problem('bad-request', { fields: { text: 'Cần nhập nội dung của trang.' } });
    await this.db.write(async (tx) => {
      const round = await this.rounds.lock(tx, user, roundId, fence);
      const text = await this.texts.current(tx, roundId);
      if (text === null || !text.pageReports.some((report) => report.page === page)) throw new Problem('not-found');
      const readAs = readOn(text, page);
      await this.corrections.add(tx, user, { roundId, textId: text.id, kind: 'page', place: page, readAs, said: said.normalize('NFC') });
      await tx.delete(TypedPage, { roundId, page });
      await this.audit.record(tx, user, {
        action: 'text.page-typed',
        subject: { type: 'charter', id: round.charterId },
        before: { round: roundId, number: round.number, text: text.id, page, letters: readAs.length },
        after: { round: roundId, number: round.number, page, letters: said.length },
      });
      await this.outbox.enqueue(tx, correctTextJob, { roundId });
    });
  }
}

function readOn({ text, paragraphs }: KeptText, number: number): string {
  const own = paragraphs.filter(({ page }) => page === number);
  return own.length === 0 ? '' : text.slice(Math.min(...own.map(({ start }) => start)), Math.max(...own.map(({ end }) => end)));
}
