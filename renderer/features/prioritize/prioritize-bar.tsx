import { IconArrowsSort, IconFileSpreadsheet, IconPlus, IconX } from '@tabler/icons-react';
import type { ThemeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { STAGE_LABELS, STAGES } from '../../../shared/plan/stage.ts';
import { decidingModelOf, themesOf } from '../../state/selectors.ts';
import { useLasting } from '../../ui/busy-line.tsx';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { KeyTooltip } from '../../ui/key-tooltip.tsx';
import { StageChip } from '../../ui/stage-chip.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { ViewBar } from '../../ui/view-bar.tsx';
import chipStyles from './filter-chip.module.css';
import { FilterChip, type FilterOption } from './filter-chip.tsx';
import styles from './prioritize-bar.module.css';
import { type RankingFilter, stagesInWords } from './ranking-filter.ts';
import type { WorkbookExport } from './use-workbook-export.ts';

export interface PrioritizeBarProps {
  readonly plan: Plan;
  readonly filter: RankingFilter;
  readonly shownCount: number;
  readonly isHeld: boolean;
  readonly workbook: WorkbookExport;
  readonly onFilter: (filter: RankingFilter) => void;
  readonly onSortAgain: () => void;
  readonly onNew: () => void;
  /** From the filter to the list. */
  readonly onLeave: () => void;
}

export function PrioritizeBar(props: PrioritizeBarProps) {
  const { plan, filter, shownCount, isHeld, workbook, onFilter, onSortAgain, onNew, onLeave } = props;
  const isSlow = useLasting(workbook.isBusy, 1000);
  const total = plan.initiatives.size;
  const hasAny = total > 0;
  return (
    <ViewBar
      title={`Ranking by ${decidingModelOf(plan).name}`}
      tools={
        <>
          {isHeld && (
            <Button kind="tool" icon={IconArrowsSort} onClick={onSortAgain}>
              Sort again
            </Button>
          )}
          <KeyTooltip label="New initiative" keys="n">
            <Button kind="tool" icon={IconPlus} aria-keyshortcuts="N" onClick={onNew}>
              New initiative
            </Button>
          </KeyTooltip>
          {isSlow ? (
            <Button kind="tool" icon={IconX} onClick={workbook.cancel}>
              Cancel the export
            </Button>
          ) : (
            <Button kind="tool" icon={IconFileSpreadsheet} disabled={!hasAny} onClick={workbook.start}>
              Export workbook
            </Button>
          )}
        </>
      }
    >
      {hasAny && (
        <>
          <FilterChip
            label="Stage"
            shown={stagesInWords(filter.stages)}
            every="All that are ranked"
            options={STAGES.map((stage) => ({
              key: stage,
              value: stage,
              label: <StageChip stage={stage} label={STAGE_LABELS[stage]} />,
            }))}
            chosen={filter.stages}
            onChange={(stages) => onFilter({ ...filter, stages })}
          />
          <ThemeChip plan={plan} filter={filter} onFilter={onFilter} />
          <TextFilter value={filter.text} onChange={(text) => onFilter({ ...filter, text })} onLeave={onLeave} />
          <span className={styles.count} role="status">
            {formatNumber(shownCount)} of {formatNumber(total)}
            <span className="visually-hidden"> initiatives shown</span>
          </span>
        </>
      )}
    </ViewBar>
  );
}

function ThemeChip({ plan, filter, onFilter }: Pick<PrioritizeBarProps, 'plan' | 'filter' | 'onFilter'>) {
  const themes = themesOf(plan);
  if (themes.length === 0) return null;
  const nameOf = (id: ThemeId | null): string => (id === null ? 'none' : (plan.themes.get(id)?.name ?? 'deleted'));
  const [only = null] = filter.themeIds;
  const count = filter.themeIds.length;
  const shown = count === 0 ? 'all' : count === 1 ? nameOf(only) : `${count} themes`;
  const options: FilterOption<ThemeId | null>[] = themes.map(({ id, name, colour }) => ({
    key: id,
    value: id,
    label: (
      <span className={chipStyles.option}>
        <ThemeDot colour={colour} />
        {name}
      </span>
    ),
  }));
  return (
    <FilterChip
      label="Theme"
      shown={shown}
      every="Every theme"
      options={[...options, { key: 'none', value: null, label: 'No theme' }]}
      chosen={filter.themeIds}
      onChange={(themeIds) => onFilter({ ...filter, themeIds })}
    />
  );
}
