import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { currentTrace } from '../platform/logging';

/** Who did it: a signed-in person, or the machine itself. */
export type AuditActor = { readonly id: string; readonly displayName: string } | 'system';

export interface AuditNote {
  /** Code of what was done, e.g. `round.submitted`; its sentence is the reader's part. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The book nobody can rewrite: rows are added in the transaction of the change they tell of. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  async record(tx: Tx, actor: AuditActor, note: AuditNote): Promise<void> {
    const { id, displayName } = actor === 'system' ? { id: null, displayName: 'Hệ thống' } : actor;
    const { action, subject, before, after } = note;
    await tx.query(
      `insert into audit_entry (at, actor_id, actor_name, action, subject_type, subject_id, before, after, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [this.clock.now(), id, displayName, action, subject.type, subject.id, json(before), json(after), currentTrace()?.requestId ?? null],
    );
  }
}

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));
