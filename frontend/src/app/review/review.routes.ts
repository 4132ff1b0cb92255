import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

export const reviewRoutes: Routes = [
  { path: ':roundId', title: title('review.title'), canActivate: [onlyFor('reviewer', 'leader', 'rule-keeper')], loadComponent: () => import('./review-page/review-page').then((m) => m.ReviewPage) },
];
