import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../../../shared/auth/session-store';
import { t, Translate } from '../../../shared/i18n/translate';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';
import { StateChip } from '../../../shared/ui/state-chip/state-chip';
import { ReviewStore } from '../../data/review-store';

const tick = 20_000;

/** Which charter, which round, how much time is left, who holds it. */
@Component({
  selector: 'app-review-header',
  imports: [RouterLink, DayPipe, Icon, StateChip, Translate],
  templateUrl: './review-header.html',
  styleUrl: './review-header.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewHeader {
  readonly release = output();
  readonly later = output();
  readonly help = output();

  protected readonly store = inject(ReviewStore);
  readonly #now = signal(Date.now());
  readonly #reviewer = inject(SessionStore).me()?.role === 'reviewer';
  protected readonly round = computed(() => this.store.document()?.round ?? null);
  protected readonly charter = computed(() => this.store.document()?.charter ?? null);
  protected readonly due = computed(() => this.round()?.due ?? null);
  protected readonly canRelease = computed(() => this.store.lease()?.mine === true && this.round()?.state === 'in-review');
  protected readonly canClaim = computed(() => {
    const claim = this.round()?.actions.find(({ action }) => action === 'claim');
    return this.#reviewer && this.store.lease()?.mine !== true && claim !== undefined && claim.unmet.length === 0;
  });
  protected readonly holder = computed(() => {
    const lease = this.store.lease();
    if (lease === null) return null;
    const minutes = Math.max(0, Math.ceil((new Date(lease.until).getTime() - this.#now()) / 60_000));
    return lease.mine ? t('review.heldByMe', { minutes: Math.min(minutes, 999) }) : t('review.heldBy', { name: lease.holder });
  });

  constructor() {
    const timer = setInterval(() => this.#now.set(Date.now()), tick);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
