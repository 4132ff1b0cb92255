import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

export const queueRoutes: Routes = [
  { path: '', title: title('queue.title'), canActivate: [onlyFor('reviewer')], loadComponent: () => import('./queue-page/queue-page').then((m) => m.QueuePage) },
];
