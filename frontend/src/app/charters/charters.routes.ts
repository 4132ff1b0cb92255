import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

/** The commune's home: one card per village. */
export const villageRoutes: Routes = [
  { path: '', title: title('villages.title'), canActivate: [onlyFor('commune', 'reviewer', 'leader', 'administrator')], loadComponent: () => import('./villages-page/villages-page').then((m) => m.VillagesPage) },
];

export const charterRoutes: Routes = [
  { path: '', title: title('charters.title'), loadComponent: () => import('./list-page/list-page').then((m) => m.ListPage) },
  { path: 'register', title: title('register.title'), canActivate: [onlyFor('commune')], loadComponent: () => import('./register-page/register-page').then((m) => m.RegisterPage) },
  { path: ':charterId', title: title('charter.title'), loadComponent: () => import('./charter-page/charter-page').then((m) => m.CharterPage) },
  { path: ':charterId/edit', title: title('edit.title'), canActivate: [onlyFor('commune')], loadComponent: () => import('./edit-page/edit-page').then((m) => m.EditPage) },
  { path: ':charterId/history', title: title('history.title'), loadComponent: () => import('./history-page/history-page').then((m) => m.HistoryPage) },
];

/** What hangs on one submitted text. */
export const roundRoutes: Routes = [
  { path: ':roundId/recommendations', title: title('sheet.title'), loadComponent: () => import('./recommendations-page/recommendations-page').then((m) => m.RecommendationsPage) },
  { path: ':roundId/hints', title: title('hints.title'), loadComponent: () => import('./hints-page/hints-page').then((m) => m.HintsPage) },
  { path: ':roundId/doubts', title: title('doubt.title'), canActivate: [onlyFor('commune', 'reviewer', 'leader')], loadComponent: () => import('./doubts-page/doubts-page').then((m) => m.DoubtsPage) },
  { path: ':roundId/text', title: title('typed.title'), loadComponent: () => import('./typed-text-page/typed-text-page').then((m) => m.TypedTextPage) },
];
