import { useMediaQuery } from '@mantine/hooks';
import { use, useCallback, useEffect, useMemo, useRef } from 'react';
import { settingsOf } from '../../shared/plan/plan.ts';
import { usePlanSession, useViewState } from '../state/use-app-state.tsx';
import { BusyLine } from '../ui/busy-line.tsx';
import { Notice } from '../ui/notice.tsx';
import { ToastRegion } from '../ui/toast-region.tsx';
import { FileDrop } from './file-drop.tsx';
import { InspectorSlot } from './inspector-slot.tsx';
import { Rail } from './rail.tsx';
import type { ReopenOutcome } from './reopen-last-plan.ts';
import { SafetyNotices } from './safety-notices.tsx';
import { screenEntry } from './screen-registry.tsx';
import { Screens } from './screens.tsx';
import styles from './shell.module.css';
import type { Surfaces } from './surfaces.ts';
import { TitleStrip } from './title-strip.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WindowSurfaces } from './window-surfaces.tsx';

export interface ShellProps {
  readonly reopened: Promise<ReopenOutcome>;
  readonly surfaces: Surfaces;
  readonly onDrop: (dropped: DataTransfer) => void;
}

/** The frame of the window around the screen that is shown. */
export function Shell({ reopened, surfaces, onDrop }: ShellProps) {
  const outcome = use(reopened);
  const { kind } = useViewState((view) => view.screen);
  const planName = usePlanSession((session) => (session.open === null ? null : settingsOf(session.open.plan).name));
  const narrow = useMediaQuery('(max-width: 1279px)', undefined, { getInitialValueInEffect: false });
  const overlaid = useMediaQuery('(max-width: 1099px)', undefined, { getInitialValueInEffect: false });
  const railCollapsed = useViewState((view) => view.railCollapsed);
  const inspectorOpen = useViewState((view) => view.inspectorOpen);
  const main = useRef<HTMLElement>(null);
  useShortcuts();
  useLeaveGuard();
  useEffect(() => {
    document.title = planName === null ? 'Quarterdeck' : `${planName} – Quarterdeck`;
  }, [planName]);

  const wanted = screenEntry(kind);
  // A plan may be closed while a screen shows it, such as when it is removed.
  const entry = wanted.needsPlan && planName === null ? screenEntry('plans') : wanted;
  const { Inspector } = entry;
  // The same element draws nothing anew while one goes from screen to screen.
  const inspector = useMemo(() => Inspector && <Inspector />, [Inspector]);
  const search = useCallback(() => surfaces.show({ kind: 'palette', start: null }), [surfaces]);
  return (
    <div className={styles.shell} data-rail={narrow || railCollapsed ? 'icons' : 'words'}>
      <TitleStrip hasInspector={Inspector !== null} onSearch={search} />
      <Rail current={entry.kind} collapsed={narrow || railCollapsed} canExpand={!narrow} />
      <main ref={main} className={styles.main}>
        <div className={styles.notice}>
          <SafetyNotices />
          {entry.kind === 'plans' && outcome.kind === 'failed' && planName === null && (
            <Notice tone="bad">The plan that was open last could not be opened. {outcome.problem.message}</Notice>
          )}
        </div>
        <Screens entry={entry} main={main} isInspectorOverlaid={overlaid} />
        {inspector !== null && inspectorOpen && <InspectorSlot overlaid={overlaid}>{inspector}</InspectorSlot>}
        <Overlays />
      </main>
      <Messages />
      <FileDrop onDrop={onDrop} />
      <WindowSurfaces surfaces={surfaces} />
    </div>
  );
}

/** The same frame, empty, while the last plan is being opened. */
export function StartingShell() {
  return (
    <div className={styles.shell}>
      <div className={styles.strip} />
      <div className={styles.side} />
      <main className={styles.main} aria-busy="true">
        <BusyLine busy label="Opening the last plan" />
      </main>
    </div>
  );
}

/** Where the kit puts menus, lists and tooltips: by itself it puts them outside every landmark. */
function Overlays() {
  return <div className={styles.overlays} data-mantine-shared-portal-node="true" />;
}

function Messages() {
  const toast = useViewState((view) => view.toast);
  const dismissToast = useViewState((view) => view.dismissToast);
  return <ToastRegion toast={toast} onClose={dismissToast} />;
}
