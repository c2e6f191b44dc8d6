import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useViewState } from '../state/use-app-state.tsx';
import { INSPECTOR_WIDTH } from '../state/view-state.ts';
import styles from './inspector-slot.module.css';

const STEP = 16;

/** The pane at the right, as wide as its user made it. Where the window is narrow it lies over the content. */
export function InspectorSlot({ overlaid, children }: { readonly overlaid: boolean; readonly children: ReactNode }) {
  const width = useViewState((view) => view.inspectorWidth);
  const setWidth = useViewState((view) => view.setInspectorWidth);
  const setOpen = useViewState((view) => view.setInspectorOpen);
  return (
    <aside
      className={styles.slot}
      aria-label="Inspector"
      data-pane="inspector"
      data-overlaid={overlaid || undefined}
      style={{ width }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && overlaid && !event.defaultPrevented) setOpen(false);
      }}
    >
      <ResizeHandle width={width} onResize={setWidth} />
      <div className={styles.scroller} tabIndex={-1}>
        {children}
      </div>
    </aside>
  );
}

function ResizeHandle({ width, onResize }: { readonly width: number; readonly onResize: (width: number) => void }) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (drag.current !== null) onResize(drag.current.width + drag.current.x - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = widthAfterKey(event.key, width);
    if (next === null) return;
    event.preventDefault();
    onResize(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is a control, which hr is not
    <div
      className={styles.handle}
      role="separator"
      aria-label="Width of the inspector"
      aria-orientation="vertical"
      aria-valuemin={INSPECTOR_WIDTH.least}
      aria-valuemax={INSPECTOR_WIDTH.most}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
      onDoubleClick={() => onResize(INSPECTOR_WIDTH.usual)}
      onKeyDown={onKeyDown}
    />
  );
}

function widthAfterKey(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width + STEP;
    case 'ArrowRight':
      return width - STEP;
    case 'Home':
      return INSPECTOR_WIDTH.most;
    case 'End':
      return INSPECTOR_WIDTH.least;
    case 'Enter':
      return INSPECTOR_WIDTH.usual;
    default:
      return null;
  }
}
