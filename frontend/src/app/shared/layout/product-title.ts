import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { t } from '../i18n/translate';
import type { PlainKey } from '../i18n/vi';

/** Page titles: routes name a key of the catalogue; the title reads "page – product". */
@Injectable({ providedIn: 'root' })
export class ProductTitle extends TitleStrategy {
  readonly #title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state) as PlainKey | undefined;
    this.show(key ? t(key) : null);
  }

  /** For pages whose title is only known once their content is there (the name of a charter). */
  show(page: string | null): void {
    this.#title.setTitle(page ? `${page} – ${t('app.name')}` : t('app.name'));
  }
}
