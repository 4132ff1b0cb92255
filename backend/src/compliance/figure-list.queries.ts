import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { FigureList, figureListQuery, FigureRow } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { UnitsQueries } from '../units';
import { FactsVersion } from './facts-version';
import { chosenMembers, figureMembers, type FigureMember } from './figure-members';
import { KnownFactsQueries } from './known-facts.queries';
import { causeOf, causeOfRun, stepOf, stepOfRun } from './next-steps';
import { Remembered } from './remembered';

type Asked = z.infer<typeof figureListQuery>;
const pageSize = 50;
const vietnamese = new Intl.Collator('vi');

/** The list behind a figure, from the same facts: as many lines as its y, as many counted ones as its x. */
@Injectable()
export class FigureListQueries {
  private readonly kept = new Remembered<readonly FigureMember[]>(500_000);

  constructor(
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
    private readonly facts: KnownFactsQueries,
    private readonly version: FactsVersion,
  ) {}

  /** One page; refuses `not-found` for a unit out of the viewer's reach. */
  async page(viewer: CurrentUser, asked: Asked): Promise<FigureList> {
    const { members, ...dates } = await this.members(viewer, asked);
    const { figure, page } = asked;
    return { ...dates, figure, items: members.slice((page - 1) * pageSize, page * pageSize).map(rowOf), total: members.length, page, pageSize };
  }

  /** Every line, by commune, village and title. */
  async all(viewer: CurrentUser, asked: Omit<Asked, 'page'>): Promise<{ D: string; K: string; B: string; rows: FigureRow[] }> {
    const { members, ...dates } = await this.members(viewer, asked);
    return { ...dates, rows: members.map(rowOf) };
  }

  private async members(viewer: CurrentUser, asked: Omit<Asked, 'page'>): Promise<{ D: string; K: string; B: string; members: readonly FigureMember[] }> {
    const unitId = asked.unit ?? viewer.unitId;
    await this.units.assertVisible(viewer, unitId);
    const today = this.clock.today();
    const [D, K] = [asked.D ?? today, asked.K ?? today];
    const B = asked.B ?? D;
    const version = await this.version.now();
    const keep = (part: string, make: () => Promise<readonly FigureMember[]>): Promise<readonly FigureMember[]> => this.kept.get(`${asked.figure} ${unitId} ${D} ${K} ${B} ${part}`, version, make, ({ length }) => length + 1);
    const all = (): Promise<readonly FigureMember[]> => keep('', () => this.sorted(asked.figure, unitId, D, K, B));
    const { outcome, who } = asked;
    if (outcome === undefined && who === undefined) return { D, K, B, members: await all() };
    return { D, K, B, members: await keep(`${outcome ?? ''} ${who ?? ''}`, async () => chosenMembers(await all(), asked)) };
  }

  /** By commune, village and title. */
  private async sorted(figure: Asked['figure'], unitId: string, D: string, K: string, B: string): Promise<readonly FigureMember[]> {
    const members = figureMembers(figure, await this.facts.of(unitId, D, K, B));
    return members.sort((a, b) => a.village.rank - b.village.rank || vietnamese.compare(a.charter?.title ?? '', b.charter?.title ?? ''));
  }
}

function rowOf(member: FigureMember): FigureRow {
  const { village, charter, counted, standing, run } = member;
  const review = charter?.review ?? null;
  return {
    charterId: charter?.charter ?? null,
    villageId: village.village,
    villageLabel: `${village.label} – ${village.communeLabel}`,
    communeLabel: village.communeLabel,
    title: charter?.title ?? 'Chưa đăng ký hương ước, quy ước',
    counted,
    outcome: standing?.status ?? null,
    cause: run !== undefined ? causeOfRun(run) : standing === null ? '' : causeOf(standing),
    state: review === null ? null : review.result === null ? review.state : review.result === 'clean' ? 'approved-clean' : 'approved-not-clean',
    roundId: run?.round ?? review?.round ?? null,
    nextStep: run !== undefined ? stepOfRun(run) : standing === null ? { who: 'nobody', sentence: '', since: null } : stepOf(standing),
  };
}
