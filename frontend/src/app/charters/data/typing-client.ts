import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Round, SavedTyping, SaveTyping, TypingSheet } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

export const typingResource = (roundId: () => string): HttpResourceRef<TypingSheet | undefined> => httpResource<TypingSheet>(() => `/api/rounds/${roundId()}/typing`);

/** Pages typed beside their picture. */
@Injectable({ providedIn: 'root' })
export class TypingClient {
  readonly #http = inject(HttpClient);

  save(roundId: string, page: number, body: SaveTyping): Promise<SavedTyping> {
    return firstValueFrom(this.#http.put<SavedTyping>(`/api/rounds/${roundId}/typing/${page}`, body));
  }

  usePage(roundId: string, page: number, text: string): Promise<TypingSheet> {
    return firstValueFrom(this.#http.post<TypingSheet>(`/api/rounds/${roundId}/typing/${page}/use`, { text: text.normalize('NFC') }));
  }

  sendAll(roundId: string, text: string): Promise<Round> {
    return firstValueFrom(this.#http.post<Round>(`/api/rounds/${roundId}/typed-text`, { text: text.normalize('NFC') }));
  }
}
