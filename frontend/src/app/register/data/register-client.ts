import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ChangeVillages, GiveCount, ReformCheck, ReformFile, UnitChange, UnitChangeList, VillageCounts, VillageFile, VillageFileCheck, VillageRegister } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

type Query = Readonly<Record<string, string | undefined>>;

/** Drops what was not asked for, so that the address stays short. */
function asked(query: Query): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

export const registerResource = (query: () => Query): HttpResourceRef<VillageRegister | undefined> => httpResource<VillageRegister>(() => ({ url: '/api/register/villages', params: asked(query()) }));
export const changesResource = (): HttpResourceRef<UnitChangeList | undefined> => httpResource<UnitChangeList>(() => '/api/register/changes');
export const countsResource = (query: () => Query): HttpResourceRef<VillageCounts | undefined> => httpResource<VillageCounts>(() => ({ url: '/api/register/counts', params: asked(query()) }));

/** What is written into the register of villages. */
@Injectable({ providedIn: 'root' })
export class RegisterClient {
  readonly #http = inject(HttpClient);

  change(body: ChangeVillages): Promise<UnitChange> {
    return firstValueFrom(this.#http.post<UnitChange>('/api/register/changes', body));
  }

  attach(changeId: string, file: File): Promise<UnitChange> {
    const form = new FormData();
    form.append('file', file, file.name.normalize('NFC'));
    return firstValueFrom(this.#http.put<UnitChange>(`/api/register/changes/${changeId}/file`, form));
  }

  households(villageId: string, year: number, households: number): Promise<unknown> {
    return firstValueFrom(this.#http.put(`/api/villages/${villageId}/households`, { year, households }));
  }

  giveCount(body: GiveCount): Promise<VillageCounts> {
    return firstValueFrom(this.#http.put<VillageCounts>('/api/register/counts', body));
  }

  importVillages(body: VillageFile, commit: boolean): Promise<VillageFileCheck> {
    return firstValueFrom(this.#http.post<VillageFileCheck>(commit ? '/api/register/import' : '/api/register/import/check', body));
  }

  reform(body: ReformFile, commit: boolean): Promise<ReformCheck> {
    return firstValueFrom(this.#http.post<ReformCheck>(commit ? '/api/reforms' : '/api/reforms/check', body));
  }
}
