import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import {
  type MouseEvent,
  type PointerEvent,
  type KeyboardEvent as ReactKeyboardEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { useAppState, useViewState } from '../../../state/use-app-state.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { hasKey } from '../../../ui/keys.ts';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import styles from './tray.module.css';
import { useHeldKeys } from './use-held-keys.ts';
import type { TrayDrag } from './use-tray-drag.ts';

const ROW = 30;
/** In pixels. */
export const TRAY_WIDTH = { open: 188, folded: 36 } as const;

/** What has no dates yet, at the side. */
export function Tray(props: {
  readonly initiatives: readonly Initiative[];
  readonly drag: RefObject<TrayDrag | null>;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}) {
  const { initiatives, drag, isOpen, onOpen } = props;
  const words = `Unscheduled · ${formatNumber(initiatives.length)}`;
  return (
    <section
      className={styles.tray}
      data-open={isOpen || undefined}
      aria-label="Unscheduled"
      style={{ width: isOpen ? TRAY_WIDTH.open : TRAY_WIDTH.folded }}
    >
      <header className={styles.head}>
        {isOpen && <h2 className={styles.title}>{words}</h2>}
        <IconButton
          icon={isOpen ? IconChevronRight : IconChevronLeft}
          name={isOpen ? 'Fold the tray' : 'Show what is unscheduled'}
          tooltipPosition="bottom-end"
          aria-expanded={isOpen}
          onPress={() => onOpen(!isOpen)}
        />
      </header>
      {isOpen ? (
        <List initiatives={initiatives} drag={drag} />
      ) : (
        <button type="button" className={styles.upright} tabIndex={-1} aria-hidden onClick={() => onOpen(true)}>
          {words}
        </button>
      )}
    </section>
  );
}

function List({
  initiatives,
  drag,
}: {
  readonly initiatives: readonly Initiative[];
  readonly drag: RefObject<TrayDrag | null>;
}) {
  const { view } = useAppState();
  const selectedIds = useViewState((state) => state.selectedIds);
  const scroller = useRef<HTMLDivElement>(null);
  const gripOf = useGrip(drag);
  const actionOf = (event: ReactKeyboardEvent<HTMLElement>, initiative: Initiative): (() => void) | null => {
    if (hasKey(event, 'Enter') || hasKey(event, 'd')) return () => drag.current?.place(initiative);
    const by = hasKey(event, 'ArrowDown') ? 1 : hasKey(event, 'ArrowUp') ? -1 : 0;
    if (by === 0) return null;
    const all = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-tray]') ?? [])];
    return () => all[all.indexOf(event.currentTarget) + by]?.focus();
  };
  const rows = useVirtualRows({ count: initiatives.length, scroller, estimatedHeight: ROW, overscan: 8 });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const initiative = initiatives[index];
          if (initiative === undefined) return null;
          const { id, key, title } = initiative;
          return (
            <li key={id} className={styles.item} style={{ top: start }}>
              <button
                type="button"
                className={styles.chip}
                data-tray={id}
                aria-pressed={selectedIds.includes(id)}
                title={`${key} ${title.slice(0, 400)}\nDrag it in, or press Enter to give it dates`}
                aria-keyshortcuts="Enter D"
                onClick={() => view.getState().select([id])}
                onKeyDown={(event) => {
                  const act = actionOf(event, initiative);
                  if (act === null) return;
                  event.preventDefault();
                  act();
                }}
                {...gripOf(initiative)}
              >
                <span className={styles.key}>{key}</span> {title.slice(0, 120)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** In pixels: below it a press is a click. */
const LEAST_DISTANCE = 4;

/** Carries an item over the field; Escape puts it back. */
function useGrip(drag: RefObject<TrayDrag | null>) {
  const press = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [isHeld, setHeld] = useState(false);
  const wasHeld = useRef(false);
  const end = () => {
    press.current = null;
    setHeld(false);
  };
  useHeldKeys(isHeld, {
    putBack: () => {
      drag.current?.cancel();
      end();
    },
  });
  return (initiative: Initiative) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      press.current = { x: event.clientX, y: event.clientY };
      wasHeld.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = press.current;
      if (from === null) return;
      const { clientX, clientY } = event;
      if (!isHeld && Math.hypot(clientX - from.x, clientY - from.y) < LEAST_DISTANCE) return;
      wasHeld.current = true;
      setHeld(true);
      drag.current?.over(initiative, clientX, clientY);
    },
    onPointerUp: () => {
      if (press.current !== null && isHeld) drag.current?.drop();
      end();
    },
    onPointerCancel: () => {
      drag.current?.cancel();
      end();
    },
    // Letting go of what was carried is no click; one by keys has no detail.
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      if (wasHeld.current && event.detail > 0) event.stopPropagation();
    },
  });
}
