import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CampaignPage, Contribute, EnterTarget, FrozenPack } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import { ProductTitle } from '../../shared/layout/product-title';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { CopyButton } from '../../shared/ui/copy-button/copy-button';
import { DayPipe, showDay } from '../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Asking } from '../../shared/ui/reason-dialog/reason-dialog';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { campaignResource, ReportsClient } from '../data/reports-client';
import { lookOf } from '../reports-page/phase-look';
import { CommuneParts } from '../ui/commune-parts/commune-parts';
import { ContributionForm } from '../ui/contribution-form/contribution-form';
import { PackList } from '../ui/pack-list/pack-list';
import { TargetList } from '../ui/target-list/target-list';

/** One report: its days, figures, parts and packs; a commune sees and gives its own part. */
@Component({
  selector: 'app-campaign-page',
  imports: [RouterLink, CommuneParts, ContributionForm, CopyButton, DayPipe, Icon, PackList, PageState, ProblemNote, TargetList, Translate],
  templateUrl: './campaign-page.html',
  styleUrl: './campaign-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignPageView {
  readonly campaignId = input.required<string>();

  readonly #client = inject(ReportsClient);
  readonly #asking = inject(Asking);
  readonly #toaster = inject(Toaster);
  readonly #title = inject(ProductTitle);
  protected readonly look = lookOf;
  protected readonly page = campaignResource(this.campaignId);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly own = computed(() => (this.page.hasValue() && this.page.value().may.contribute ? (this.page.value().communes[0] ?? null) : null));
  protected readonly frozen = computed(() => this.page.hasValue() && this.page.value().packs.some(({ supplement }) => supplement === null));
  protected readonly missing = computed(() => (this.page.hasValue() ? this.page.value().communes.filter(({ contribution }) => contribution === null).length : 0));

  constructor() {
    effect(() => {
      if (this.page.hasValue()) this.#title.show(`${this.page.value().campaign.label} ${this.page.value().campaign.year}`);
    });
  }

  protected give(body: Contribute): Promise<void> {
    return this.#write(() => this.#client.contribute(this.campaignId(), body), t('reports.sent'));
  }

  protected remind(unitId?: string): Promise<void> {
    return this.#write(() => this.#client.remind(this.campaignId(), unitId === undefined ? undefined : [unitId]), t('reports.remindedNow'));
  }

  protected enter(body: EnterTarget): Promise<void> {
    return this.#write(() => this.#client.enter(this.campaignId(), body), t('state.saved'));
  }

  protected attach({ entryId, file }: { entryId: string; file: File }): Promise<void> {
    return this.#write(() => this.#client.attach(entryId, file), t('ledger.attached'));
  }

  protected async freeze({ D, communes }: CampaignPage): Promise<void> {
    const missing = communes.filter(({ contribution }) => contribution === null).length;
    const lead = `${t('reports.freezeLead', { day: showDay(D) })}${missing === 0 ? '' : ` ${t('reports.freezeMissing', { n: missing })}`}`;
    const answer = await this.#asking.ask({ title: t('reports.freeze'), lead, confirm: t('reports.freeze') });
    if (answer !== null) await this.#write(() => this.#client.freeze(this.campaignId(), D), t('reports.frozenNow'));
  }

  protected async supplement({ id, D }: FrozenPack): Promise<void> {
    const reason = await this.#asking.ask({ title: t('reports.makeSupplement'), lead: t('reports.supplementLead'), confirm: t('reports.makeSupplement'), reason: t('reports.supplementReason') });
    if (reason !== null) await this.#write(() => this.#client.freeze(this.campaignId(), D, { to: id, reason }), t('reports.supplementDone'));
  }

  protected takeBack({ packId, file, number, signedOn }: { packId: string; file: File; number: string; signedOn: string }): Promise<void> {
    return this.#write(() => this.#client.takeBack(packId, file, number, signedOn), t('reports.takenBack'));
  }

  async #write(step: () => Promise<CampaignPage>, done: string): Promise<void> {
    this.problem.set(null);
    this.busy.set(true);
    try {
      this.page.set(await step());
      this.#toaster.say(done);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
