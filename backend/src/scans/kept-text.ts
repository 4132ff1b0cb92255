import type { FileReading } from '../reading';
import type { KeptDoubt } from './doubtful-word';

/** What is stored of a text as read. */
export type StoredReading = Omit<FileReading, 'format' | 'doubts'> & { readonly format: string; readonly doubts: readonly KeptDoubt[] };

/** A stored text without its clauses, with where it comes from and which version of that reading it is. */
export interface KeptText extends Omit<StoredReading, 'tree'> {
  readonly id: string;
  readonly step: number;
  readonly typedTextId: string | null;
  readonly correction: number;
}
