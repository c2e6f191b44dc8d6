import { IconArrowLeft } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { CutWhy } from '../../parts/capacity-cut/cut-why.tsx';
import { Inspector } from '../../parts/inspector/inspector.tsx';
import { continuedCutLine, shownCell, shownCutPeriod } from '../../state/capacity-selectors.ts';
import { useAppState, useCapacity, usePlanSession, usePorts, useViewState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { CellPanel } from './cell-panel.tsx';
import { MixPanel } from './mix-panel.tsx';
import { useLook } from './use-look.ts';
import { useDraftPlan } from './use-shown-capacity.ts';
import { WhatIfPanel } from './what-if-panel.tsx';

/** What is behind the cell that is looked into; an initiative that is selected there has the usual inspector. */
export function CapacityInspector() {
  const plan = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : <OfPlan latest={plan} />;
}

function OfPlan({ latest }: { readonly latest: Plan }) {
  const plan = useDeferredValue(latest);
  const screenView = useCapacity((state) => state.view);
  const selectedIds = useViewState((state) => state.selectedIds);
  const asideIds = useCapacity((state) => state.asideIds);
  const isSelected = selectedIds.length > 0 && selectedIds !== asideIds;
  if (screenView === 'cut-line') return <OfCut plan={plan} />;
  if (plan.teams.size === 0) return <Inspector />;
  if (screenView === 'mix') return <OfMix plan={plan} isSelected={isSelected} />;
  return isSelected ? <OfInitiative plan={plan} /> : <OfCell plan={plan} />;
}

/** Why the row is in or out, above what can be edited of it. */
function OfCut({ plan }: { readonly plan: Plan }) {
  const today = usePorts().clock.today();
  const chosen = useCapacity((state) => state.cutPeriod);
  const continues = useCapacity((state) => state.continues);
  const selectedId = useViewState(({ activeId, selectedIds }) => (selectedIds.length === 1 ? activeId : null));
  const activeId = useDeferredValue(selectedId);
  const cut = continuedCutLine(plan, continues, shownCutPeriod(plan, today, chosen), today);
  return (
    <>
      {activeId !== null && selectedId !== null && <CutWhy cut={cut} id={activeId} />}
      <Inspector />
    </>
  );
}

/** What the mix is made of, or the one of it that was selected. */
function OfMix({ plan, isSelected }: { readonly plan: Plan; readonly isSelected: boolean }) {
  const today = usePorts().clock.today();
  const select = useViewState((view) => view.select);
  if (!isSelected) return <MixPanel plan={plan} today={today} />;
  return (
    <>
      <Button kind="tool" icon={IconArrowLeft} onClick={() => select([])}>
        Back to the mix
      </Button>
      <Inspector />
    </>
  );
}

function OfInitiative({ plan }: { readonly plan: Plan }) {
  const { capacity } = useAppState();
  const today = usePorts().clock.today();
  const draft = useCapacity((state) => state.draft);
  const chosen = useCapacity((state) => state.cell);
  const firstStep = useCapacity((state) => state.firstStep);
  const cell = shownCell(plan, today, { cell: chosen, firstStep });
  const look = useLook();
  const { view } = useAppState();
  if (cell === null) return <Inspector />;
  const words =
    draft?.kind === 'what-if'
      ? 'What would break'
      : `${plan.teams.get(cell.teamId)?.name ?? ''} · ${periodSpan(plan, cell.period).label}`;
  return (
    <>
      <Button
        kind="tool"
        icon={IconArrowLeft}
        data-entry
        onClick={() => {
          if (draft?.kind === 'what-if') view.getState().select([]);
          else look(cell);
          capacity.getState().putAside(view.getState().selectedIds);
        }}
      >
        Back to {words}
      </Button>
      <Inspector />
    </>
  );
}

function OfCell({ plan }: { readonly plan: Plan }) {
  const today = usePorts().clock.today();
  // Drawn after the map: no key waits for what is behind a cell, or for what would break.
  const draft = useDeferredValue(useCapacity((state) => state.draft));
  const chosen = useDeferredValue(useCapacity((state) => state.cell));
  const firstStep = useDeferredValue(useCapacity((state) => state.firstStep));
  const which = useCapacity(({ demand }) => (demand === 'firm' ? 'firm' : 'if-all'));
  const shown = useDraftPlan(plan, today, draft);
  const cell = shownCell(plan, today, { cell: chosen, firstStep });
  if (draft?.kind === 'what-if') return <WhatIfPanel plan={plan} after={shown.plan} draft={draft} today={today} />;
  return cell === null ? null : <CellPanel plan={plan} cell={cell} today={today} which={which} />;
}
