import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { PublicFigures, PublicPage, Publications, ReleaseQuery } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

export const publicResource = (): HttpResourceRef<PublicPage | undefined> => httpResource<PublicPage>(() => '/api/public');
export const publicationsResource = (): HttpResourceRef<Publications | undefined> => httpResource<Publications>(() => '/api/publications');

@Injectable({ providedIn: 'root' })
export class PublicationClient {
  readonly #http = inject(HttpClient);

  preview(params: Record<string, string>): Promise<PublicFigures> {
    return firstValueFrom(this.#http.get<PublicFigures>('/api/publications/preview', { params }));
  }

  release(body: ReleaseQuery): Promise<Publications> {
    return firstValueFrom(this.#http.post<Publications>('/api/publications', body));
  }

  withdraw(id: string, reason: string): Promise<Publications> {
    return firstValueFrom(this.#http.post<Publications>(`/api/publications/${id}/withdraw`, { reason }));
  }
}
