import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { note, paints } from 'virtual:figures';

register([BarChart, GridComponent, CanvasRenderer]);

const measures = ['exports', 'imports', 'surplus'];
const barOf = (row, measure) => row.bars.find((bar) => bar.measure === measure);
const item = (bar) =>
  bar && {
    value: bar.value,
    itemStyle: { color: bar.paint },
    label: { position: bar.value < 0 ? 'left' : 'right', formatter: bar.label },
  };

init(document.querySelector('#chart')).setOption({
  animation: false,
  grid: { left: 120, right: 50, top: 8, bottom: 28 },
  xAxis: {
    type: 'value',
    axisLabel: { color: paints.muted },
    splitLine: { lineStyle: { color: paints.line } },
  },
  yAxis: {
    type: 'category',
    inverse: true,
    data: note.rows.map(({ name }) => name),
    axisLabel: { color: paints.ink, fontWeight: 650, fontSize: 15 },
    axisLine: { lineStyle: { color: paints.zero } },
    axisTick: { show: false },
  },
  series: measures.map((measure) => ({
    type: 'bar',
    label: { show: true, color: paints.ink, fontSize: 13 },
    data: note.rows.map((row) => item(barOf(row, measure))),
  })),
});
