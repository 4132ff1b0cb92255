import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AddFinding, Finding, GiveOpinion, Lease, Recommend, ReviewDocument, RulebookCatalogue, SameClause, SetAside } from '@huong-uoc/contracts';
import { firstValueFrom, type Observable } from 'rxjs';

export const reviewResource = (roundId: () => string | undefined): HttpResourceRef<ReviewDocument | undefined> =>
  httpResource<ReviewDocument>(() => (roundId() ? `/api/rounds/${roundId()}/review` : undefined));

/** Nothing is asked while no clause is wanted. */
export const sameClauseResource = (roundId: () => string, wanted: () => number | null): HttpResourceRef<SameClause | undefined> =>
  httpResource<SameClause>(() => {
    const clause = wanted();
    return clause === null ? undefined : { url: `/api/rounds/${roundId()}/same`, params: { clause } };
  });

export const catalogueResource = (): HttpResourceRef<RulebookCatalogue | undefined> => httpResource<RulebookCatalogue>(() => '/api/rulebook');

/** Every write of the review desk; those that need the lease carry its fence. */
@Injectable({ providedIn: 'root' })
export class ReviewClient {
  readonly #http = inject(HttpClient);

  claim(roundId: string): Promise<Lease> {
    return this.#once(this.#http.post<Lease>(`/api/rounds/${roundId}/claim`, {}));
  }

  claimNext(): Promise<Lease> {
    return this.#once(this.#http.post<Lease>('/api/queue/claim-next', {}));
  }

  heartbeat(roundId: string, fence: number): Promise<Lease> {
    return this.#once(this.#http.post<Lease>(`/api/rounds/${roundId}/heartbeat`, { fence }));
  }

  setAside(roundId: string, body: SetAside): Promise<void> {
    return this.#once(this.#http.post<void>(`/api/rounds/${roundId}/set-aside`, body));
  }

  markShown(roundId: string, fence: number, clauses: readonly number[]): Promise<void> {
    return this.#once(this.#http.post<void>(`/api/rounds/${roundId}/shown`, { fence, clauses }));
  }

  giveOpinion(findingId: string, body: GiveOpinion): Promise<Finding> {
    return this.#once(this.#http.put<Finding>(`/api/findings/${findingId}/opinion`, body));
  }

  takeBackOpinion(findingId: string, fence: number): Promise<Finding> {
    return this.#once(this.#http.delete<Finding>(`/api/findings/${findingId}/opinion`, { params: { fence } }));
  }

  confirmOpinion(findingId: string): Promise<Finding> {
    return this.#once(this.#http.post<Finding>(`/api/findings/${findingId}/confirmation`, {}));
  }

  recommend(findingId: string, body: Recommend): Promise<Finding> {
    return this.#once(this.#http.put<Finding>(`/api/findings/${findingId}/recommendation`, body));
  }

  addFinding(roundId: string, body: AddFinding): Promise<Finding> {
    return this.#once(this.#http.post<Finding>(`/api/rounds/${roundId}/findings`, body));
  }

  #once<T>(answer: Observable<T>): Promise<T> {
    return firstValueFrom(answer);
  }
}
