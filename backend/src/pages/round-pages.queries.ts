import { Injectable } from '@nestjs/common';
import type { PaperLine, PaperPage, RoundPages } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import type { TextLine, TextPage } from '../reading';

/** Where a round's text stands on paper. */
@Injectable()
export class RoundPagesQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not-found` outside the viewer's reach and before the text is read. */
  async of(viewer: CurrentUser, roundId: string): Promise<RoundPages> {
    const [text] = await this.db.query<{ lines: TextLine[]; pageReports: TextPage[] }>(
      `select t.lines, t.page_reports as "pageReports" from round r join charter c on c.id = r.charter_id join round_text t on t.round_id = r.id and t.replaced_at is null
        where r.id = $3 and c.village_id in (select unit_id from unit_reach($1, $2))`,
      [viewer.unitId, this.clock.today(), roundId],
    );
    if (text === undefined) throw new Problem('not-found');
    const pages = text.pageReports.map(paperPage);
    return { pages, lines: text.lines.flatMap((line) => onPage(line, pages.find(({ number }) => number === line.page))) };
  }
}

/** A page as the contract says it. */
export const paperPage = ({ page, source, confidence, width, height }: TextPage): PaperPage => ({ number: page, source, confidence, width, height });

/** The line as shares of its page; none where the page or its size is unknown. */
function onPage({ page, start, end, left, top, width, height }: TextLine, size: PaperPage | undefined): PaperLine[] {
  if (size === undefined || size.width <= 0 || size.height <= 0) return [];
  return [{ page, start, end, left: left / size.width, top: top / size.height, width: width / size.width, height: height / size.height }];
}
