import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { SLACK_NOTE } from '../../../../shared/dependencies/slack.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { dependenciesInWords } from '../../../parts/dependency-words.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';
import { conflictByIdOf, slackOf } from '../../../state/dependencies-selectors.ts';
import { useAppState, useDependencies, usePorts, useViewState } from '../../../state/use-app-state.tsx';
import { BusyLine } from '../../../ui/busy-line.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pane } from '../../../ui/pane.tsx';
import { NoInitiatives } from '../no-initiatives.tsx';
import { criticalInWords } from './critical-words.ts';
import { GraphDrawing } from './graph-drawing.tsx';
import styles from './graph-view.module.css';
import { graphFactsOf, shownGraph } from './shown-graph.ts';
import { useGraphLayout } from './use-graph-layout.ts';
import type { PanZoom } from './use-pan-zoom.ts';

/** Who waits for whom, from left to right. */
export function GraphView({ plan: latest }: { readonly plan: Plan }) {
  const { dependencies } = useAppState();
  const plan = useDeferredValue(latest);
  const settings = useDependencies((state) => state.graph);
  const { around, upstream, downstream, hidesSoft } = settings;
  const shown = useMemo(
    () => shownGraph(plan, { around, upstream, downstream, hidesSoft }),
    [plan, around, upstream, downstream, hidesSoft],
  );
  const neighbourhood = shown.kind === 'graph' ? shown.neighbourhood : null;
  const facts = useMemo(
    () => (neighbourhood === null ? null : graphFactsOf(plan, neighbourhood)),
    [plan, neighbourhood],
  );
  const asked = JSON.stringify([settingsOf(plan).id, around, upstream, downstream, hidesSoft]);
  const { layout, isBusy, problem } = useGraphLayout(facts, asked);
  const [panZoom, setPanZoom] = useState<PanZoom | null>(null);
  const onReady = useCallback((ready: PanZoom) => setPanZoom(ready), []);

  return (
    <Pane label="Graph of dependencies">
      <div className={styles.view}>
        <BusyLine busy={neighbourhood !== null && isBusy} label="Laying out the graph" />
        {problem !== null && <Notice tone="bad">{problem}</Notice>}
        {neighbourhood === null ? (
          <Nothing plan={plan} tooMany={shown.kind === 'too-many' ? shown.count : null} />
        ) : (
          <>
            {layout !== null && (
              <GraphDrawing
                // Another graph is looked at from its beginning.
                key={around === null ? 'all' : around.join()}
                plan={plan}
                layout={layout}
                dependencies={neighbourhood.dependencies}
                settings={settings}
                onReady={onReady}
              />
            )}
            <div className={styles.zoom} role="toolbar" aria-label="Zoom">
              <IconButton icon={IconPlus} name="Zoom in" keys="+" onPress={() => panZoom?.zoomBy(1.25)} />
              <IconButton icon={IconMinus} name="Zoom out" keys="-" onPress={() => panZoom?.zoomBy(0.8)} />
              <IconButton icon={IconFocusCentered} name="Fit all" keys="0" onPress={() => panZoom?.fit()} />
            </div>
            <footer className={styles.foot}>
              <span role="status">
                {initiativesInWords(neighbourhood.neighbours.length)},{' '}
                {dependenciesInWords(neighbourhood.dependencies.length)}
                {neighbourhood.leftOut > 0 && (
                  <b>
                    {' '}
                    · {formatNumber(neighbourhood.leftOut)} further{' '}
                    {neighbourhood.leftOut === 1 ? 'one is' : 'ones are'} not shown
                  </b>
                )}
              </span>
              {settings.showsCritical ? (
                <CriticalWords plan={plan} />
              ) : (
                <span className={styles.note} title={SLACK_NOTE}>
                  {SLACK_NOTE}
                </span>
              )}
              <Button kind="link" onClick={() => dependencies.getState().showView('list')}>
                As a list
              </Button>
            </footer>
          </>
        )}
      </div>
    </Pane>
  );
}

/** `Critical: 3 initiatives: SRE-9 → NS-2 → NS-10`. */
function CriticalWords({ plan }: { readonly plan: Plan }) {
  const today = usePorts().clock.today();
  const words = criticalInWords(slackOf(plan, today), plan);
  return (
    <span className={styles.note} title={`${words}. ${SLACK_NOTE}`} role="status">
      <b>{words}</b>
    </span>
  );
}

/** Nothing is drawn yet: there is none, or one must be chosen to look around. */
function Nothing({ plan, tooMany }: { readonly plan: Plan; readonly tooMany: number | null }) {
  const { dependencies, view } = useAppState();
  const today = usePorts().clock.today();
  const selectedIds = useViewState((state) => state.selectedIds);
  const around = useDependencies((state) => state.graph.around);
  if (plan.initiatives.size === 0) return <NoInitiatives />;
  if (tooMany === null) {
    return around === null ? (
      <EmptyState
        title="What holds what up?"
        sentence="Once initiatives wait for each other, the graph shows what leads to what."
        action={
          <Button kind="primary" onClick={() => dependencies.getState().showView('list')}>
            Add a dependency
          </Button>
        }
      />
    ) : (
      <EmptyState
        sentence="Nothing that was chosen is in the graph: it is gone, declined or parked."
        action={
          <Button kind="primary" onClick={() => dependencies.getState().changeGraph({ around: null })}>
            Show all
          </Button>
        }
      />
    );
  }
  const chosen = selectedIds.flatMap((id) => plan.initiatives.get(id) ?? []);
  const start = chosen.length > 0 ? chosen : suggested(plan, today);
  const [first] = start;
  const who = start.length === 1 && first !== undefined ? first.key : initiativesInWords(start.length);
  return (
    <EmptyState
      sentence={`${initiativesInWords(tooMany)} wait for each other: more than can be followed at once. Look around some of them.`}
      action={
        start.length > 0 && (
          <Button
            kind="primary"
            onClick={() => {
              dependencies.getState().changeGraph({ around: start.map(({ id }) => id), upstream: 2, downstream: 2 });
              view.getState().select(start.map(({ id }) => id));
            }}
          >
            Show what is around {who}
          </Button>
        )
      }
    />
  );
}

/** Where to begin: at the worst conflict, else at what is critical. */
function suggested(plan: Plan, today: Parameters<typeof slackOf>[1]): readonly Initiative[] {
  const [conflict] = conflictByIdOf(plan).values();
  if (conflict !== undefined) return [conflict.successor];
  return slackOf(plan, today).criticalPath.slice(0, 1);
}
