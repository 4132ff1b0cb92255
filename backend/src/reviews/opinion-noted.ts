import type { OpinionRow } from './opinion.entity';

/** What the book keeps of an opinion. */
export function saidAbout({ findingId, kind, reason, citation, note, commits, carriedFrom }: OpinionRow): Readonly<Record<string, unknown>> {
  return { finding: findingId, kind, ...(reason === null ? {} : { reason }), ...(citation === null ? {} : { citation }), ...(note === null ? {} : { note }), ...(commits === null ? {} : { commits }), ...(carriedFrom === null ? {} : { carriedFrom }) };
}
