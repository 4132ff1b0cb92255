import { Injectable } from '@nestjs/common';
import type { SaveTyping as Typed } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { TypedPage } from './typed-page.entity';

/** Keeps a page as far as it has been typed, so that nothing is lost with a browser or a connection. */
@Injectable()
export class SaveTyping {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns the moment it was kept. Refuses `not-found` outside the actor's reach, `changed-meanwhile` when somebody else saved the page after `seen`. */
  async run(user: CurrentUser, roundId: string, page: number, { text, seen }: Typed): Promise<Date> {
    return this.db.write(async (tx) => {
      const reach = await tx.query<unknown[]>('select from round r join charter c on c.id = r.charter_id where r.id = $3 and c.village_id in (select unit_id from unit_reach($1, $2)) for update of r', [user.unitId, this.clock.today(), roundId]);
      if (reach.length === 0) throw new Problem('not-found');
      const before = await tx.findOneBy(TypedPage, { roundId, page });
      if (before !== null && before.savedBy !== user.id && before.savedAt.toISOString() !== seen) throw new Problem('changed-meanwhile', { detail: 'Người khác vừa nhập trang này. Đề nghị tải lại trang để xem bản mới trước khi nhập tiếp.' });
      const savedAt = this.clock.now();
      await tx.upsert(TypedPage, { roundId, page, text, savedAt, savedBy: user.id }, ['roundId', 'page']);
      return savedAt;
    });
  }
}
