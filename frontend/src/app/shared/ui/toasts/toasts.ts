import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Translate } from '../../i18n/translate';
import { Icon } from '../icon/icon';
import { type Toast, Toaster } from './toaster';

@Component({
  selector: 'app-toasts',
  imports: [Icon, Translate],
  templateUrl: './toasts.html',
  styleUrl: './toasts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Toasts {
  protected readonly toaster = inject(Toaster);

  protected undo(toast: Toast): void {
    this.toaster.dismiss(toast.id);
    toast.undo?.();
  }
}
