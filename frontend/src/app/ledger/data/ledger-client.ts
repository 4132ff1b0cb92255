import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Charter, DueList, Ledger, MergedList, RecordAct, ReminderList, SettleMerged } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

export const ledgerResource = (id: () => string): HttpResourceRef<Ledger | undefined> => httpResource<Ledger>(() => `/api/charters/${id()}/ledger`);
export const charterResource = (id: () => string): HttpResourceRef<Charter | undefined> => httpResource<Charter>(() => `/api/charters/${id()}`);
export const dueResource = (days: () => string): HttpResourceRef<DueList | undefined> => httpResource<DueList>(() => ({ url: '/api/ledger/due', params: { days: days() } }));
/** Reminders are a leader's; nobody else asks. */
export const remindersResource = (wanted: boolean): HttpResourceRef<ReminderList | undefined> => httpResource<ReminderList>(() => (wanted ? '/api/reminders' : undefined));
export const mergedResource = (): HttpResourceRef<MergedList | undefined> => httpResource<MergedList>(() => '/api/ledger/merged');

/** What is written into the legal ledger. */
@Injectable({ providedIn: 'root' })
export class LedgerClient {
  readonly #http = inject(HttpClient);

  record(charterId: string, body: RecordAct): Promise<Ledger> {
    return firstValueFrom(this.#http.post<Ledger>(`/api/charters/${charterId}/acts`, body));
  }

  attach(actId: string, file: File): Promise<Ledger> {
    const form = new FormData();
    form.append('file', file, file.name.normalize('NFC'));
    return firstValueFrom(this.#http.put<Ledger>(`/api/acts/${actId}/file`, form));
  }

  void(actId: string, reason: string): Promise<Ledger> {
    return firstValueFrom(this.#http.post<Ledger>(`/api/acts/${actId}/void`, { reason }));
  }

  remind(communeId: string): Promise<ReminderList> {
    return firstValueFrom(this.#http.post<ReminderList>('/api/reminders', { communeId }));
  }

  settle(body: SettleMerged): Promise<MergedList> {
    return firstValueFrom(this.#http.post<MergedList>('/api/ledger/settlements', body));
  }
}
