import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

export const administrationRoutes: Routes = [
  {
    path: '',
    canActivate: [onlyFor('administrator')],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'accounts' },
      { path: 'accounts', title: title('accounts.title'), loadComponent: () => import('./accounts-page/accounts-page').then((m) => m.AccountsPage) },
      { path: 'units', title: title('units.title'), loadComponent: () => import('./units-page/units-page').then((m) => m.UnitsPage) },
      { path: 'system', title: title('system.title'), loadComponent: () => import('./system-page/system-page').then((m) => m.SystemPage) },
    ],
  },
];
