import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Round, RoundAction } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';

/** The single door to the workflow table. */
@Injectable({ providedIn: 'root' })
export class RoundsClient {
  readonly #http = inject(HttpClient);

  act(roundId: string, body: RoundAction): Promise<Round> {
    return firstValueFrom(this.#http.post<Round>(`/api/rounds/${roundId}/actions`, body));
  }
}

/** Where the file lies as it was uploaded; opening it is logged. */
export function originalUrl(roundId: string): string {
  return `/api/rounds/${roundId}/original`;
}
