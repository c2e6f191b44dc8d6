// What stands in the place of the list while there is nothing in it.

import { IconPlus } from '@tabler/icons-react';
import type { Ref } from 'react';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { RANKED_STAGES, STAGES } from '../../../../shared/plan/stage.ts';
import { useViewState } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { NO_FILTER, type RankingFilter } from './ranking-filter.ts';

export function NothingYet(props: {
  readonly plan: Plan;
  /** The button to begin with. */
  readonly beginRef: Ref<HTMLButtonElement>;
  readonly onNew: () => void;
}) {
  const { plan, beginRef, onNew } = props;
  const showScreen = useViewState((view) => view.showScreen);
  return (
    <EmptyState
      title="What matters most?"
      sentence="Write down what you might do and score it: the ranking puts it in order and says why."
      action={
        <Button ref={beginRef} kind="primary" icon={IconPlus} onClick={onNew}>
          New initiative
        </Button>
      }
      aside={
        <Button kind="link" onClick={() => showScreen({ kind: 'import', into: settingsOf(plan).id, file: null })}>
          Import a spreadsheet
        </Button>
      }
    />
  );
}

export function NothingMatches(props: {
  readonly plan: Plan;
  readonly filter: RankingFilter;
  readonly onFilter: (filter: RankingFilter) => void;
}) {
  const { plan, filter, onFilter } = props;
  const ranksNone = [...plan.initiatives.values()].every(({ stage }) => !RANKED_STAGES.has(stage));
  if (ranksNone && filter.stages.length === 0) {
    return (
      <EmptyState
        sentence="All initiatives of this plan are shipped, declined or parked: there is nothing left to rank."
        action={
          <Button kind="outline" onClick={() => onFilter({ ...NO_FILTER, stages: STAGES })}>
            Show every stage
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      sentence="No initiative passes this filter."
      action={
        <Button kind="outline" onClick={() => onFilter(NO_FILTER)}>
          Clear the filter
        </Button>
      }
    />
  );
}
