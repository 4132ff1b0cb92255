import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Translate } from '../../i18n/translate';
import { Icon } from '../../ui/icon/icon';

@Component({
  selector: 'app-not-found-page',
  imports: [RouterLink, Icon, Translate],
  template: `
    <div class="page narrow">
      <h1>{{ 'notFound.title' | t }}</h1>
      <p>{{ 'notFound.lead' | t }}</p>
      <p><a class="btn primary" routerLink="/"><app-icon name="home" />{{ 'app.home' | t }}</a></p>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}
