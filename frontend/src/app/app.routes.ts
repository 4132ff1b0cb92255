import type { Routes } from '@angular/router';
import { anybody, signedIn, toHome } from './shared/auth/guards';
import type { PlainKey } from './shared/i18n/vi';

/** Route titles are keys of the catalogue, checked here. */
const title = (key: PlainKey): PlainKey => key;

export const appRoutes: Routes = [
  { path: 'cong-khai', title: title('public.title'), loadComponent: () => import('./publication/public-page/public-page').then((m) => m.PublicPageView) },
  { path: 'sign-in', title: title('signIn.title'), loadComponent: () => import('./sign-in/sign-in-page/sign-in-page').then((m) => m.SignInPage) },
  { path: 'password', title: title('password.title'), canMatch: [anybody], loadComponent: () => import('./sign-in/password-page/password-page').then((m) => m.PasswordPage) },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shared/layout/shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', canActivate: [toHome], children: [] },
      { path: 'villages', loadChildren: () => import('./charters/charters.routes').then((m) => m.villageRoutes) },
      { path: 'charters', loadChildren: () => import('./charters/charters.routes').then((m) => m.charterRoutes) },
      { path: 'rounds', loadChildren: () => import('./charters/charters.routes').then((m) => m.roundRoutes) },
      { path: 'upload', loadChildren: () => import('./upload/upload.routes').then((m) => m.uploadRoutes) },
      { path: 'batches', loadChildren: () => import('./intake/intake.routes').then((m) => m.intakeRoutes) },
      { path: 'draft', loadChildren: () => import('./upload/upload.routes').then((m) => m.draftRoutes) },
      { path: 'review', loadChildren: () => import('./review/review.routes').then((m) => m.reviewRoutes) },
      { path: 'queue', loadChildren: () => import('./queue/queue.routes').then((m) => m.queueRoutes) },
      { path: 'approvals', loadChildren: () => import('./approvals/approvals.routes').then((m) => m.approvalRoutes) },
      { path: 'compliance', loadChildren: () => import('./compliance/compliance.routes').then((m) => m.complianceRoutes) },
      { path: 'register', loadChildren: () => import('./register/register.routes').then((m) => m.registerRoutes) },
      { path: 'ledger', loadChildren: () => import('./ledger/ledger.routes').then((m) => m.ledgerRoutes) },
      { path: 'reports', loadChildren: () => import('./reports/reports.routes').then((m) => m.reportRoutes) },
      { path: 'publication', loadChildren: () => import('./publication/publication.routes').then((m) => m.publicationRoutes) },
      { path: 'work', loadChildren: () => import('./work/work.routes').then((m) => m.workRoutes) },
      { path: 'rulebook', loadChildren: () => import('./rulebook/rulebook.routes').then((m) => m.rulebookRoutes) },
      { path: 'administration', loadChildren: () => import('./administration/administration.routes').then((m) => m.administrationRoutes) },
      { path: 'forbidden', title: title('forbidden.title'), loadComponent: () => import('./shared/problems/forbidden-page/forbidden-page').then((m) => m.ForbiddenPage) },
      { path: '**', title: title('notFound.title'), loadComponent: () => import('./shared/problems/not-found-page/not-found-page').then((m) => m.NotFoundPage) },
    ],
  },
];
