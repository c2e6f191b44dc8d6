import { useDeferredValue, useMemo } from 'react';
import type { Period } from '../../../shared/calendar/fiscal-period.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { DemandClass } from '../../../shared/capacity/demand.ts';
import type { LoadTable } from '../../../shared/capacity/load-table.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { draftOutcome } from '../../state/capacity-draft.ts';
import { currentPeriod, loadTableOf, shownCell, spansFrom } from '../../state/capacity-selectors.ts';
import type { CapacityCell, CapacityDraft } from '../../state/capacity-state.ts';
import { useAppState, useCapacity, usePorts, useViewState } from '../../state/use-app-state.tsx';

export interface ShownCapacity {
  readonly today: PlainDate;
  readonly current: Period;
  readonly spans: readonly PeriodSpan[];
  readonly which: DemandClass;
  readonly unit: EffortUnit;
  readonly cell: CapacityCell | null;
  /** The open plan, or what a draft would make of it. */
  readonly plan: Plan;
  readonly table: LoadTable;
  /** Without the draft. */
  readonly before: LoadTable;
  /** Why what is tried out can’t be done, in a sentence. */
  readonly refusal: string | null;
}

/** What the heat map shows of a plan. What is drawn follows an edit in a pass that keys interrupt. */
export function useShownCapacity(latest: Plan): ShownCapacity {
  const open = useDeferredValue(latest);
  const today = usePorts().clock.today();
  const draft = useCapacity((state) => state.draft);
  const { plan, refusal } = useDraftPlan(open, today, draft);
  const firstStep = useCapacity((state) => state.firstStep);
  const chosen = useCapacity((state) => state.cell);
  const which = useCapacity(({ demand }) => (demand === 'firm' ? 'firm' : 'if-all'));
  return useMemo(() => {
    const spans = spansFrom(open, today, firstStep);
    return {
      today,
      current: currentPeriod(open, today),
      spans,
      which,
      unit: settingsOf(open).effortUnit,
      cell: shownCell(open, today, { cell: chosen, firstStep }),
      plan,
      table: loadTableOf(plan, today, spans),
      before: loadTableOf(open, today, spans),
      refusal,
    };
  }, [open, plan, today, firstStep, chosen, which, refusal]);
}

/** The plan as what is tried out would make it, or why that can’t be. */
export function useDraftPlan(
  open: Plan,
  today: PlainDate,
  draft: CapacityDraft | null,
): { readonly plan: Plan; readonly refusal: string | null } {
  const { ports } = useAppState();
  const who = useViewState((view) => view.who);
  const outcome = draft === null ? null : draftOutcome(open, draft, { today, who, ids: ports.ids });
  if (outcome === null) return { plan: open, refusal: null };
  return outcome.ok ? { plan: outcome.value.plan, refusal: null } : { plan: open, refusal: outcome.problem.message };
}
