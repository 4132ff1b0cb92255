import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ChangePassword, Session, SignIn } from '@huong-uoc/contracts';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class SessionClient {
  readonly #http = inject(HttpClient);

  current(): Observable<Session> {
    return this.#http.get<Session>('/api/session');
  }

  signIn(body: SignIn): Observable<Session> {
    return this.#http.post<Session>('/api/session', body);
  }

  signOut(): Observable<Session> {
    return this.#http.delete<Session>('/api/session');
  }

  changePassword(body: ChangePassword): Observable<Session> {
    return this.#http.post<Session>('/api/session/password', body);
  }
}
