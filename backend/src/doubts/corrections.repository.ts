import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { newId, type Tx } from '../platform/database';
import { TextCorrection } from './text-correction.entity';

/** What a person says, before it has an id and a moment. */
export type Said = Pick<TextCorrection, 'roundId' | 'textId' | 'kind' | 'place' | 'readAs' | 'said'>;

/** Corrections people made of texts. The round's row is locked by whoever calls. */
@Injectable()
export class CorrectionsRepository {
  constructor(private readonly clock: Clock) {}

  /** Where the commune cannot read a word, that settles nothing: a reviewer looks at it too. Returns whether it is settled. */
  async add(tx: Tx, user: CurrentUser, said: Said): Promise<boolean> {
    const settles = said.said !== null || user.role === 'reviewer';
    await tx.insert(TextCorrection, { ...said, id: newId(), settles, by: user.id, at: this.clock.now() });
    return settles;
  }

  /** What is to be put into the next version of a text, in the order it was said. */
  waiting(tx: Tx, textId: string): Promise<TextCorrection[]> {
    return tx.find(TextCorrection, { where: { textId, settles: true }, order: { at: 'asc', id: 'asc' } });
  }
}
