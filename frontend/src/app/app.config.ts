import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, inject, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { appRoutes } from './app.routes';
import { csrfInterceptor } from './shared/auth/csrf-interceptor';
import { SessionStore } from './shared/auth/session-store';
import { sessionInterceptor } from './shared/auth/session-interceptor';
import { ProductTitle } from './shared/layout/product-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([csrfInterceptor, sessionInterceptor])),
    provideRouter(appRoutes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' })),
    provideAppInitializer(() => inject(SessionStore).load()),
    { provide: TitleStrategy, useClass: ProductTitle },
  ],
};
