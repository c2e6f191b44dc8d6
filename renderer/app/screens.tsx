import {
  Activity,
  Component,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { PlanId } from '../../shared/plan/ids.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import { useAppState, usePlanSession, usePorts } from '../state/use-app-state.tsx';
import type { ViewState } from '../state/view-state.ts';
import { type ContentRoom, SCREENS, type ScreenEntry } from './screen-registry.tsx';
import { whenIdle, workAhead } from './work-ahead.ts';

export interface ScreensProps {
  readonly entry: ScreenEntry;
  readonly main: RefObject<HTMLElement | null>;
  /** Whether the inspector would lie over a screen. */
  readonly isInspectorOverlaid: boolean;
}

interface DrawnScreen {
  /** A screen begins afresh whenever one comes to it. */
  readonly number: number;
  readonly entry: ScreenEntry;
  readonly stands: 'ahead' | 'in-sight' | 'left';
  /** What it was drawn for. */
  readonly planId: PlanId | null;
  readonly today: PlainDate;
  /** As long as it is the same object nothing is drawn anew. */
  readonly screen: ReactElement;
}

/** In milliseconds, until a screen that was left goes for good. */
const LEFT_FOR = 1_000;
const AHEAD = SCREENS.filter(({ ahead }) => ahead !== undefined);

/**
 * The screen that is shown, and out of sight: screens that are drawn while the window rests, so that they need only be shown
 * once one comes to them, and for a moment the one that was left, so that nobody waits for it to go. What is out of sight
 * neither acts nor listens.
 */
export function Screens({ entry, main, isInspectorOverlaid }: ScreensProps) {
  const app = useAppState();
  const today = usePorts().clock.today();
  const planId = usePlanSession((session) => (session.open === null ? null : settingsOf(session.open.plan).id));
  const [drawn, setDrawn] = useState<readonly DrawnScreen[]>([]);
  const facts: Facts = { planId, today };
  const next = withInSight(drawn, entry, facts);
  if (next !== drawn) setDrawn(next);

  const hasLeft = next.some(({ stands }) => stands === 'left');
  useEffect(() => {
    if (!hasLeft) return;
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = whenIdle(() => setDrawn((screens) => screens.filter(({ stands }) => stands !== 'left')));
    }, LEFT_FOR);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [hasLeft]);

  useEffect(() => {
    const stops = AHEAD.filter((one) => one !== entry && planId !== null).map((one) =>
      workAhead(app, (plan) => {
        if (main.current === null) return [];
        const room = contentRoom(main.current, app.view.getState(), isInspectorOverlaid);
        const draw = () => setDrawn((screens) => withAhead(screens, one, { planId, today }));
        return [...(one.ahead?.before(app, plan, room) ?? []), draw, ...(one.ahead?.after(app, plan) ?? [])];
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [app, entry, planId, today, main, isInspectorOverlaid]);

  return next.map(({ number, stands, screen }) => (
    <Activity key={number} mode={stands === 'in-sight' ? 'visible' : 'hidden'}>
      <FailsInSight isInSight={stands === 'in-sight'}>{screen}</FailsInSight>
      <LeavesNoFocus />
    </Activity>
  ));
}

type Facts = Pick<DrawnScreen, 'planId' | 'today'>;

/** The one that is asked for comes into sight, and what was drawn ahead for another plan or another day goes. */
function withInSight(drawn: readonly DrawnScreen[], entry: ScreenEntry, facts: Facts): readonly DrawnScreen[] {
  const fresh = drawn.filter((one) => one.stands !== 'ahead' || isFor(one, facts));
  const before = fresh.find(({ stands }) => stands === 'in-sight');
  if (before?.entry === entry) return fresh.length === drawn.length ? drawn : fresh;
  const ahead = fresh.find((one) => one.entry === entry && one.stands === 'ahead');
  // No screen stands there twice: what is known by a name in the document is known by it once.
  const others = fresh.filter((one) => one.entry !== entry || one === ahead);
  const left = others.map((one): DrawnScreen => {
    if (one === ahead) return { ...one, stands: 'in-sight' };
    return one === before ? { ...one, stands: 'left' } : one;
  });
  return ahead === undefined ? [...left, drawnNow(drawn, entry, 'in-sight', facts)] : left;
}

/** Drawn ahead, or where it is already, anew. */
function withAhead(drawn: readonly DrawnScreen[], entry: ScreenEntry, facts: Facts): readonly DrawnScreen[] {
  if (drawn.some((one) => one.entry === entry && one.stands === 'in-sight')) return drawn;
  const { Component: Screen } = entry;
  const isThere = (one: DrawnScreen) => one.entry === entry && one.stands === 'ahead' && isFor(one, facts);
  if (drawn.some(isThere)) return drawn.map((one) => (isThere(one) ? { ...one, screen: <Screen /> } : one));
  return [...drawn, drawnNow(drawn, entry, 'ahead', facts)];
}

function drawnNow(
  drawn: readonly DrawnScreen[],
  entry: ScreenEntry,
  stands: DrawnScreen['stands'],
  facts: Facts,
): DrawnScreen {
  const { Component: Screen } = entry;
  const number = drawn.reduce((most, one) => Math.max(most, one.number), 0) + 1;
  return { number, entry, stands, ...facts, screen: <Screen /> };
}

function isFor(one: DrawnScreen, { planId, today }: Facts): boolean {
  return one.planId === planId && one.today === today;
}

/** Beside the inspector and under the bar, if nothing else stands there. */
function contentRoom(
  main: HTMLElement,
  { inspectorOpen, inspectorWidth }: ViewState,
  isInspectorOverlaid: boolean,
): ContentRoom {
  const inspector = inspectorOpen && !isInspectorOverlaid ? inspectorWidth : 0;
  const notice = main.firstElementChild?.clientHeight ?? 0;
  const bar = Number.parseFloat(getComputedStyle(main).getPropertyValue('--bar'));
  return { width: main.clientWidth - inspector, height: main.clientHeight - notice - bar };
}

/** What goes out of sight takes the focus with it, as what is removed does: the next screen may have it. */
function LeavesNoFocus() {
  useLayoutEffect(
    () => () => {
      const { activeElement } = document;
      const isOfScreen = activeElement?.closest('main') && !activeElement.closest('[data-pane="inspector"]');
      if (isOfScreen && activeElement instanceof HTMLElement) activeElement.blur();
    },
    [],
  );
  return null;
}

interface FailsInSightProps {
  readonly isInSight: boolean;
  readonly children: ReactNode;
}

interface FailsInSightState {
  readonly failure: { readonly error: unknown } | null;
}

/** What fails out of sight is left away and hurts nobody; in sight it fails as anything does. */
class FailsInSight extends Component<FailsInSightProps, FailsInSightState> {
  override state: FailsInSightState = { failure: null };

  static getDerivedStateFromError(error: unknown): FailsInSightState {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    if (this.props.isInSight) throw failure.error;
    return null;
  }
}
