import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { note, paints } from 'virtual:figures';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const measures = ['exports', 'imports', 'surplus'];
const barsOf = (measure) =>
  note.rows.map(({ bars }) => bars.find((bar) => bar.measure === measure));

/** Values at the ends of the bars. */
const labels = {
  id: 'labels',
  afterDatasetsDraw(chart) {
    const { ctx, data } = chart;
    ctx.font = '13px system-ui, sans-serif';
    ctx.fillStyle = paints.ink;
    ctx.textBaseline = 'middle';
    for (const [place, { bars }] of data.datasets.entries()) {
      for (const [index, { x, y }] of chart.getDatasetMeta(place).data.entries()) {
        const bar = bars[index];
        if (!bar) continue;
        ctx.textAlign = bar.value < 0 ? 'right' : 'left';
        ctx.fillText(bar.label, bar.value < 0 ? x - 6 : x + 6, y);
      }
    }
  },
};

const canvas = document.createElement('canvas');
document.querySelector('#chart').append(canvas);

globalThis.chart = new Chart(canvas, {
  type: 'bar',
  plugins: [labels],
  data: {
    labels: note.rows.map(({ name }) => name),
    datasets: measures.map((measure) => {
      const bars = barsOf(measure);
      return {
        bars,
        data: bars.map((bar) => bar?.value ?? null),
        backgroundColor: bars.map((bar) => bar?.paint),
      };
    }),
  },
  options: {
    animation: false,
    indexAxis: 'y',
    maintainAspectRatio: false,
    layout: { padding: { right: 50 } },
    scales: {
      x: { grid: { color: paints.line }, ticks: { color: paints.muted } },
      y: { grid: { display: false }, ticks: { color: paints.ink, font: { size: 15 } } },
    },
  },
});
