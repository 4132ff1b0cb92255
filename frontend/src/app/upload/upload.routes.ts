import type { Routes } from '@angular/router';
import { onlyFor } from '../shared/auth/guards';
import type { PlainKey } from '../shared/i18n/vi';

const title = (key: PlainKey): PlainKey => key;
const page = () => import('./upload-page/upload-page').then((m) => m.UploadPage);

export const uploadRoutes: Routes = [{ path: '', title: title('upload.title'), canActivate: [onlyFor('commune')], loadComponent: page }];
/** A commune checks its own draft: the same upload with the purpose already settled. */
export const draftRoutes: Routes = [{ path: '', title: title('draft.title'), data: { fixedPurpose: 'draft' }, canActivate: [onlyFor('commune')], loadComponent: page }];
