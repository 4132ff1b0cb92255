import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

export const complianceRoutes: Routes = [
  { path: '', title: title('compliance.title'), loadComponent: () => import('./compliance-page/compliance-page').then((m) => m.CompliancePage) },
  { path: 'charters', title: title('figures.title'), loadComponent: () => import('./figure-list-page/figure-list-page').then((m) => m.FigureListPage) },
  { path: 'contradictions', title: title('contradictions.title'), canActivate: [onlyFor('leader')], loadComponent: () => import('./contradictions-page/contradictions-page').then((m) => m.ContradictionsPage) },
];
