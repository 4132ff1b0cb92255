import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

/** The legal ledger: of one charter, and what is due or waits over many. */
export const ledgerRoutes: Routes = [
  { path: 'due', title: title('due.title'), loadComponent: () => import('./due-page/due-page').then((m) => m.DuePage) },
  { path: 'merged', title: title('merged.title'), loadComponent: () => import('./merged-page/merged-page').then((m) => m.MergedPage) },
  { path: ':charterId', title: title('ledger.title'), loadComponent: () => import('./ledger-page/ledger-page').then((m) => m.LedgerPage) },
  { path: ':charterId/record', title: title('record.title'), canActivate: [onlyFor('commune')], loadComponent: () => import('./record-page/record-page').then((m) => m.RecordPage) },
];
