import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ChangeWorkSettings, MyWork, WorkSettings } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

export const workResource = (): HttpResourceRef<MyWork | undefined> => httpResource<MyWork>(() => '/api/work');
export const settingsResource = (): HttpResourceRef<WorkSettings | undefined> => httpResource<WorkSettings>(() => '/api/work/settings');

@Injectable({ providedIn: 'root' })
export class WorkClient {
  readonly #http = inject(HttpClient);

  seen(): Promise<MyWork> {
    return firstValueFrom(this.#http.post<MyWork>('/api/work/seen', {}));
  }

  choose(body: ChangeWorkSettings): Promise<WorkSettings> {
    return firstValueFrom(this.#http.put<WorkSettings>('/api/work/settings', body));
  }
}
