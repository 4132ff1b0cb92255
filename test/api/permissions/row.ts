import type { AccountRole } from '@huong-uoc/workflow';
import type { Answer } from '../../support/browser-like';
import type { Persona, Place, World } from '../../support/personas';

/** What one route lets whom see. The row asked for always lies in the commune `own`. */
export interface PermissionRow {
  /** As the server lists it, e.g. `PATCH /accounts/:id`. */
  readonly route: string;
  readonly roles: readonly AccountRole[] | 'public';
  /** Path below /api and body; made anew for every asker, so a row may spend what it made. */
  ask(asker: Persona, place: Place): Promise<Question> | Question;
  /**
   * `row`: found from `own` and `parent`, `not-found` from `sibling`. `same-for-all`: answered alike everywhere.
   * A function looks into a list: whether it shows the row; it must be so from `own` and `parent`, never from `sibling`.
   */
  readonly sees: 'row' | 'same-for-all' | ((answer: Answer) => boolean);
  /** Places that differ from the rule above, e.g. a commune's act that nobody above may do for it. */
  readonly except?: Partial<Record<Place, number>>;
}
export interface Question {
  readonly path: string;
  readonly body?: unknown;
  /** What a page of ours sends beside, e.g. those of the uploader's protocol. */
  readonly headers?: Record<string, string>;
  /** A session the question may spend, e.g. by signing out. */
  readonly as?: Persona;
}

/** One slice's rows; makes what they ask about first. */
export type SlicePermissions = (world: World) => Promise<PermissionRow[]>;

export const everyRole: readonly AccountRole[] = ['commune', 'reviewer', 'leader', 'rule-keeper', 'administrator'];
