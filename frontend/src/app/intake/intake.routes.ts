import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

/** A whole commune at once: many files, one table, one decision a line. */
export const intakeRoutes: Routes = [
  { path: '', title: title('intake.title'), canActivate: [onlyFor('commune')], loadComponent: () => import('./batches-page/batches-page').then((m) => m.BatchesPage) },
  { path: ':batchId', title: title('intake.batch'), canActivate: [onlyFor('commune')], loadComponent: () => import('./batch-page/batch-page').then((m) => m.BatchPage) },
];
