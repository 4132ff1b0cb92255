import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AnswerRecommendation, ChangeCharter, Charter, CharterList, Hints, HistoryEntry, Ledger, RecommendationSheet, RegisterCharter, VillageCard, VillageList,
} from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

type Query = Readonly<Record<string, string | undefined>>;

/** The charter's legal ledger. */
export const recordedResource = (id: () => string): HttpResourceRef<Ledger | undefined> => httpResource<Ledger>(() => `/api/charters/${id()}/ledger`);

/** Drops what was not asked for, so that the address stays short. */
function asked(query: Query): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

export const villagesResource = (query: () => Query): HttpResourceRef<VillageList | undefined> =>
  httpResource<VillageList>(() => ({ url: '/api/villages', params: asked(query()) }));

export const chartersResource = (query: () => Query): HttpResourceRef<CharterList | undefined> =>
  httpResource<CharterList>(() => ({ url: '/api/charters', params: asked(query()) }));

export const charterResource = (id: () => string): HttpResourceRef<Charter | undefined> => httpResource<Charter>(() => `/api/charters/${id()}`);

export const historyResource = (id: () => string): HttpResourceRef<{ items: HistoryEntry[] } | undefined> =>
  httpResource<{ items: HistoryEntry[] }>(() => `/api/charters/${id()}/history`);

export const hintsResource = (roundId: () => string): HttpResourceRef<Hints | undefined> => httpResource<Hints>(() => `/api/rounds/${roundId()}/hints`);

export const recommendationsResource = (roundId: () => string): HttpResourceRef<RecommendationSheet | undefined> =>
  httpResource<RecommendationSheet>(() => `/api/rounds/${roundId()}/recommendations`);

/** What a commune writes about its charters. */
@Injectable({ providedIn: 'root' })
export class ChartersClient {
  readonly #http = inject(HttpClient);

  answerVillage(villageId: string, answer: VillageCard['answer']): Promise<VillageCard> {
    return firstValueFrom(this.#http.put<VillageCard>(`/api/villages/${villageId}/answer`, { answer }));
  }

  register(body: RegisterCharter): Promise<Charter> {
    return firstValueFrom(this.#http.post<Charter>('/api/charters', body));
  }

  change(id: string, body: ChangeCharter): Promise<Charter> {
    return firstValueFrom(this.#http.patch<Charter>(`/api/charters/${id}`, body));
  }

  answerRecommendation(findingId: string, body: AnswerRecommendation): Promise<RecommendationSheet> {
    return firstValueFrom(this.#http.post<RecommendationSheet>(`/api/findings/${findingId}/answer`, body));
  }
}
