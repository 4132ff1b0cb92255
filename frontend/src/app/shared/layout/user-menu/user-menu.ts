import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { roleLabels } from '@huong-uoc/workflow';
import { SessionStore } from '../../auth/session-store';
import { inLanguage } from '../../i18n/labels';
import { chooseLanguage, chosenLanguage, Translate } from '../../i18n/translate';
import { Icon } from '../../ui/icon/icon';
import { chosenTheme, rememberTheme } from '../theme';

@Component({
  selector: 'app-user-menu',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, Translate],
  templateUrl: './user-menu.html',
  styleUrl: './user-menu.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserMenu {
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  protected readonly me = this.#session.me;
  protected readonly role = computed(() => {
    const me = this.me();
    return me === null ? '' : inLanguage(roleLabels[me.role]);
  });
  protected readonly theme = signal(chosenTheme());
  protected readonly language = chosenLanguage();

  protected switchTheme(): void {
    this.theme.update((theme) => (theme === 'dark' ? 'light' : 'dark'));
    rememberTheme(this.theme());
  }

  protected switchLanguage(): void {
    chooseLanguage(this.language === 'vi' ? 'en' : 'vi');
  }

  protected toPublication(): void {
    void this.#router.navigate(['/publication']);
  }

  protected changePassword(): void {
    void this.#router.navigate(['/password']);
  }

  protected async signOut(): Promise<void> {
    await this.#session.signOut();
    await this.#router.navigate(['/sign-in']);
  }
}
