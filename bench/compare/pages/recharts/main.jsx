import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Rectangle,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { customs, legend, note, paints } from 'virtual:figures';

const MEASURES = ['exports', 'imports', 'surplus'];
const SOURCES = [note, customs];

const dataOf = ({ rows }) =>
  rows.map(({ name, bars }) => ({
    name,
    ...Object.fromEntries(bars.map((bar) => [bar.measure, bar])),
  }));

function Chart({ figure }) {
  const data = dataOf(figure);
  return (
    <ResponsiveContainer width="100%" height={540}>
      <BarChart data={data} layout="vertical" margin={{ left: 60, right: 50 }} barGap={4}>
        <CartesianGrid horizontal={false} stroke={paints.line} />
        <XAxis type="number" stroke={paints.muted} />
        <YAxis
          type="category"
          dataKey="name"
          stroke={paints.ink}
          axisLine={false}
          tickLine={false}
        />
        <ReferenceLine x={0} stroke={paints.zero} />
        {MEASURES.map((measure) => (
          <Bar
            key={measure}
            dataKey={`${measure}.value`}
            isAnimationActive={false}
            shape={(bar) => <Rectangle {...bar} fill={bar.payload[measure]?.paint} />}
          >
            <LabelList
              dataKey={`${measure}.label`}
              position="right"
              fill={paints.ink}
              fontSize={13}
            />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

function Page() {
  const [figure, setFigure] = useState(note);
  return (
    <>
      <h1>{figure.headline}</h1>
      <p>{figure.subtitle}</p>
      <p>
        {SOURCES.map((source) => (
          <button
            key={source.button}
            type="button"
            aria-pressed={source === figure}
            onClick={() => setFigure(source)}
          >
            {source.button}
          </button>
        ))}
      </p>
      <ul>
        {legend.map(({ text, paint }) => (
          <li key={text}>
            <i style={{ background: paint }} />
            {text}
          </li>
        ))}
      </ul>
      <Chart figure={figure} />
      <p>{figure.source}</p>
    </>
  );
}

createRoot(document.querySelector('main')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
