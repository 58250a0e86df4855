import type { PointerEvent } from 'react';

const least = 120;
const most = 700;
const step = 24;

/** The upper edge of the dock: dragged, or moved with the arrow keys, it makes the dock higher or lower. */
export function DockGrip({
  height,
  onHeight,
}: {
  readonly height: number;
  readonly onHeight: (height: number) => void;
}) {
  const set = (next: number): void => onHeight(Math.round(Math.min(most, Math.max(least, next))));
  const drag = (down: PointerEvent<HTMLDivElement>): void => {
    const { currentTarget: grip, pointerId, clientY } = down;
    grip.setPointerCapture(pointerId);
    const move = (event: globalThis.PointerEvent): void => set(height + clientY - event.clientY);
    const up = (): void => {
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', up);
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', up);
  };
  return (
    <div
      className="dock-grip"
      role="separator"
      aria-orientation="horizontal"
      aria-label="Height of the panel"
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={(event) => {
        if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        set(height + (event.key === 'ArrowUp' ? step : -step));
      }}
    />
  );
}
