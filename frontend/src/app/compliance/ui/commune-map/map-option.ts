import type { UnitFigures } from '@huong-uoc/contracts';
import type { EChartsOption } from 'echarts/types/dist/shared';
import { t } from '../../../shared/i18n/translate';
import type { Ink } from '../chart/chart';

/** Shapes coloured by Đạt/N; a commune without charters stays uncoloured. */
export function mapOption(communes: readonly UnitFigures[]): (ink: Ink) => EChartsOption {
  const shown = new Map(communes.map((row) => [row.unit.label, row]));
  const data = communes.flatMap(({ unit, figures: { C3 } }) => (C3.y === 0 ? [] : [{ name: unit.label, value: Math.floor((C3.x * 1000) / C3.y) / 10 }]));
  const words = (name: string): string => {
    const row = shown.get(name);
    return row === undefined || row.figures.C3.y === 0 ? `${name}: ${t('compliance.noNumber')}` : `${name}: ${row.figures.C3.x}/${row.figures.C3.y} (${row.range.lower.percent ?? ''}%)`;
  };
  return (ink) => ({
    animation: false,
    tooltip: { trigger: 'item', formatter: (item) => (Array.isArray(item) ? '' : words(item.name)) },
    visualMap: { type: 'piecewise', left: 0, bottom: 0, textStyle: { color: ink('ink-2') }, inRange: { color: [ink('bad'), ink('gold'), ink('ok')] }, pieces: [{ max: 50, label: t('map.low') }, { gt: 50, max: 80, label: t('map.middle') }, { gt: 80, lt: 95, label: t('map.near') }, { gte: 95, label: t('map.high') }] },
    series: [{ type: 'map', map: 'communes-2025', aspectScale: 0.93, top: 8, bottom: 8, roam: false, selectedMode: false, data, label: { show: false }, itemStyle: { areaColor: ink('surface-2'), borderColor: ink('line-strong') }, emphasis: { label: { show: false }, itemStyle: { borderWidth: 2, areaColor: ink('mark') } } }],
  });
}
