import { computed, inject, Injectable, signal } from '@angular/core';
import type { ChangePassword, Me, Session, SignIn } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';
import { type ShownProblem, toProblem } from '../problems/data/to-problem';
import { SessionClient } from './data/session-client';

const nobody: Session = { me: null, csrfToken: '', demo: null };

/** Who is signed in, and the token their writes carry. The only place that knows. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly #client = inject(SessionClient);
  readonly #session = signal<Session>(nobody);

  readonly me = computed<Me | null>(() => this.#session().me);
  readonly csrfToken = computed(() => this.#session().csrfToken);
  readonly demo = computed(() => this.#session().demo);
  /** Why the session could not be asked for: the sign-in page shows it instead of an empty form that cannot work. */
  readonly unreachable = signal<ShownProblem | null>(null);

  async load(): Promise<void> {
    try {
      this.#session.set(await firstValueFrom(this.#client.current()));
      this.unreachable.set(null);
    } catch (error) {
      this.unreachable.set(toProblem(error));
    }
  }

  async signIn(body: SignIn): Promise<Me | null> {
    this.#session.set(await firstValueFrom(this.#client.signIn({ email: body.email.trim(), password: body.password.normalize('NFC') })));
    return this.me();
  }

  async signOut(): Promise<void> {
    this.#session.set(await firstValueFrom(this.#client.signOut()));
  }

  async changePassword(body: ChangePassword): Promise<void> {
    this.#session.set(await firstValueFrom(this.#client.changePassword({ current: body.current.normalize('NFC'), next: body.next.normalize('NFC') })));
  }

  /** The server no longer knows this session: forget the person, keep the rest for the sign-in page. */
  forget(): void {
    this.#session.update((session) => ({ ...session, me: null }));
  }
}
