import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

/** The reports of a year, and one of them. */
export const reportRoutes: Routes = [
  { path: '', title: title('reports.title'), canActivate: [onlyFor('commune', 'reviewer', 'leader', 'administrator')], loadComponent: () => import('./reports-page/reports-page').then((m) => m.ReportsPage) },
  { path: 'open', title: title('reports.open'), canActivate: [onlyFor('leader')], loadComponent: () => import('./open-page/open-page').then((m) => m.OpenPage) },
  { path: 'forms/:charterId', title: title('forms.title'), canActivate: [onlyFor('commune', 'reviewer', 'leader')], loadComponent: () => import('./forms-page/forms-page').then((m) => m.FormsPage) },
  { path: ':campaignId', title: title('reports.one'), canActivate: [onlyFor('commune', 'reviewer', 'leader', 'administrator')], loadComponent: () => import('./campaign-page/campaign-page').then((m) => m.CampaignPageView) },
];
