import type { Routes } from '@angular/router';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;

export const rulebookRoutes: Routes = [{ path: '', title: title('rulebook.title'), loadComponent: () => import('./rulebook-page/rulebook-page').then((m) => m.RulebookPage) }];
