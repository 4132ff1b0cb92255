import type { Routes } from '@angular/router';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

/** What waits for the person, and when they hear of it. */
export const workRoutes: Routes = [
  { path: '', title: title('work.title'), loadComponent: () => import('./work-page/work-page').then((m) => m.WorkPage) },
  { path: 'settings', title: title('work.mailTitle'), loadComponent: () => import('./settings-page/settings-page').then((m) => m.SettingsPage) },
];
