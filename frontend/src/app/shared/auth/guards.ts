import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router, type UrlTree } from '@angular/router';
import type { AccountRole } from '@huong-uoc/workflow';
import { SessionStore } from './session-store';

/** The first page of each role: the one with the work that waits. */
export const homeOf: Readonly<Record<AccountRole, string>> = {
  'commune': '/villages',
  'reviewer': '/queue',
  'leader': '/compliance',
  'rule-keeper': '/rulebook',
  'administrator': '/administration/accounts',
};

/** Signed in, and past the change of a one-time password. */
export const signedIn: CanActivateFn = (_route, state): boolean | UrlTree => {
  const me = inject(SessionStore).me();
  const router = inject(Router);
  if (me === null) return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { back: state.url } });
  if (me.mustChangePassword) return router.createUrlTree(['/password']);
  return true;
};

/** Only these roles use the page; the server refuses the rest all the same. */
export function onlyFor(...roles: readonly AccountRole[]): CanActivateFn {
  return () => {
    const me = inject(SessionStore).me();
    return me !== null && roles.includes(me.role) ? true : inject(Router).createUrlTree(['/forbidden']);
  };
}

/** Sends `/` to the first page of the role. */
export const toHome: CanActivateFn = () => {
  const me = inject(SessionStore).me();
  return inject(Router).parseUrl(me === null ? '/sign-in' : homeOf[me.role]);
};

/** Somebody is signed in at all: the change of a password needs no more. */
export const anybody: CanMatchFn = () => inject(SessionStore).me() !== null || inject(Router).parseUrl('/sign-in');
