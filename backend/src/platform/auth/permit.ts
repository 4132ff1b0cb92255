import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { AccountRole } from '@huong-uoc/workflow';
import type { Request } from 'express';
import { Problem } from '../http/problem';

/** The signed-in person, as every use case receives them. `unitId` bounds what they see: its reach on a day. */
export interface CurrentUser {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: AccountRole;
  readonly unitId: string;
  readonly mustChangePassword: boolean;
}

export const PERMIT = 'huong-uoc:permit';
export const PUBLIC = 'huong-uoc:public';
export const BEFORE_PASSWORD_CHANGE = 'huong-uoc:before-password-change';

/** Who may call this route. Every route carries this or `@Public()`; one with neither stops the start. */
export const Permit = (...roles: [AccountRole, ...AccountRole[]]): CustomDecorator => SetMetadata(PERMIT, roles);
/** Callable without signing in. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);
/** Stays callable while a one-time password still has to be changed. */
export const BeforePasswordChange = (): CustomDecorator => SetMetadata(BEFORE_PASSWORD_CHANGE, true);

const users = new WeakMap<Request, { user: CurrentUser; token: string }>();
export const attachUser = (request: Request, user: CurrentUser, token: string): void => void users.set(request, { user, token });
/** The signed-in person of a request, or undefined on a public route. */
export const userOf = (request: Request): CurrentUser | undefined => users.get(request)?.user;
export const sessionTokenOf = (request: Request): string | undefined => users.get(request)?.token;

/** `@User() user: CurrentUser` on a permitted route. */
export const User = createParamDecorator((_data: unknown, context: ExecutionContext): CurrentUser => {
  const user = userOf(context.switchToHttp().getRequest<Request>());
  if (user === undefined) throw new Problem('not-signed-in');
  return user;
});
