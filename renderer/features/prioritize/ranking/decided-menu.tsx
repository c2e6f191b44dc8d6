import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { Button } from '../../../ui/button.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import type { ListedInitiative } from './list-initiatives.ts';
import barStyles from './prioritize-bar.module.css';

export interface DecidedMenuProps {
  /** Those that were placed and are selected. */
  readonly selected: readonly ListedInitiative[];
  /** How many were placed in all. */
  readonly count: number;
  /** Asks why it stands where it does. */
  readonly onAsk: (id: InitiativeId) => void;
  /** null: all. */
  readonly onBackToScore: (ids: readonly InitiativeId[] | null) => void;
}

/** How many places were decided, and the way back to the order by score. */
export function DecidedMenu({ selected, count, onAsk, onBackToScore }: DecidedMenuProps) {
  const [only] = selected;
  const named = selected.length === 1 && only !== undefined ? only.initiative.key : `the ${selected.length} selected`;
  return (
    <ActionMenu
      label="Decided places"
      entries={[
        ...(only === undefined
          ? []
          : ([
              {
                kind: 'action',
                label: `Say why ${only.initiative.key} stands there`,
                icon: IconPencil,
                keys: 'F2',
                onChoose: () => onAsk(only.initiative.id),
              },
              {
                kind: 'action',
                label: `Put ${named} back to score`,
                icon: IconArrowBackUp,
                keys: 'alt+Backspace',
                onChoose: () => onBackToScore(selected.map(({ initiative }) => initiative.id)),
              },
            ] as const)),
        {
          kind: 'action',
          label: count === 1 ? 'Order everything by score' : `Put all ${formatNumber(count)} back to score`,
          icon: IconArrowBackUp,
          onChoose: () => onBackToScore(null),
        },
      ]}
    >
      <Button kind="tool" icon={IconPencil} title="Places that were decided, and the way back to score">
        {formatNumber(count)}
        <span className={barStyles.toolWords}> decided</span>
      </Button>
    </ActionMenu>
  );
}
