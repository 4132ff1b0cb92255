import { Injectable } from '@nestjs/common';
import type { PaperLine, RoundPages } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import type { TextLine, TextPage } from '../reading';
import { paperPage, turnedRectangle } from './turned-page';

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
    return { pages: text.pageReports.map(paperPage), lines: text.lines.flatMap((line) => onPage(line, text.pageReports.find(({ page }) => page === line.page))) };
  }
}

/** The line as shares of its page as it is shown; none where the page or its size is unknown. */
function onPage({ page, start, end, left, top, width, height }: TextLine, report: TextPage | undefined): PaperLine[] {
  if (report === undefined || report.width <= 0 || report.height <= 0) return [];
  const shares = { left: left / report.width, top: top / report.height, width: width / report.width, height: height / report.height };
  return [{ page, start, end, ...turnedRectangle(shares, report.turned) }];
}
