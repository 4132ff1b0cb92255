import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Approvals, ApproveManyResult } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

export type Commune = Approvals['communes'][number];
export type Waiting = Commune['items'][number];

export const approvalsResource = (): HttpResourceRef<Approvals | undefined> => httpResource<Approvals>(() => '/api/approvals');

@Injectable({ providedIn: 'root' })
export class ApprovalsClient {
  readonly #http = inject(HttpClient);

  /** Each round is decided by itself; the answer tells them apart. */
  approve(roundIds: readonly string[]): Promise<ApproveManyResult> {
    return firstValueFrom(this.#http.post<ApproveManyResult>('/api/approvals', { roundIds }));
  }
}
