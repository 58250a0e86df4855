import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { TrendPoint } from './misplacement-queries.js';

const height = 180;

/** Devices with a misplaced slot over time. What it shows stands in a table beside it. */
export default function TrendChart({ points }: { readonly points: readonly TrendPoint[] }) {
  const place = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize();
  const dark = useComputedColorScheme('light') === 'dark';
  useEffect(() => {
    if (place.current === null || width === 0) return undefined;
    const [ink, line, grid] = dark ? ['#a9b1ba', '#f0a04b', '#2b2d31'] : ['#4f5963', '#b4530a', '#eef0f2'];
    const axis = { stroke: ink, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 } };
    const series = {
      label: 'devices misplaced',
      stroke: line,
      width: 2,
      points: { show: points.length < 40, size: 6 },
    };
    const chart = new uPlot(
      {
        ...{
          width,
          height,
          legend: { show: false },
          tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), 'UTC'),
        },
        scales: { y: { range: (_chart, _least, most) => [0, Math.max(1, most * 1.1)] } },
        axes: [axis, { ...axis, size: 60 }],
        series: [{}, series],
      },
      [
        points.map(({ takenAt }) => Date.parse(takenAt) / 1_000),
        points.map(({ devicesMisplaced }) => devicesMisplaced),
      ],
      place.current,
    );
    return () => chart.destroy();
  }, [points, width, dark]);
  return (
    <div ref={ref} role="img" aria-label="Devices with a misplaced slot over time; the table below has the numbers">
      <div ref={place} aria-hidden="true" />
    </div>
  );
}
