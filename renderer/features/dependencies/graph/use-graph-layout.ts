import { useEffect, useRef, useState } from 'react';
import type { GraphFacts, GraphLayout } from '../../../../shared/dependencies/layout/graph-layout.ts';
import type { DependencyId, InitiativeId } from '../../../../shared/plan/ids.ts';
import { usePorts } from '../../../state/use-app-state.tsx';
import { isSameGraph } from './shown-graph.ts';

export type PlanGraphLayout = GraphLayout<InitiativeId, DependencyId>;

export interface LaidOut {
  /** The last one that was laid out; null before the first. */
  readonly layout: PlanGraphLayout | null;
  readonly isBusy: boolean;
  /** A sentence. */
  readonly problem: string | null;
}

interface KeptLayout {
  /** What was asked to be shown, whatever the plan. */
  readonly view: string;
  readonly facts: GraphFacts<InitiativeId, DependencyId>;
  readonly layout: PlanGraphLayout;
}

const MOST_KEPT = 8;

/** The last one of each view, latest first: who comes back to one finds it as it was, at once. */
let keptLayouts: readonly KeptLayout[] = [];

function keep(kept: KeptLayout): void {
  keptLayouts = [kept, ...keptLayouts.filter(({ view }) => view !== kept.view)].slice(0, MOST_KEPT);
}

function knownLayout(facts: GraphFacts<InitiativeId, DependencyId> | null): PlanGraphLayout | null {
  if (facts === null) return null;
  return keptLayouts.find((kept) => isSameGraph(facts, kept.facts))?.layout ?? null;
}

/** Where the boxes of a view stood last; of one that was not seen yet, where they stand now. */
function heightsBefore(view: string, now: PlanGraphLayout | null): ReadonlyMap<InitiativeId, number> {
  const before = keptLayouts.find((kept) => kept.view === view)?.layout ?? now;
  return new Map((before?.boxes ?? []).map(({ id, y }) => [id, y]));
}

/**
 * Lays a graph out off the main thread, anew when its nodes or edges change; what stood there keeps its order. `view` names
 * what is asked for: what is filtered away and shown again stands where it stood.
 */
export function useGraphLayout(facts: GraphFacts<InitiativeId, DependencyId> | null, view: string): LaidOut {
  const { graphLayout } = usePorts();
  const [laidOut, setLaidOut] = useState<LaidOut>(() => {
    const layout = knownLayout(facts);
    return { layout, isBusy: facts !== null && layout === null, problem: null };
  });
  const kept = useRef(facts);
  if (facts === null || kept.current === null || !isSameGraph(facts, kept.current)) kept.current = facts;
  const wanted = kept.current;
  const shown = useRef<PlanGraphLayout | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const known = knownLayout(wanted);
    if (known !== null) {
      shown.current = known;
      keep({ view, facts: wanted, layout: known });
      setLaidOut({ layout: known, isBusy: false, problem: null });
      return;
    }
    const controller = new AbortController();
    setLaidOut((before) => ({ ...before, isBusy: true, problem: null }));
    void graphLayout
      .layOut({ ...wanted, heightsBefore: heightsBefore(view, shown.current) }, { signal: controller.signal })
      .then((answer) => {
        if (controller.signal.aborted) return;
        if (answer.ok) {
          shown.current = answer.value;
          keep({ view, facts: wanted, layout: answer.value });
          setLaidOut({ layout: answer.value, isBusy: false, problem: null });
        } else setLaidOut((before) => ({ ...before, isBusy: false, problem: answer.problem.message }));
      });
    return () => controller.abort();
  }, [graphLayout, wanted, view]);
  return laidOut;
}
