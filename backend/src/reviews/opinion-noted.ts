import type { OpinionRow } from './opinion.entity';

/** What the book keeps of an opinion. */
export function saidAbout({ findingId, kind, reason, citation, note, carriedFrom }: OpinionRow): Readonly<Record<string, unknown>> {
  return { finding: findingId, kind, ...(reason === null ? {} : { reason }), ...(citation === null ? {} : { citation }), ...(note === null ? {} : { note }), ...(carriedFrom === null ? {} : { carriedFrom }) };
}
