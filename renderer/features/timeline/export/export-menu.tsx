import { Popover } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { usePlanSession } from '../../../state/use-app-state.tsx';
import { BarTool } from '../views/bar-tool.tsx';
import { useAskedFor } from '../views/use-asked-for.ts';
import type { ExportKind } from './export-choices.ts';
import styles from './export-panel.module.css';
import { ExportPanel } from './export-panel.tsx';

interface Asks {
  readonly as: ExportKind | null;
  /** Each is a panel of its own: one that was open shows what was asked for last. */
  readonly count: number;
}

/** Hands out what the screen shows: as a file, on the clipboard, or on paper. */
export function ExportMenu() {
  const plan = usePlanSession((session) => session.open?.plan ?? null);
  const [isOpen, setOpen] = useState(false);
  const [asks, setAsks] = useState<Asks>({ as: null, count: 0 });
  const target = useRef<HTMLButtonElement>(null);
  const open = (as: ExportKind | null) => {
    setAsks(({ count }) => ({ as, count: count + 1 }));
    setOpen(true);
  };
  useAskedFor('export', () => open(null));
  useAskedFor('export-pdf', () => open('pdf'));
  useAskedFor('print', () => open('print'));
  if (plan === null) return null;
  const close = () => {
    setOpen(false);
    target.current?.focus({ preventScroll: true });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <BarTool
          ref={target}
          icon={IconDownload}
          disabled={plan.initiatives.size === 0}
          onClick={() => (isOpen ? setOpen(false) : open(null))}
        >
          Export
        </BarTool>
      </Popover.Target>
      <Popover.Dropdown
        className={styles.panel}
        aria-label="Export"
        onKeyDown={(event) => {
          // Undo and the palette work from here as from everywhere; other keys are of this panel alone.
          if (!event.ctrlKey && !event.metaKey && event.key !== 'Escape') event.stopPropagation();
        }}
      >
        <ExportPanel key={asks.count} plan={plan} as={asks.as} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
