import { IconPlus } from '@tabler/icons-react';
import type { LoadTable } from '../../../shared/capacity/load-table.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { loadWithSign } from '../../parts/capacity-words.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { Notice } from '../../ui/notice.tsx';
import { unplacedSum } from './unplaced-cell.tsx';

/** What stands in the place of a view while the plan has no teams. */
export function NoTeams() {
  const { capacity, view } = useAppState();
  return (
    <EmptyState
      title="Does it fit?"
      sentence="Add your teams to see what fits: a head count is enough to begin with."
      action={
        <Button kind="primary" icon={IconPlus} onClick={() => capacity.getState().showView('teams')}>
          Add teams
        </Button>
      }
      aside={
        <Button kind="link" onClick={() => view.getState().showScreen({ kind: 'plans' })}>
          See it in the sample plan
        </Button>
      }
    />
  );
}

/** Over the heat map while nothing lies in any period in sight, and there is undated effort that could. */
export function NothingDated({ table, unit }: { readonly table: LoadTable; readonly unit: EffortUnit }) {
  const { dependencies, view } = useAppState();
  const { spans, teams } = table;
  const isEmpty = teams.every(({ id }) =>
    spans.every((_, index) => {
      const { firm, ifAll, unknownFirm, unknownIfAll } = table.cell(id, index);
      return firm + ifAll + unknownFirm + unknownIfAll === 0;
    }),
  );
  const undated = teams.map(({ id }) => unplacedSum(table.unplaced(id), 'if-all'));
  const count = undated.reduce((sum, { initiatives, unknown }) => sum + initiatives + unknown, 0);
  if (!isEmpty || count === 0) return null;
  const load = undated.reduce((sum, { personWeeks }) => sum + personWeeks, 0);
  const propose = () => {
    dependencies.getState().showView('dates');
    view.getState().showScreen({ kind: 'dependencies' });
  };
  return (
    <Notice
      tone="info"
      actions={
        <Button kind="offer" onClick={propose}>
          Propose dates
        </Button>
      }
    >
      Nothing lies in these periods: {loadWithSign(load, unit)} that {formatNumber(count)}{' '}
      {count === 1 ? 'estimate asks' : 'estimates ask'} for have no dates.
    </Notice>
  );
}
