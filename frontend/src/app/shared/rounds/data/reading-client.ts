import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { ReadingReport, TextVersions } from '@huong-uoc/contracts';

/** How well a round was read; nothing is asked before somebody wants to know. */
export const readingResource = (roundId: () => string | undefined): HttpResourceRef<ReadingReport | undefined> =>
  httpResource<ReadingReport>(() => (roundId() ? `/api/rounds/${roundId()}/reading` : undefined));

/** Every version the text of a round has had. */
export const versionsResource = (roundId: () => string): HttpResourceRef<TextVersions | undefined> => httpResource<TextVersions>(() => `/api/rounds/${roundId()}/versions`);
