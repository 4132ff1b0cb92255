import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

export const approvalRoutes: Routes = [
  { path: '', title: title('approvals.title'), canActivate: [onlyFor('leader')], loadComponent: () => import('./approvals-page/approvals-page').then((m) => m.ApprovalsPage) },
];
