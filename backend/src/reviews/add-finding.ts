import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { addFinding } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, newId, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from '../rounds';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

type Selected = z.infer<typeof addFinding>;

/** A person points at words the rules missed; the finding then needs an opinion like any other. */
@Injectable()
export class AddFinding {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
    private readonly audit: Audit,
  ) {}

  /** Returns the new finding's id. Refuses a selection that is empty, outside the text, or touches no clause. */
  async run(user: CurrentUser, roundId: string, selected: Selected): Promise<string> {
    await this.visible.round(user, roundId);
    const id = newId();
    await this.db.write(async (tx) => {
      await this.moves.allow(tx, { roundId, action: 'record-opinion', actor: actorOf(user), fence: selected.fence });
      const { quote, start, end, textId, clauseIndex, address } = await selection(tx, roundId, selected);
      const { severity, direction, categories, why } = selected;
      await tx.query(
        `insert into finding (id, round_id, text_id, scan_id, clause_index, address, quote, span_start, span_end, severity, direction, categories, why, pieces, law, confidence, added_by, added_at)
         values ($1, $2, $3, null, $4, $5, $6, $7, $8, $9, $10, $11, $12, '[]', '[]', 1, $13, $14)`,
        [id, roundId, textId, clauseIndex, address, quote, start, end, severity, direction, categories, why, user.id, this.clock.now()],
      );
      await this.audit.record(tx, user, { action: 'finding.added', subject: { type: 'round', id: roundId }, after: { finding: id, address, quote, severity, direction, categories, why } });
    });
    return id;
  }
}

interface Place {
  readonly textId: string;
  readonly text: string;
  readonly clauseIndex: number | null;
  readonly address: string | null;
}

/** The selected words without blanks at their ends, and the first clause they touch. */
async function selection(tx: Tx, roundId: string, { start, end }: { start: number; end: number }): Promise<{ quote: string; start: number; end: number; textId: string; clauseIndex: number; address: string }> {
  const [place] = await tx.query<Place[]>(
    `select t.id as "textId", t.text, c.index as "clauseIndex", c.address
       from round_text t left join lateral (select index, address from clause where text_id = t.id and span_start < $3 and span_end > $2 order by index limit 1) c on true
      where t.round_id = $1 and t.replaced_at is null`,
    [roundId, start, end],
  );
  const words = place?.text.slice(start, end) ?? '';
  const quote = words.trim();
  const from = start + words.indexOf(quote);
  if (place === undefined || place.clauseIndex === null || place.address === null || quote === '' || end > place.text.length) {
    throw new Problem('bad-request', { fields: { end: 'Cần chọn một đoạn chữ trong văn bản.' } });
  }
  return { quote, start: from, end: from + quote.length, textId: place.textId, clauseIndex: place.clauseIndex, address: place.address };
}
