import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AnswerDoubt, cropWidths, DoubtSheet } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

type CropWidth = (typeof cropWidths)[number];

/** The questions still open about doubtful words of a round. */
export const doubtsResource = (roundId: () => string | undefined): HttpResourceRef<DoubtSheet | undefined> =>
  httpResource<DoubtSheet>(() => (roundId() ? `/api/rounds/${roundId()}/doubts` : undefined));

/** The strip of paper around a doubtful word. */
export const cropUrl = (roundId: string, doubtId: string, width: CropWidth): string => `/api/rounds/${roundId}/doubts/${doubtId}/crop?width=${width}`;

@Injectable({ providedIn: 'root' })
export class DoubtsClient {
  readonly #http = inject(HttpClient);

  answer(roundId: string, doubtId: string, body: AnswerDoubt): Promise<DoubtSheet> {
    return firstValueFrom(this.#http.post<DoubtSheet>(`/api/rounds/${roundId}/doubts/${doubtId}/answer`, body));
  }
}
