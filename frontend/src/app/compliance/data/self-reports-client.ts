import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { RecordSelfReport, SelfReports } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';
import { asked } from './compliance-client';

export const selfReportsResource = (unit: () => string | undefined): HttpResourceRef<SelfReports | undefined> =>
  httpResource<SelfReports>(() => ({ url: '/api/compliance/self-reports', params: asked({ unit: unit() }) }));

@Injectable({ providedIn: 'root' })
export class SelfReportsClient {
  readonly #http = inject(HttpClient);

  record(told: RecordSelfReport): Promise<SelfReports> {
    return firstValueFrom(this.#http.put<SelfReports>('/api/compliance/self-reports', told));
  }
}
