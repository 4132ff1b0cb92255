import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

/** The leader's part: what is released and what was withdrawn. The public page itself stands outside the frame. */
export const publicationRoutes: Routes = [
  { path: '', title: title('publication.title'), canActivate: [onlyFor('leader')], loadComponent: () => import('./release-page/release-page').then((m) => m.ReleasePage) },
];
