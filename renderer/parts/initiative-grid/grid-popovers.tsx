import { useEffect } from 'react';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { type EffortPatch, estimateEffort } from '../../../shared/commands/estimate-effort.ts';
import { withCondition } from '../../../shared/grid/column-filter.ts';
import type { InitiativeId, TeamId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import type { Anchor } from '../column-filter/anchored-panel.tsx';
import { ColumnFilterPopover } from '../column-filter/column-filter.tsx';
import { EffortPopover } from '../effort-table/effort-popover.tsx';
import { useRun } from '../use-run.ts';
import type { GridView } from './grid-view.ts';
import { localeDecimal } from './use-grid-edits.ts';

/** What hangs on a cell or a head. */
export type OpenPopover =
  | { readonly kind: 'filter'; readonly columnId: string; readonly anchor: Anchor }
  | { readonly kind: 'effort'; readonly id: InitiativeId; readonly anchor: Anchor };

export interface GridPopoversProps {
  readonly plan: Plan;
  readonly view: GridView;
  readonly open: OpenPopover | null;
  readonly onClose: () => void;
}

/** The one that is open: a column's filter, or an initiative's effort by team. */
export function GridPopovers({ plan, view, open, onClose }: GridPopoversProps) {
  const { ports } = useAppState();
  const column = open?.kind === 'filter' ? view.arranged.find(({ id }) => id === open.columnId) : undefined;
  const isGone =
    open !== null && (open.kind === 'filter' ? column === undefined : plan.initiatives.get(open.id) === undefined);
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (open === null || isGone) return null;
  if (open.kind === 'effort') return <CellEffort plan={plan} id={open.id} anchor={open.anchor} onClose={onClose} />;
  if (column === undefined) return null;
  const { conditions } = view;
  return (
    <ColumnFilterPopover
      key={column.id}
      plan={plan}
      column={column}
      condition={conditions.find(({ columnId }) => columnId === column.id)?.condition ?? null}
      today={ports.clock.today()}
      decimal={localeDecimal()}
      anchor={open.anchor}
      onChange={(condition) => view.setConditions(withCondition(conditions, column.id, condition))}
      onClose={onClose}
    />
  );
}

function CellEffort(props: {
  readonly plan: Plan;
  readonly id: InitiativeId;
  readonly anchor: Anchor;
  readonly onClose: () => void;
}) {
  const { plan, id, anchor, onClose } = props;
  const { session, ports } = useAppState();
  const run = useRun();
  const initiative = plan.initiatives.get(id);
  if (initiative === undefined) return null;
  const estimate = (teamId: TeamId | null, patch: EffortPatch | null) =>
    run(estimateEffort, { id, teamId, estimate: patch });
  return (
    <EffortPopover
      key={id}
      plan={plan}
      initiative={initiative}
      decimal={localeDecimal()}
      anchor={anchor}
      onEstimate={estimate}
      onCreateTeam={(name) => {
        const { mark, squashTo, bailTo } = session.getState();
        const start = mark();
        const teamId = ports.ids.next<TeamId>();
        const refusal = run(addTeam, { name, id: teamId }) ?? estimate(teamId, {});
        if (refusal === null) squashTo(start, `Add team “${name}”`);
        else bailTo(start);
        return refusal;
      }}
      onClose={onClose}
    />
  );
}
