import { Injectable } from '@nestjs/common';
import type { PublicCounts, PublicFigures, ReleaseQuery, UnitFigures } from '@huong-uoc/contracts';
import { ComplianceReportQueries } from '../compliance';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Problem } from '../platform/http';
import { hideSmall, leastCharters, type NamedCounts } from './hide-small';
import { PacksToRelease } from './packs-to-release.queries';

/** What a leader would release, exactly as the public would read it. */
@Injectable()
export class FiguresToRelease {
  constructor(
    private readonly clock: Clock,
    private readonly reports: ComplianceReportQueries,
    private readonly packs: PacksToRelease,
  ) {}

  /** Refuses `not-found` for a pack that is not of the leader's unit, a day to come, a pack whose figures are no longer these, and fewer than ten charters in all. */
  async of(leader: CurrentUser, { packId, D }: ReleaseQuery): Promise<PublicFigures> {
    const today = this.clock.today();
    if (D !== undefined && D > today) throw new Problem('bad-request', { fields: { D: 'Ngày không thể sau hôm nay.' } });
    const pack = packId === undefined ? undefined : await this.packs.one(leader, packId);
    // A pack is told in the units of its day, a day of its own in today's.
    const asked = pack === undefined ? { D: D ?? today, K: today, B: today } : { D: pack.D, K: pack.K, B: pack.D };
    const { here, children, targets, K } = await this.reports.of(leader, asked);
    // A commune's own leader could tell the public what the province hides.
    if (here.unit.level !== 'province') throw new Problem('action-refused', { detail: 'Chỉ lãnh đạo cấp tỉnh công khai số liệu.' });
    const { C3 } = here.figures;
    if (pack !== undefined && (pack.x !== C3.x || pack.y !== C3.y)) throw new Problem('action-refused', { detail: 'Số liệu ghi trong ngày chốt đã thay đổi sau khi chốt. Đề nghị chốt bổ sung rồi công khai bộ số liệu đó.' });
    if (C3.y < leastCharters) throw new Problem('action-refused', { detail: 'Chưa đủ mười hương ước, quy ước nên không công khai được.' });
    const communes = children.every(({ unit }) => unit.level === 'commune') ? children.map(named) : [];
    return {
      unitLabel: here.unit.label,
      campaign: pack?.campaign ?? null,
      D: asked.D,
      K,
      total: { ...countsOf(here), percent: C3.percent },
      ...shown(communes),
      // The counts of another territory would tell hidden communes by subtraction.
      targets: targets.map(({ on, percent, territory, basis }) => ({ on, percent, territory, basis })),
    };
  }
}

function shown(parts: readonly NamedCounts[]): Pick<PublicFigures, 'communes' | 'others'> {
  const { communes, others } = hideSmall(parts);
  return { communes: [...communes], others };
}

function countsOf({ outcomes }: UnitFigures): PublicCounts {
  const { dat, 'chua-dat': chuaDat, 'chua-xac-dinh': chuaXacDinh } = outcomes;
  return { charters: dat + chuaDat + chuaXacDinh, dat, chuaDat, chuaXacDinh };
}

const named = (figures: UnitFigures): NamedCounts => ({ label: figures.unit.label, ...countsOf(figures) });
