/** The parts of ECharts that the figures use; loaded only when a chart is on the page. */
import { LineChart, MapChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, registerMap, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, MapChart, GridComponent, MarkLineComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

/** Draws into an element; SVG, so that Vietnamese letters stay letters. */
export function draw(host: HTMLElement): EChartsType {
  return init(host, undefined, { renderer: 'svg' });
}

export { registerMap };
