import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter } from 'rxjs';
import { SessionStore } from '../../auth/session-store';
import { Translate } from '../../i18n/translate';
import { OfflineNotice } from '../../problems/offline-notice/offline-notice';
import { Icon } from '../../ui/icon/icon';
import { Bell } from '../bell/bell';
import { NavCounts } from '../data/nav-counts';
import { navItems } from '../nav-items';
import { UserMenu } from '../user-menu/user-menu';

/** Sections a thumb can tell apart in the bar of a phone; with more of them, the last place opens the rest. */
const barPlaces = 5;
const pathOf = (url: string): string => url.split(/[?#]/)[0] ?? '/';

/** The frame around every page of a signed-in person: name, sections, account, content. */
@Component({
  selector: 'app-shell',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, RouterOutlet, RouterLink, RouterLinkActive, Bell, Icon, OfflineNotice, Translate, UserMenu],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  readonly #session = inject(SessionStore);
  protected readonly counts = inject(NavCounts).counts;
  protected readonly demo = computed(() => this.#session.demo() !== null);
  protected readonly items = computed(() => {
    const me = this.#session.me();
    return me === null ? [] : navItems[me.role];
  });
  protected readonly inBar = computed(() => (this.items().length > barPlaces ? barPlaces - 1 : barPlaces));
  protected readonly rest = computed(() => this.items().slice(this.inBar()));
  protected readonly restHere = computed(() => this.rest().some(({ path }) => this.here().startsWith(path)));
  protected readonly here = signal('/');
  /** The review desk needs the height: name and sections share one line there. */
  protected readonly compact = computed(() => this.here().startsWith('/review/'));
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('main');

  readonly #router = inject(Router);

  constructor() {
    this.here.set(pathOf(this.#router.url));
    this.#router.events
      .pipe(filter((event) => event instanceof NavigationEnd), takeUntilDestroyed())
      .subscribe(({ urlAfterRedirects }) => this.#arrive(urlAfterRedirects));
  }

  protected go(path: string): void {
    void this.#router.navigateByUrl(path);
  }

  protected toMain(event: Event): void {
    event.preventDefault();
    this.content().nativeElement.focus();
  }

  /** A new page: keyboard and screen reader start at its content (a change of filters is the same page). */
  #arrive(url: string): void {
    const path = pathOf(url);
    if (path !== this.here()) this.content().nativeElement.focus({ preventScroll: true });
    this.here.set(path);
  }
}
