import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AccountRole } from '@huong-uoc/workflow';
import type { Request } from 'express';
import { Problem } from '../http/problem';
import { currentTrace } from '../logging';
import { isOurOwn, sessionTokenIn } from './cookies';
import { attachUser, BEFORE_PASSWORD_CHANGE, PERMIT, PUBLIC, type CurrentUser } from './permit';
import { Sessions } from './sessions';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The one gate before every route: who is it, is the write our own, may this role. Denies by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const user = await this.signedIn(request);
    const isPublic = this.metadata<boolean>(context, PUBLIC) === true;
    if (user === undefined && !isPublic) throw new Problem('not-signed-in');
    if (!reading.has(request.method) && !isOurOwn(request, user && sessionTokenIn(request))) throw new Problem('csrf-missing');
    if (isPublic) return true;
    if (user?.mustChangePassword === true && this.metadata<boolean>(context, BEFORE_PASSWORD_CHANGE) !== true) throw new Problem('password-change-needed');
    const permitted = this.metadata<AccountRole[]>(context, PERMIT) ?? [];
    if (user === undefined || !permitted.includes(user.role)) throw new Problem('not-allowed');
    return true;
  }

  private async signedIn(request: Request): Promise<CurrentUser | undefined> {
    const token = sessionTokenIn(request);
    const user = token === undefined ? undefined : await this.sessions.find(token);
    if (user === undefined || token === undefined) return undefined;
    attachUser(request, user, token);
    const trace = currentTrace();
    if (trace !== undefined) trace.accountId = user.id;
    return user;
  }

  private metadata<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}
