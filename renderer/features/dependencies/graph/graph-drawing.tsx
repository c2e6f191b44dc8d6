import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { GraphPath } from '../../../../shared/dependencies/layout/graph-layout.ts';
import type { Dependency } from '../../../../shared/plan/dependency.ts';
import { type DependencyId, type InitiativeId, isId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { STAGE_LABELS } from '../../../../shared/plan/stage.ts';
import { datesInWords, ruleInWords } from '../../../parts/dependency-words.ts';
import { conflictByIdOf, slackOf } from '../../../state/dependencies-selectors.ts';
import type { GraphSettings } from '../../../state/dependencies-state.ts';
import { useAppState, useDependencies, usePorts, useViewState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { edgeHead, edgeLine, edgeMarks, labelPlace } from './edge-marks.ts';
import { GraphNode } from './graph-node.tsx';
import styles from './graph-view.module.css';
import type { PlanGraphLayout } from './use-graph-layout.ts';
import { type PanZoom, usePanZoom } from './use-pan-zoom.ts';
import { boxAfterKey, lineageOf } from './walk-graph.ts';

/** The graph itself: keys and the pointer move in it, the wheel pans and zooms. */
export function GraphDrawing(props: {
  readonly plan: Plan;
  readonly layout: PlanGraphLayout;
  readonly dependencies: readonly Dependency[];
  readonly settings: GraphSettings;
  readonly onReady: (panZoom: PanZoom) => void;
}) {
  const { plan, layout, dependencies, settings, onReady } = props;
  const app = useAppState();
  const today = usePorts().clock.today();
  const selectedIds = useViewState((view) => view.selectedIds);
  const selectedLinks = useDependencies((state) => state.selectedLinkIds);
  const [activeId, setActiveId] = useState<InitiativeId | null>(null);
  const [hovered, setHovered] = useState<Hovered>(null);
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const layer = useRef<SVGGElement>(null);
  const panZoom = usePanZoom({ frame, stage, drawing, layer }, layout);
  const idStem = useId();
  useEffect(() => onReady(panZoom), [panZoom, onReady]);
  const isFitted = useRef(false);
  useLayoutEffect(() => {
    // What is looked at stays where it is when the graph changes.
    if (layout.boxes.length === 0 || isFitted.current) return;
    isFitted.current = true;
    panZoom.begin();
    const start = layout.boxes.find(({ id }) => app.view.getState().selectedIds.includes(id));
    if (start !== undefined) panZoom.centre(start);
  }, [layout, panZoom, app]);

  const active = layout.boxes.some(({ id }) => id === activeId) ? activeId : null;
  const focusId = active ?? selectedIds.find((id) => layout.boxes.some((box) => box.id === id)) ?? null;
  const lineage = useMemo(
    () => (settings.focuses && focusId !== null ? lineageOf(dependencies, focusId) : null),
    [settings.focuses, focusId, dependencies],
  );
  const slack = slackOf(plan, today);
  const criticalIds = useMemo(() => new Set(slack.criticalPath.map(({ id }) => id)), [slack]);
  // What is brought out: what is looked at, else what is critical.
  const kept = lineage ?? (settings.showsCritical && criticalIds.size > 0 ? criticalIds : null);
  const conflicts = conflictByIdOf(plan);

  const goTo = (id: InitiativeId) => {
    setActiveId(id);
    const box = layout.boxes.find((one) => one.id === id);
    if (box !== undefined) panZoom.reveal(box);
    const initiative = plan.initiatives.get(id);
    if (initiative !== undefined) announce(nodeInWords(initiative, { plan, dependencies, slack }));
  };
  const select = (id: InitiativeId) => {
    setActiveId(id);
    app.dependencies.getState().selectLinks([]);
    app.view.getState().select([id]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = actionOf(event.key);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (key: string): (() => void) | null => {
    const next = boxAfterKey({ boxes: layout.boxes, dependencies }, focusId, key);
    if (key.startsWith('Arrow') || key === 'Home') return () => next && goTo(next.id);
    switch (key) {
      case 'Enter':
        return focusId === null ? null : () => select(focusId);
      case ' ':
        return () => app.view.getState().setInspectorOpen(true);
      case '+':
      case '=':
        return () => panZoom.zoomBy(1.25);
      case '-':
      case '−':
        return () => panZoom.zoomBy(0.8);
      case '0':
        return () => panZoom.fit();
      case 'Escape':
        if (selectedIds.length + selectedLinks.length === 0) return null;
        return () => {
          app.view.getState().select([]);
          app.dependencies.getState().selectLinks([]);
        };
      default:
        return null;
    }
  };
  const onPointerOver = (event: PointerEvent) => setHovered(markAt(event.target));
  const onClick = (event: { readonly target: EventTarget }) => {
    const mark = markAt(event.target);
    if (mark?.kind === 'node') select(mark.id);
    else if (mark?.kind === 'edge') {
      // One thing is selected at a time.
      setActiveId(null);
      app.view.getState().select([]);
      app.dependencies.getState().selectLinks([mark.id]);
    }
  };
  const shown = hovered ?? (focusId === null ? null : ({ kind: 'node', id: focusId } as const));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a graph is no fieldset
    <div
      ref={frame}
      className={styles.frame}
      role="group"
      aria-roledescription="graph"
      aria-label={`Graph of ${formatNumber(layout.boxes.length)} initiatives and ${formatNumber(dependencies.length)} dependencies. Arrows go along dependencies. The list shows the same.`}
      aria-activedescendant={focusId === null ? undefined : `${idStem}${focusId}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move in it
      tabIndex={0}
      data-graph
      onKeyDown={onKeyDown}
      onPointerOver={onPointerOver}
      onPointerLeave={() => setHovered(null)}
      onClick={onClick}
    >
      <div ref={stage} className={styles.stageLayer}>
        <svg ref={drawing} className={styles.drawing} aria-hidden={false}>
          <title>Dependencies</title>
          <g ref={layer}>
            <Edges
              plan={plan}
              layout={layout}
              dependencies={dependencies}
              showsCritical={settings.showsCritical}
              criticalIds={slack.criticalDependencyIds}
              lineage={kept}
            />
            <Nodes
              plan={plan}
              layout={layout}
              dependencies={dependencies}
              slack={slack}
              showsCritical={settings.showsCritical}
              selectedIds={selectedIds}
              lineage={kept}
              idStem={idStem}
            />
            <Conflicts layout={layout} conflicts={conflicts} lineage={kept} dependencies={dependencies} />
            <Highlight
              layout={layout}
              dependencies={dependencies}
              shown={shown}
              activeId={focusId}
              linkIds={selectedLinks}
            />
          </g>
        </svg>
      </div>
    </div>
  );
}

type Hovered =
  | { readonly kind: 'node'; readonly id: InitiativeId }
  | { readonly kind: 'edge'; readonly id: DependencyId }
  | null;

type Lineage = ReadonlySet<InitiativeId> | null;

function isWithin(lineage: Lineage, { predecessorId, successorId }: Dependency): boolean {
  return lineage === null || (lineage.has(predecessorId) && lineage.has(successorId));
}

/** All edges, as few elements as there are kinds of them, and what takes the pointer. */
const Edges = memo(function Edges(props: {
  readonly plan: Plan;
  readonly layout: PlanGraphLayout;
  readonly dependencies: readonly Dependency[];
  readonly showsCritical: boolean;
  readonly criticalIds: ReadonlySet<DependencyId>;
  readonly lineage: Lineage;
}) {
  const { plan, layout, dependencies, showsCritical, criticalIds, lineage } = props;
  const { groups, hits } = useMemo(() => {
    const byId = new Map(dependencies.map((one) => [one.id, one]));
    const conflicts = conflictByIdOf(plan);
    const kinds: Record<'hard' | 'soft' | 'conflict' | 'critical' | 'faded', GraphPath<DependencyId>[]> = {
      faded: [],
      soft: [],
      hard: [],
      critical: [],
      conflict: [],
    };
    for (const path of layout.paths) {
      const dependency = byId.get(path.id);
      if (dependency === undefined) continue;
      if (!isWithin(lineage, dependency)) kinds.faded.push(path);
      else if (conflicts.has(path.id)) kinds.conflict.push(path);
      else if (showsCritical && criticalIds.has(path.id)) kinds.critical.push(path);
      else kinds[dependency.hard ? 'hard' : 'soft'].push(path);
    }
    return {
      groups: Object.entries(kinds).map(([kind, paths]) => ({ kind, ...edgeMarks(paths) })),
      hits: layout.paths.flatMap((path) => {
        const dependency = byId.get(path.id);
        return dependency === undefined
          ? []
          : { id: path.id, d: edgeLine(path.points), title: edgeInWords(plan, dependency) };
      }),
    };
  }, [plan, layout, dependencies, showsCritical, criticalIds, lineage]);
  return (
    <>
      {groups.map(({ kind, lines, heads }) => (
        <g key={kind} className={styles.edges} data-kind={kind} aria-hidden>
          <path className={styles.line} d={lines} />
          <path className={styles.head} d={heads} />
        </g>
      ))}
      <g aria-hidden>
        {hits.map(({ id, d, title }) => (
          <path key={id} className={styles.hit} d={d} data-edge={id}>
            <title>{title}</title>
          </path>
        ))}
      </g>
    </>
  );
});

const Nodes = memo(function Nodes(props: {
  readonly plan: Plan;
  readonly layout: PlanGraphLayout;
  readonly dependencies: readonly Dependency[];
  readonly slack: ReturnType<typeof slackOf>;
  readonly showsCritical: boolean;
  readonly selectedIds: readonly InitiativeId[];
  readonly lineage: Lineage;
  readonly idStem: string;
}) {
  const { plan, layout, dependencies, slack, showsCritical, selectedIds, lineage, idStem } = props;
  const words = useMemo(() => countsOf(dependencies), [dependencies]);
  const { fiscalYearStartMonth } = settingsOf(plan);
  return layout.boxes.map((box) => {
    const initiative = plan.initiatives.get(box.id);
    if (initiative === undefined) return null;
    const { themeId, schedule } = initiative;
    const dates = datesInWords(schedule, fiscalYearStartMonth);
    return (
      <GraphNode
        key={box.id}
        domId={`${idStem}${box.id}`}
        box={box}
        initiative={initiative}
        colour={themeId === null ? null : (plan.themes.get(themeId)?.colour ?? null)}
        slack={slack.byId.get(box.id) ?? null}
        showsCritical={showsCritical}
        isSelected={selectedIds.includes(box.id)}
        isFaded={lineage !== null && !lineage.has(box.id)}
        dates={dates}
        label={nodeLabel(initiative, { counts: words.get(box.id), slack, dates })}
      />
    );
  });
});

/** By how much the dates break what they should obey, on the edge itself. */
const Conflicts = memo(function Conflicts(props: {
  readonly layout: PlanGraphLayout;
  readonly conflicts: ReturnType<typeof conflictByIdOf>;
  readonly dependencies: readonly Dependency[];
  readonly lineage: Lineage;
}) {
  const byId = new Map(props.dependencies.map((one) => [one.id, one]));
  return props.layout.paths.flatMap(({ id, points }) => {
    const conflict = props.conflicts.get(id);
    const dependency = byId.get(id);
    if (conflict === undefined || dependency === undefined || !isWithin(props.lineage, dependency)) return [];
    const { x, y } = labelPlace(points);
    return (
      <text key={id} className={styles.conflict} x={x} y={y - 5} textAnchor="middle" aria-hidden>
        +{formatNumber(conflict.byWorkdays)} d
      </text>
    );
  });
});

/** The edges of what is pointed at or active, on top of everything, and the frame around the active box. */
function Highlight(props: {
  readonly layout: PlanGraphLayout;
  readonly dependencies: readonly Dependency[];
  readonly shown: Hovered;
  readonly activeId: InitiativeId | null;
  readonly linkIds: readonly string[];
}) {
  const { layout, dependencies, shown, activeId, linkIds } = props;
  const ids = new Set<string>(linkIds);
  if (shown?.kind === 'edge') ids.add(shown.id);
  if (shown?.kind === 'node') {
    for (const { id, predecessorId, successorId } of dependencies) {
      if (predecessorId === shown.id || successorId === shown.id) ids.add(id);
    }
  }
  const paths = layout.paths.filter(({ id }) => ids.has(id));
  const box = layout.boxes.find(({ id }) => id === activeId);
  return (
    <g className={styles.highlight} aria-hidden>
      <path className={styles.line} d={paths.map(({ points }) => edgeLine(points)).join('')} />
      <path className={styles.head} d={paths.map(({ points }) => edgeHead(points)).join('')} />
      {box && (
        <rect
          className={styles.active}
          x={box.x - 2}
          y={box.y - 2}
          width={box.width + 4}
          height={box.height + 4}
          rx={6}
        />
      )}
    </g>
  );
}

function markAt(target: EventTarget): Hovered {
  if (!(target instanceof Element)) return null;
  const node = target.closest('[data-node]')?.getAttribute('data-node') ?? '';
  if (isId<InitiativeId>(node)) return { kind: 'node', id: node };
  const edge = target.closest('[data-edge]')?.getAttribute('data-edge') ?? '';
  return isId<DependencyId>(edge) ? { kind: 'edge', id: edge } : null;
}

interface Counts {
  readonly waitsFor: number;
  readonly holdsUp: number;
}

function countsOf(dependencies: readonly Dependency[]): ReadonlyMap<InitiativeId, Counts> {
  const counts = new Map<InitiativeId, Counts>();
  const add = (id: InitiativeId, waitsFor: number, holdsUp: number) => {
    const before = counts.get(id) ?? { waitsFor: 0, holdsUp: 0 };
    counts.set(id, { waitsFor: before.waitsFor + waitsFor, holdsUp: before.holdsUp + holdsUp });
  };
  for (const { predecessorId, successorId } of dependencies) {
    add(predecessorId, 0, 1);
    add(successorId, 1, 0);
  }
  return counts;
}

function nodeInWords(
  initiative: Initiative,
  facts: {
    readonly plan: Plan;
    readonly dependencies: readonly Dependency[];
    readonly slack: ReturnType<typeof slackOf>;
  },
): string {
  const { plan, dependencies, slack } = facts;
  const dates = datesInWords(initiative.schedule, settingsOf(plan).fiscalYearStartMonth);
  return nodeLabel(initiative, { counts: countsOf(dependencies).get(initiative.id), slack, dates });
}

function nodeLabel(
  { id, key, title, stage }: Initiative,
  {
    counts,
    slack,
    dates,
  }: { readonly counts: Counts | undefined; readonly slack: ReturnType<typeof slackOf>; readonly dates: string },
): string {
  const { waitsFor = 0, holdsUp = 0 } = counts ?? {};
  const activity = slack.byId.get(id);
  const spare =
    activity === undefined
      ? ''
      : `, ${formatNumber(activity.totalSlack)} d slack${activity.isCritical ? ', critical' : ''}`;
  return `${key} ${title}: ${STAGE_LABELS[stage]}, ${dates}, waits for ${waitsFor}, holds up ${holdsUp}${spare}`;
}

function edgeInWords(plan: Plan, dependency: Dependency): string {
  const [from, to] = [dependency.predecessorId, dependency.successorId].map(
    (id) => plan.initiatives.get(id)?.key ?? '',
  );
  const conflict = conflictByIdOf(plan).get(dependency.id);
  const soft = dependency.hard ? '' : ', soft';
  return `${from} → ${to}, ${ruleInWords(dependency)}${soft}${conflict === undefined ? '' : `, in conflict by ${conflict.byWorkdays} d`}`;
}
