import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Batch, BatchComparison, BatchFile, BatchFileList, BatchList, DecidedMany, DecideFile, DecideMany, ManifestReport, OpenBatch } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

export type FileQuery = { readonly show: string; readonly q: string; readonly page: number };

export const batchesResource = (page: () => number): HttpResourceRef<BatchList | undefined> => httpResource<BatchList>(() => ({ url: '/api/batches', params: { page: page() } }));
export const batchResource = (id: () => string): HttpResourceRef<Batch | undefined> => httpResource<Batch>(() => `/api/batches/${id()}`);
export const filesResource = (id: () => string, query: () => FileQuery): HttpResourceRef<BatchFileList | undefined> =>
  httpResource<BatchFileList>(() => {
    const { show, q, page } = query();
    return { url: `/api/batches/${id()}/files`, params: { show, page, ...(q === '' ? {} : { q }) } };
  });

/** What is written into a batch; the bytes themselves go by `TusSender`. */
@Injectable({ providedIn: 'root' })
export class IntakeClient {
  readonly #http = inject(HttpClient);

  open(body: OpenBatch): Promise<Batch> {
    return firstValueFrom(this.#http.post<Batch>('/api/batches', body));
  }

  act(batchId: string, action: 'commit' | 'discard'): Promise<Batch> {
    return firstValueFrom(this.#http.post<Batch>(`/api/batches/${batchId}/actions`, { action }));
  }

  decide(fileId: string, body: DecideFile): Promise<BatchFile> {
    return firstValueFrom(this.#http.patch<BatchFile>(`/api/batch-files/${fileId}`, body));
  }

  decideMany(batchId: string, body: DecideMany): Promise<DecidedMany> {
    return firstValueFrom(this.#http.post<DecidedMany>(`/api/batches/${batchId}/decisions`, body));
  }

  manifest(batchId: string, file: File): Promise<ManifestReport> {
    const form = new FormData();
    form.append('file', file, file.name.normalize('NFC'));
    return firstValueFrom(this.#http.put<ManifestReport>(`/api/batches/${batchId}/manifest`, form));
  }

  compare(fileId: string, other: string): Promise<BatchComparison> {
    return firstValueFrom(this.#http.get<BatchComparison>(`/api/batch-files/${fileId}/comparison`, { params: { with: other } }));
  }
}
