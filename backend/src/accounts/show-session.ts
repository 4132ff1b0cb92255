import { Injectable } from '@nestjs/common';
import type { Session } from '@huong-uoc/contracts';
import { Sessions, type CurrentUser } from '../platform/auth';
import { Demo } from '../platform/boot/demo';
import { AccountsQueries } from './accounts.queries';

/** What the browser learns at every load: who is signed in, the token for writes, and the demo accounts in demo mode. */
@Injectable()
export class ShowSession {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly sessions: Sessions,
    private readonly demo: Demo,
  ) {}

  async run(user: CurrentUser | undefined, csrfToken: string): Promise<Session> {
    return { me: user === undefined ? null : await this.accounts.me(user), csrfToken, demo: this.demo.shown };
  }

  async byToken(token: string, csrfToken: string): Promise<Session> {
    return this.run(await this.sessions.find(token), csrfToken);
  }
}
