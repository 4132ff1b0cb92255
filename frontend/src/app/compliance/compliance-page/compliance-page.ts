import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Outcome } from '@huong-uoc/contracts';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { LiveEvents } from '../../shared/live/live-events';
import { NavCounts } from '../../shared/layout/data/nav-counts';
import { showDay } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { complianceResource, csvUrl, xlsxUrl } from '../data/compliance-client';
import { trendResource } from '../data/insight-client';
import { BadgeChip } from '../ui/badge-chip/badge-chip';
import { BridgePanel } from '../ui/bridge-panel/bridge-panel';
import { CommuneMap } from '../ui/commune-map/commune-map';
import { DatesForm } from '../ui/dates-form/dates-form';
import { FigureTile } from '../ui/figure-tile/figure-tile';
import { LeftToDo } from '../ui/left-to-do/left-to-do';
import { RangeBar } from '../ui/range-bar/range-bar';
import { SelfReportPanel } from '../ui/self-report-panel/self-report-panel';
import { TargetList } from '../ui/target-list/target-list';
import { TrendPanel } from '../ui/trend-panel/trend-panel';
import { UnitTable } from '../ui/unit-table/unit-table';
import { figureHints, figureWords, outcomeLooks, whoLooks } from './figure-words';

/** The rate as a range against the target, who must act, and the units below; every figure opens its list. */
@Component({
  selector: 'app-compliance-page',
  imports: [RouterLink, BadgeChip, BridgePanel, CommuneMap, DatesForm, EmptyState, FigureTile, Icon, LeftToDo, PageState, RangeBar, SelfReportPanel, TargetList, Translate, TrendPanel, UnitTable],
  templateUrl: './compliance-page.html',
  styleUrl: './compliance-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompliancePage {
  readonly unit = input<string>();
  readonly D = input<string>();
  readonly K = input<string>();
  readonly B = input<string>();

  readonly #live = inject(LiveEvents);
  protected readonly report = complianceResource(() => ({ unit: this.unit(), D: this.D(), K: this.K(), B: this.B() }));
  protected readonly trend = trendResource(() => ({ unit: this.unit(), D: this.D(), K: this.K(), B: this.B() }));
  protected readonly waiting = inject(NavCounts).counts;
  protected readonly leader = inject(SessionStore).me()?.role === 'leader';
  protected readonly outcomes: readonly Outcome[] = ['dat', 'chua-xac-dinh', 'chua-dat'];
  protected readonly outcomeLooks = outcomeLooks;
  protected readonly actors = ['village', 'commune', 'department'] as const;
  protected readonly whoLooks = whoLooks;
  protected readonly tiles = ['C1', 'C2', 'C4', 'C5'] as const;
  protected readonly figureWords = figureWords;
  /** Villages are a list of work; communes are ranked. */
  protected readonly ranks = computed(() => this.report.hasValue() && this.report.value().children.some(({ unit: { level } }) => level !== 'village' && level !== 'unassigned'));
  protected readonly dates = computed(() => ({ D: this.D(), K: this.K(), B: this.B() }));
  protected readonly base = computed(() => ({ unit: this.unit(), ...this.dates() }));
  protected readonly csv = computed(() => csvUrl({ ...this.base(), figure: 'C3' }));
  protected readonly xlsx = computed(() => xlsxUrl({ ...this.base(), figure: 'C3' }));

  constructor() {
    effect(() => {
      // A figure of the past does not move with today's work.
      if (this.#live.changes('round') > 0 && this.K() === undefined) this.report.reload();
    });
  }

  protected hint(id: 'C1' | 'C2' | 'C4' | 'C5'): string {
    if (id !== 'C5') return t(figureHints[id]);
    const { periodFrom, D } = this.report.value() ?? { periodFrom: '', D: '' };
    return t(figureHints.C5, { from: showDay(periodFrom), to: showDay(D) });
  }

  protected list(query: Readonly<Record<string, string>>): Record<string, string | undefined> {
    return { ...this.base(), ...query };
  }
}
