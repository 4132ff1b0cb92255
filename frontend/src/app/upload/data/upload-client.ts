import { HttpClient, HttpEventType, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Charter, Round, VillageList } from '@huong-uoc/contracts';
import { filter, map, type Observable } from 'rxjs';

export const villagesResource = (): HttpResourceRef<VillageList | undefined> => httpResource<VillageList>(() => '/api/villages');

export const charterResource = (id: () => string | undefined): HttpResourceRef<Charter | undefined> =>
  httpResource<Charter>(() => (id() ? `/api/charters/${id()}` : undefined));

/** Share of the file that has left this device, then the round the server made of it. */
export type UploadStep = { readonly sent: number; readonly round: Round | null };

@Injectable({ providedIn: 'root' })
export class UploadClient {
  readonly #http = inject(HttpClient);

  /** Unsubscribing stops the upload; the server then keeps nothing. */
  send(charterId: string, purpose: Round['purpose'], file: File): Observable<UploadStep> {
    const form = new FormData();
    form.append('purpose', purpose);
    form.append('file', file, file.name.normalize('NFC'));
    return this.#http.post<Round>(`/api/charters/${charterId}/rounds`, form, { reportProgress: true, observe: 'events' }).pipe(
      filter((event) => event.type === HttpEventType.UploadProgress || event.type === HttpEventType.Response),
      map((event) =>
        event.type === HttpEventType.Response
          ? { sent: 1, round: event.body }
          : { sent: event.total ? event.loaded / event.total : 0, round: null },
      ),
    );
  }
}
