import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';

export interface AuditEntry {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly before: unknown;
  readonly after: unknown;
}

/** Reads the book by subject. Whether the reader may see the subject is the asking slice's decision. */
@Injectable()
export class AuditQueries {
  constructor(private readonly db: Database) {}

  /** Everything recorded about these subjects, latest first; at most 1,000 entries. */
  about(subjects: readonly { type: string; id: string }[]): Promise<AuditEntry[]> {
    return this.db.query<AuditEntry>(
      `select at, actor_name as actor, action, json_build_object('type', subject_type, 'id', subject_id) as subject, before, after
         from audit_entry
        where (subject_type, subject_id) in (select * from unnest($1::text[], $2::text[]))
        order by id desc limit 1000`,
      [subjects.map((subject) => subject.type), subjects.map((subject) => subject.id)],
    );
  }
}
