import 'uplot/dist/uPlot.min.css';
import { Text, useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import type { Chart } from './decision-series.js';
import { minuteInWords } from './decision-series.js';
import { lookOf } from './line-looks.js';

const height = 170;
const roomAbove = 1.08;

/** Lines over time. What it shows stands in figures beside it; for whoever cannot see it, it is an image with a label. */
export default function LineChart({ chart, label }: { readonly chart: Chart; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const scheme = useComputedColorScheme('light');
  const names = chart.lines.map((line) => line.label).join('\n');
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const made = chartIn(element, names.split('\n'), scheme, setPointed);
    plot.current = made;
    const watch = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [scheme, names]);
  useEffect(() => {
    plot.current?.setData([[...chart.at], ...chart.lines.map(({ values }) => [...values])]);
  }, [chart, scheme, names]);
  // The last minute is not over yet.
  const told = minuteInWords(chart, pointed ?? chart.at.length - 2);
  return (
    <div>
      <div ref={box} role="img" aria-label={label} style={{ height }} />
      <Text size="xs" c="dimmed" className="numeric" mt={6} aria-hidden="true">
        {told}
      </Text>
    </div>
  );
}

function chartIn(
  element: HTMLElement,
  names: readonly string[],
  scheme: 'light' | 'dark',
  onPoint: (place: number | null) => void,
): uPlot {
  const ink = scheme === 'light' ? '#4f5963' : '#a9b1ba';
  const grid = { stroke: scheme === 'light' ? '#e6e9ec' : '#34373b', width: 1 };
  const axis = { stroke: ink, grid, ticks: grid, font: '12px system-ui' };
  const series = names.map((name, i) => {
    const { [scheme]: stroke, dash } = lookOf(i);
    return { label: name, stroke, width: 2, dash: [...dash], points: { show: false } };
  });
  return new uPlot(
    {
      width: element.clientWidth,
      height,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false } },
      hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)] },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), 'Etc/UTC'),
      series: [{}, ...series],
      axes: [
        { ...axis, values: '{HH}:{mm}', size: 28 },
        {
          ...axis,
          size: 48,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 100_000],
        },
      ],
      scales: { y: { range: (_plot, _least, most) => [0, Math.max(1, most) * roomAbove] } },
    },
    [[], ...series.map(() => [])],
    element,
  );
}
