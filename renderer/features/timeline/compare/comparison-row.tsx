import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { type BarChange, changeInWords, compareTimelines } from '../../../../shared/timeline/timeline-compare.ts';
import type { Comparison } from '../../../state/timeline-state.ts';
import { useAppState, usePlanSession, useTimeline, useViewState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { hasKey, isTypingTarget } from '../../../ui/keys.ts';
import { focusContent } from '../views/focus-content.ts';
import { useDrawnIds } from '../views/shown-ids.ts';
import { changesInWords } from './change-words.ts';
import styles from './comparison-row.module.css';

/** What the timeline is compared with, and what came of it since, in a row under the bar; nothing while one does not compare. */
export function ComparisonRow() {
  const plan = usePlanSession((session) => session.open?.plan ?? null);
  const comparison = useTimeline((state) => state.comparison);
  return plan === null || comparison === null ? null : <Row plan={plan} comparison={comparison} />;
}

function Row({ plan: latest, comparison }: { readonly plan: Plan; readonly comparison: Comparison }) {
  const { timeline } = useAppState();
  // What is typed or moved is drawn first.
  const plan = useDeferredValue(latest);
  const drawn = useDrawnIds(plan);
  const changes = useMemo(
    () =>
      compareTimelines(plan, comparison.earlier).filter(({ initiative }) => drawn === null || drawn.has(initiative.id)),
    [plan, comparison, drawn],
  );
  const { at, step } = useSteps(changes);
  const words = `${changesInWords(changes)}${drawn === null ? '' : ', with this filter'}`;
  // What is compared with is said once; what changes afterwards is seen.
  const say = useEffectEvent((label: string) => announce(`Compared with ${label}: ${words}`));
  useEffect(() => say(comparison.label), [comparison.label]);
  const stop = () => {
    timeline.getState().compareWith(null);
    announce('No longer compared');
    focusContent();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields stand in it
    <div
      className={styles.row}
      role="group"
      aria-label="Comparison"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        stop();
      }}
    >
      <p className={styles.words} title={comparison.label}>
        Compared with {comparison.label}: <span className={styles.counts}>{words}</span>
      </p>
      {changes.length > 0 && (
        <span className={styles.steps}>
          <span className={styles.place}>
            {at === null ? '' : `${at + 1} of `}
            {changes.length}
          </span>
          <IconButton icon={IconChevronLeft} name="Previous change" keys="shift+F8" onPress={() => step(-1)} />
          <IconButton icon={IconChevronRight} name="Next change" keys="F8" onPress={() => step(1)} />
        </span>
      )}
      <IconButton icon={IconX} name="Stop comparing" onPress={stop} />
    </div>
  );
}

/** One change after the other: each is selected, comes into sight and is spoken. F8 and Shift+F8 do it from everywhere. */
function useSteps(changes: readonly BarChange[]) {
  const { timeline, view, session } = useAppState();
  const activeId = useViewState((state) => state.activeId);
  const [latestId, setLatestId] = useState<InitiativeId | null>(null);
  const placeOf = (id: InitiativeId | null): number => changes.findIndex(({ initiative }) => initiative.id === id);
  // What is dropped can't be selected: one goes on from where one was.
  const place = [placeOf(activeId), placeOf(latestId)].find((found) => found >= 0) ?? null;
  const step = (by: 1 | -1) => {
    const from = place ?? (by === 1 ? -1 : 0);
    const next = changes[(from + by + changes.length) % changes.length];
    if (next === undefined) return;
    const { initiative, ghost } = next;
    setLatestId(initiative.id);
    const isThere = session.getState().open?.plan.initiatives.has(initiative.id) === true;
    view.getState().select(isThere ? [initiative.id] : []);
    if (ghost.kind === 'dropped') timeline.getState().ask({ deed: 'go-to-day', day: ghost.first });
    const count = `${changes.indexOf(next) + 1} of ${changes.length}`;
    announce(`${initiative.key} ${initiative.title}: ${changeInWords(ghost)}, ${count}`);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = hasKey(event, 'F8') ? 1 : hasKey(event, 'shift+F8') ? -1 : null;
    if (by === null || event.defaultPrevented || isTypingTarget(event.target)) return;
    event.preventDefault();
    step(by);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return { at: place, step };
}
