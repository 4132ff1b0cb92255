import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { toProblem } from '../problems/data/to-problem';
import { SessionStore } from './session-store';

/** A session that ended, or a one-time password not yet changed, leads to the page that can mend it, and back afterwards. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (error instanceof HttpErrorResponse) {
        const { code } = toProblem(error);
        if (code === 'not-signed-in' && session.me() !== null) {
          session.forget();
          void router.navigate(['/sign-in'], { queryParams: { back: router.url, expired: true } });
        }
        if (code === 'password-change-needed') void router.navigate(['/password']);
      }
      return throwError(() => error);
    }),
  );
};
