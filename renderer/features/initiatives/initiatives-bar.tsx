import { IconArrowsSort, IconChevronDown, IconDots, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { GROUP_FIELDS, type GroupField } from '../../../shared/grid/grid-groups.ts';
import type { PersonWeeks } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { Anchor } from '../../parts/column-filter/anchored-panel.tsx';
import type { GridActions } from '../../parts/initiative-grid/use-grid-pane.ts';
import { EFFORT_UNIT_SIGNS, formatEffort } from '../../parts/inspector/effort-units.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { TextFilter } from '../../ui/text-filter.tsx';
import { ViewBar } from '../../ui/view-bar.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import styles from './initiatives-bar.module.css';
import { InitiativesViews } from './initiatives-views.tsx';
import type { SavableGridView } from './use-grid-view.ts';

export interface InitiativesBarProps {
  /** The plan but for its initiatives. */
  readonly frame: Plan;
  readonly view: SavableGridView;
  readonly total: number;
  /** Of those that pass the filter. */
  readonly count: number;
  readonly effort: PersonWeeks;
  readonly isHeld: boolean;
  readonly draftCount: number;
  readonly selectedCount: number;
  readonly actions: GridActions;
  readonly onFilter: (columnId: string, anchor: Anchor) => void;
}

const GROUP_LABELS: Readonly<Record<GroupField, string>> = {
  theme: 'Theme',
  stage: 'Stage',
  team: 'Team',
  owner: 'Owner',
};

/** Drawn anew only when what it says changes: every edit and every step in the grid passes by here. */
export const InitiativesBar = memo(function InitiativesBar(props: InitiativesBarProps) {
  const { frame, view, total, count, effort, isHeld, draftCount, selectedCount, actions, onFilter } = props;
  const { query } = view;
  const { effortUnit } = settingsOf(frame);
  const rows = selectedCount === 1 ? 'initiative' : `${formatNumber(selectedCount)} initiatives`;
  return (
    <ViewBar
      title="Initiatives"
      tools={
        <>
          {isHeld && (
            <Button kind="tool" icon={IconArrowsSort} onClick={actions.sortAgain}>
              Sort again
            </Button>
          )}
          <Button kind="tool" icon={IconPlus} onClick={actions.begin}>
            New initiative
          </Button>
          <ColumnsMenu view={view} onFilter={onFilter} />
          <ActionMenu
            label="Selected initiatives"
            position="bottom-end"
            entries={[
              {
                kind: 'action',
                label: `Duplicate ${rows}`,
                keys: 'mod+shift+d',
                disabled: selectedCount === 0,
                onChoose: actions.duplicate,
              },
              {
                kind: 'action',
                label: `Delete ${rows}`,
                keys: 'mod+Delete',
                disabled: selectedCount === 0,
                onChoose: actions.remove,
              },
            ]}
          >
            <Button kind="tool" icon={IconDots}>
              Rows
            </Button>
          </ActionMenu>
        </>
      }
    >
      <InitiativesViews frame={frame} view={view} />
      <ActionMenu
        label="Group by"
        entries={[
          { kind: 'choice', label: 'No groups', chosen: query.groupBy === null, onChoose: () => view.setGroupBy(null) },
          ...GROUP_FIELDS.map((field) => ({
            kind: 'choice' as const,
            label: GROUP_LABELS[field],
            chosen: query.groupBy === field,
            onChoose: () => view.setGroupBy(field),
          })),
        ]}
      >
        <button type="button" className={styles.chip} data-narrowed={query.groupBy !== null || undefined}>
          <span className={styles.label}>Group</span> {query.groupBy === null ? 'none' : GROUP_LABELS[query.groupBy]}
          <IconChevronDown className={styles.chevron} size={14} stroke={1.5} aria-hidden />
        </button>
      </ActionMenu>
      <TextFilter value={query.text} onChange={view.setText} onLeave={actions.leave} />
      <span className={styles.count} role="status">
        {formatNumber(count)} of {formatNumber(total)}
        <span className="visually-hidden"> initiatives shown</span> · {formatEffort(effort, effortUnit)}{' '}
        {EFFORT_UNIT_SIGNS[effortUnit]}
      </span>
      {draftCount > 0 && (
        <button type="button" className={styles.drafts} onClick={actions.goToNextDraft} title="Goes to the next (F8)">
          {formatNumber(draftCount)} not taken
        </button>
      )}
    </ViewBar>
  );
});
