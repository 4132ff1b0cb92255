import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CampaignPage, Contribute, DecreeForms, EnterTarget, OpenCampaign, Reports } from '@huong-uoc/contracts';
import { firstValueFrom, type Observable } from 'rxjs';

export const reportsResource = (year: () => number): HttpResourceRef<Reports | undefined> => httpResource<Reports>(() => ({ url: '/api/reports', params: { year: year() } }));
export const campaignResource = (id: () => string): HttpResourceRef<CampaignPage | undefined> => httpResource<CampaignPage>(() => `/api/reports/${id()}`);
export const formsResource = (charterId: () => string): HttpResourceRef<DecreeForms | undefined> => httpResource<DecreeForms>(() => `/api/charters/${charterId()}/forms`);
export const formUrl = (charterId: string, form: string): string => `/api/charters/${charterId}/form?form=${form}`;
export const packFileUrl = (packId: string, kind: string): string => `/api/packs/${packId}/file?kind=${kind}`;
export const evidenceUrl = (entryId: string, sha256: string): string => `/api/entries/${entryId}/evidence?sha256=${sha256}`;

const formOf = (file: File, fields: Readonly<Record<string, string>> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name.normalize('NFC'));
  return form;
};

/** What is written into a campaign; every act answers with its page as it is then. */
@Injectable({ providedIn: 'root' })
export class ReportsClient {
  readonly #http = inject(HttpClient);

  open(body: OpenCampaign): Promise<CampaignPage> {
    return this.#done(this.#http.post<CampaignPage>('/api/reports', body));
  }

  contribute(id: string, body: Contribute): Promise<CampaignPage> {
    return this.#done(this.#http.put<CampaignPage>(`/api/reports/${id}/contribution`, body));
  }

  remind(id: string, unitIds?: readonly string[]): Promise<CampaignPage> {
    return this.#done(this.#http.post<CampaignPage>(`/api/reports/${id}/reminders`, unitIds === undefined ? {} : { unitIds }));
  }

  enter(id: string, body: EnterTarget): Promise<CampaignPage> {
    return this.#done(this.#http.post<CampaignPage>(`/api/reports/${id}/entries`, body));
  }

  attach(entryId: string, file: File): Promise<CampaignPage> {
    return this.#done(this.#http.put<CampaignPage>(`/api/entries/${entryId}/evidence`, formOf(file)));
  }

  freeze(id: string, D: string, supplement?: { readonly to: string; readonly reason: string }): Promise<CampaignPage> {
    return this.#done(this.#http.post<CampaignPage>(`/api/reports/${id}/packs`, { D, supplementTo: supplement?.to ?? null, reason: supplement?.reason ?? null }));
  }

  takeBack(packId: string, file: File, number: string, signedOn: string): Promise<CampaignPage> {
    return this.#done(this.#http.put<CampaignPage>(`/api/packs/${packId}/signed`, formOf(file, { number, signedOn })));
  }

  #done<T>(answer: Observable<T>): Promise<T> {
    return firstValueFrom(answer);
  }
}
