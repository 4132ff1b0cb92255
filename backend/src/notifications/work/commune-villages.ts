import { Injectable } from '@nestjs/common';
import type { VillageCard, WorkKind } from '@huong-uoc/contracts';
import { VillagesQueries } from '../../charters';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import type { Waiting, WaitingSource } from './waiting';

const pageSize = 100;

/** What the cards of a commune's villages ask of the commune itself. */
@Injectable()
export class CommuneVillages implements WaitingSource {
  readonly kinds: readonly WorkKind[] = ['opinion-asked', 'file-unreadable', 'words-doubtful', 'recommendation-unanswered', 'text-missing', 'village-unanswered'];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly villages: VillagesQueries,
  ) {}

  async of(user: CurrentUser): Promise<Waiting[]> {
    const [cards, unanswered, doubtful] = await Promise.all([this.cards(user), this.unanswered(user), this.doubtful(user)]);
    const charters = cards.flatMap((card) => card.charters.map((charter) => ({ ...charter, communesTurn: card.nextStep.who === 'commune' })));
    const asked = charters.filter(({ state }) => state === 'commune-opinion');
    const unreadable = charters.filter(({ state }) => state === 'unreadable');
    const missing = charters.filter(({ state, communesTurn }) => communesTurn && (state === null || state === 'withdrawn'));
    const bare = cards.filter((card) => card.charters.length === 0);
    const unregistered = bare.filter(({ answer }) => answer === 'yes');
    return [
      { kind: 'opinion-asked', count: asked.length, ...only(asked.map(({ roundId }) => `/rounds/${roundId ?? ''}/recommendations`)) },
      { kind: 'file-unreadable', count: unreadable.length, ...only(unreadable.map(({ id }) => `/charters/${id}`)) },
      { kind: 'words-doubtful', count: doubtful.length, ...only(doubtful.map((id) => `/rounds/${id}/doubts`)) },
      { kind: 'recommendation-unanswered', count: unanswered.length, ...only(unanswered.map((id) => `/rounds/${id}/recommendations`)) },
      { kind: 'text-missing', count: missing.length + unregistered.length, ...only([...missing.map(({ id }) => `/upload?charter=${id}`), ...unregistered.map(() => '/villages')]) },
      { kind: 'village-unanswered', count: bare.filter(({ answer }) => answer === 'not-answered').length },
    ];
  }

  private async cards(user: CurrentUser): Promise<VillageCard[]> {
    const cards: VillageCard[] = [];
    for (let page = 1; ; page += 1) {
      const { items, total } = await this.villages.list(user, { page });
      cards.push(...items);
      if (items.length < pageSize || cards.length >= total) return cards;
    }
  }

  /** Texts waiting for review with a word nobody of the commune has looked up on paper yet. */
  private async doubtful(user: CurrentUser): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select r.id from round r join charter c on c.id = r.charter_id join round_text t on t.round_id = r.id and t.replaced_at is null
        where r.state = 'ready' and c.village_id in (select unit_id from unit_reach($1, $2))
          and exists (select from doubt_question q where q.text_id = t.id
                       and not exists (select from text_correction x join round_text o on o.id = x.text_id and o.reading_step = t.reading_step
                                        where x.round_id = r.id and x.kind = 'word' and x.place = q.place))
        order by r.state_since, r.id`,
      [user.unitId, this.clock.today()],
    );
    return rows.map(({ id }) => id);
  }

  /** Approved not-clean texts in force with a recommendation the commune has not answered. */
  private async unanswered(user: CurrentUser): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select r.id from round r join charter c on c.id = r.charter_id
        where r.state = 'approved-not-clean' and c.village_id in (select unit_id from unit_reach($1, $2))
          and exists (select from recommendation m join finding f on f.id = m.finding_id and f.replaced_at is null join opinion o on o.finding_id = f.id and o.kind not in ('0', 'E')
                       where f.round_id = r.id and m.answer_agrees is null)
        order by r.state_since, r.id`,
      [user.unitId, this.clock.today()],
    );
    return rows.map(({ id }) => id);
  }
}

/** The link of the one thing there is. */
const only = ([link, ...more]: readonly string[]): Pick<Waiting, 'link'> => (link === undefined || more.length > 0 ? {} : { link });
