import type { Trend } from '@huong-uoc/contracts';
import type { EChartsOption } from 'echarts/types/dist/shared';
import { t } from '../../../shared/i18n/translate';
import type { Ink } from '../chart/chart';

const percent = (x: number, n: number): number | null => (n === 0 ? null : Math.floor((x * 1000) / n) / 10);
const month = (day: string): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** Two lines with the room between them filled: what is sure, and what is still possible; the next target as a line across. */
export function trendOption({ points, pace }: Trend): (ink: Ink) => EChartsOption {
  const low = points.map(({ dat, n }) => percent(dat, n));
  const high = points.map(({ dat, chuaXacDinh, n }) => percent(dat + chuaXacDinh, n));
  return (ink) => ({
    animation: false,
    grid: { left: 44, right: 16, top: 16, bottom: 28 },
    tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? `${String(value).replace('.', ',')}%` : '–') },
    xAxis: { type: 'category', data: points.map(({ on }) => month(on)), axisLabel: { color: ink('ink-2') }, axisLine: { lineStyle: { color: ink('line-strong') } } },
    yAxis: { type: 'value', min: 0, max: 100, axisLabel: { color: ink('ink-2'), formatter: '{value}%' }, splitLine: { lineStyle: { color: ink('line') } } },
    series: [
      { type: 'line', name: t('trend.possible'), data: high, symbol: 'none', lineStyle: { color: ink('warn'), type: 'dashed' }, areaStyle: { color: ink('warn-soft'), opacity: 1 }, itemStyle: { color: ink('warn') } },
      {
        type: 'line', name: t('trend.sure'), data: low, symbol: 'none', lineStyle: { color: ink('ok'), width: 3 }, areaStyle: { color: ink('ok-soft'), opacity: 1 }, itemStyle: { color: ink('ok') },
        ...(pace === null ? {} : { markLine: { symbol: 'none', silent: true, label: { formatter: '{c}%', position: 'insideEndTop', color: ink('bad') }, lineStyle: { color: ink('bad') }, data: [{ yAxis: pace.percent }] } }),
      },
    ],
  });
}
