import { type Anchor, AnchoredPanel } from '../column-filter/anchored-panel.tsx';
import { EffortTable } from './effort-table.tsx';
import { type EffortTableProps, useEffortTable } from './use-effort-table.ts';

/** The effort of one initiative, opened on its cell. */
export function EffortPopover({ anchor, ...props }: EffortTableProps & { readonly anchor: Anchor }) {
  const state = useEffortTable(props);
  return (
    <AnchoredPanel label={`Effort of ${props.initiative.key}`} anchor={anchor} onClose={state.requestClose}>
      <EffortTable state={state} />
    </AnchoredPanel>
  );
}
