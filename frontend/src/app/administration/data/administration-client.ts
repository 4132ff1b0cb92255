import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Account, ChangeAccount, CreateAccount, OneTimePassword, SystemStatus, UnitList } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

export type UnitQuery = Readonly<Partial<Record<'q' | 'level' | 'parent' | 'on', string>>>;

export const accountsResource = (): HttpResourceRef<{ items: Account[] } | undefined> => httpResource<{ items: Account[] }>(() => '/api/accounts');

/** Units that match; without a query none are asked for. */
export const unitsResource = (query: () => UnitQuery | null): HttpResourceRef<UnitList | undefined> =>
  httpResource<UnitList>(() => {
    const asked = query();
    return asked === null ? undefined : { url: '/api/units', params: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== '')) as Record<string, string> };
  });

export const systemResource = (): HttpResourceRef<SystemStatus | undefined> => httpResource<SystemStatus>(() => '/api/system');

@Injectable({ providedIn: 'root' })
export class AdministrationClient {
  readonly #http = inject(HttpClient);

  create(body: CreateAccount): Promise<OneTimePassword> {
    return firstValueFrom(this.#http.post<OneTimePassword>('/api/accounts', body));
  }

  change(id: string, body: ChangeAccount): Promise<Account> {
    return firstValueFrom(this.#http.patch<Account>(`/api/accounts/${id}`, body));
  }

  reset(id: string): Promise<OneTimePassword> {
    return firstValueFrom(this.#http.post<OneTimePassword>(`/api/accounts/${id}/reset`, {}));
  }
}
