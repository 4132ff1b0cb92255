import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;
const readers = onlyFor('commune', 'reviewer', 'leader', 'administrator');

/** The register of villages: kept by the communes, read by everybody above. */
export const registerRoutes: Routes = [
  { path: '', title: title('book.title'), canActivate: [readers], loadComponent: () => import('./register-page/register-page').then((m) => m.VillageRegisterPage) },
  { path: 'change', title: title('change.title'), canActivate: [onlyFor('commune')], loadComponent: () => import('./change-page/change-page').then((m) => m.ChangePage) },
  { path: 'changes', title: title('changes.title'), canActivate: [readers], loadComponent: () => import('./changes-page/changes-page').then((m) => m.ChangesPage) },
  { path: 'counts', title: title('counts.title'), canActivate: [readers], loadComponent: () => import('./counts-page/counts-page').then((m) => m.CountsPage) },
  { path: 'import', title: title('import.title'), canActivate: [onlyFor('commune', 'administrator')], loadComponent: () => import('./import-page/import-page').then((m) => m.ImportPage) },
  { path: 'reform', title: title('reform.title'), canActivate: [onlyFor('administrator')], loadComponent: () => import('./reform-page/reform-page').then((m) => m.ReformPage) },
];
