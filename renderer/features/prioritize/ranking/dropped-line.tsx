import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { DroppedPlacement } from '../../../../shared/prioritization/decided-order.ts';
import { Button } from '../../../ui/button.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { Notice } from '../../../ui/notice.tsx';

/** Says in one line which decided places bear on nothing at present. */
export function DroppedLine({
  dropped,
  onForget,
}: {
  readonly dropped: readonly DroppedPlacement[];
  readonly onForget: (ids: readonly InitiativeId[]) => void;
}) {
  const [first] = dropped;
  if (first === undefined) return null;
  const all = dropped.map(({ problem }) => problem).join('\n');
  return (
    <Notice
      tone="info"
      actions={
        <Button
          kind="tool"
          onClick={() => onForget([...new Set(dropped.map(({ placement }) => placement.initiativeId))])}
        >
          {dropped.length === 1 ? 'Forget it' : 'Forget them'}
        </Button>
      }
    >
      <span title={all}>
        {dropped.length === 1
          ? `A decided place is left out: ${first.problem}`
          : `${formatNumber(dropped.length)} decided places are left out. ${first.problem}`}
      </span>
      {dropped.length > 1 && <span className="visually-hidden"> {all}</span>}
    </Notice>
  );
}
