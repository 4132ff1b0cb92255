import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Lease, Queue, UnitList } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

export type QueueView = keyof Queue['counts'];

export const queueResource = (view: () => QueueView, unit: () => string | undefined, page: () => string | undefined): HttpResourceRef<Queue | undefined> =>
  httpResource<Queue>(() => ({
    url: '/api/queue',
    params: { view: view(), ...(unit() ? { unit: unit() ?? '' } : {}), ...(page() ? { page: page() ?? '' } : {}) },
  }));

/** The communes a reviewer may narrow the queue to. */
export const communesResource = (): HttpResourceRef<UnitList | undefined> => httpResource<UnitList>(() => ({ url: '/api/units', params: { level: 'commune' } }));

@Injectable({ providedIn: 'root' })
export class QueueClient {
  readonly #http = inject(HttpClient);

  claimNext(unit: string | undefined): Promise<Lease> {
    return firstValueFrom(this.#http.post<Lease>('/api/queue/claim-next', unit ? { unit } : {}));
  }

  claim(roundId: string): Promise<Lease> {
    return firstValueFrom(this.#http.post<Lease>(`/api/rounds/${roundId}/claim`, {}));
  }
}
