import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Approvals, ApproveManyResult, ClockPreview } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

export type Commune = Approvals['communes'][number];
export type Waiting = Commune['items'][number];

export const approvalsResource = (): HttpResourceRef<Approvals | undefined> => httpResource<Approvals>(() => '/api/approvals');

/** The legal clocks that a not-clean result of this charter starts if the commune receives it today. */
export const previewResource = (charterId: () => string): HttpResourceRef<ClockPreview | undefined> => httpResource<ClockPreview>(() => `/api/charters/${charterId()}/clocks`);

@Injectable({ providedIn: 'root' })
export class ApprovalsClient {
  readonly #http = inject(HttpClient);

  /** Each round is decided by itself; the answer tells them apart. */
  approve(roundIds: readonly string[]): Promise<ApproveManyResult> {
    return firstValueFrom(this.#http.post<ApproveManyResult>('/api/approvals', { roundIds }));
  }
}
