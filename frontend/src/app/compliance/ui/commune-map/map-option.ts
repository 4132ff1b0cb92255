import type { UnitFigures } from '@huong-uoc/contracts';
import type { EChartsOption } from 'echarts/types/dist/shared';
import { t } from '../../../shared/i18n/translate';
import type { PlainKey } from '../../../shared/i18n/vi';
import type { Ink } from '../chart/chart';

/** The colour half way between two of the tokens, which are written #rrggbb. */
export function between(a: string, b: string): string {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round((part(a, at) + part(b, at)) / 2).toString(16).padStart(2, '0')).join('')}`;
}

/** The four parts of the scale with their words, the best first; the legend stands beside the map, where it covers nothing. */
export const mapScale: readonly { readonly key: 'high' | 'near' | 'middle' | 'low' | 'none'; readonly words: PlainKey }[] = [
  { key: 'high', words: 'map.high' },
  { key: 'near', words: 'map.near' },
  { key: 'middle', words: 'map.middle' },
  { key: 'low', words: 'map.low' },
  { key: 'none', words: 'map.none' },
];

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
    visualMap: { type: 'piecewise', show: false, pieces: [{ max: 50, color: ink('bad') }, { gt: 50, max: 80, color: ink('gold') }, { gt: 80, lt: 95, color: between(ink('gold'), ink('ok')) }, { gte: 95, color: ink('ok') }] },
    series: [{ type: 'map', map: 'communes-2025', aspectScale: 0.93, top: 8, bottom: 8, roam: false, selectedMode: false, data, label: { show: false }, itemStyle: { areaColor: ink('surface-2'), borderColor: ink('surface'), borderWidth: 0.8 }, emphasis: { label: { show: false }, itemStyle: { borderWidth: 2, areaColor: ink('mark') } } }],
  });
}
