import { type Icon, IconArrowsSort, IconFileSpreadsheet, IconPlus, IconX } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import type { ThemeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { STAGE_LABELS, STAGES } from '../../../../shared/plan/stage.ts';
import { themesOf } from '../../../state/selectors.ts';
import { useLasting } from '../../../ui/busy-line.tsx';
import { Button } from '../../../ui/button.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { KeyTooltip } from '../../../ui/key-tooltip.tsx';
import { ariaKeyName, type KeyCombination } from '../../../ui/keys.ts';
import { StageChip } from '../../../ui/stage-chip.tsx';
import { TextFilter } from '../../../ui/text-filter.tsx';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import chipStyles from '../filter-chip.module.css';
import { FilterChip, type FilterOption } from '../filter-chip.tsx';
import { HygieneChip } from '../how-sure/hygiene-chip.tsx';
import { PrioritizeHead } from '../prioritize-head.tsx';
import { CutChip } from './cut-chip.tsx';
import { DecidedMenu, type DecidedMenuProps } from './decided-menu.tsx';
import type { Listing } from './list-initiatives.ts';
import styles from './prioritize-bar.module.css';
import { type RankingFilter, stagesInWords } from './ranking-filter.ts';
import type { WorkbookExport } from './use-workbook-export.ts';

export interface PrioritizeBarProps {
  readonly listing: Listing;
  readonly filter: RankingFilter;
  readonly shownCount: number;
  readonly isHeld: boolean;
  readonly workbook: WorkbookExport;
  /** null: no place was decided. */
  readonly decided: DecidedMenuProps | null;
  readonly onFilter: (filter: RankingFilter) => void;
  readonly onSortAgain: () => void;
  readonly onNew: () => void;
  /** From the filter to the list. */
  readonly onLeave: () => void;
}

export function PrioritizeBar(props: PrioritizeBarProps) {
  const { listing, filter, shownCount, isHeld, workbook, decided } = props;
  const { plan } = listing;
  const { onFilter, onSortAgain, onNew, onLeave } = props;
  // It looks at every score: not before what was done is on the screen.
  const rested = useDeferredValue<Listing | null>(listing, null);
  const isSlow = useLasting(workbook.isBusy, 1000);
  const total = plan.initiatives.size;
  const hasAny = total > 0;
  return (
    <PrioritizeHead
      plan={plan}
      tools={
        <>
          {hasAny && rested !== null && <HygieneChip {...rested} />}
          {decided !== null && <DecidedMenu {...decided} />}
          {isHeld && <BarTool label="Sort again" icon={IconArrowsSort} onPress={onSortAgain} />}
          <BarTool label="New initiative" icon={IconPlus} keys="n" onPress={onNew} />
          {isSlow ? (
            <BarTool label="Cancel the export" icon={IconX} onPress={workbook.cancel} />
          ) : (
            <BarTool label="Export workbook" icon={IconFileSpreadsheet} isDisabled={!hasAny} onPress={workbook.start} />
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
          <CutChip plan={plan} />
          <TextFilter value={filter.text} onChange={(text) => onFilter({ ...filter, text })} onLeave={onLeave} />
          <span className={styles.count} role="status">
            {formatNumber(shownCount)} of {formatNumber(total)}
            <span className="visually-hidden"> initiatives shown</span>
          </span>
        </>
      )}
    </PrioritizeHead>
  );
}

/** A tool whose words give way to its icon where the window is narrow. */
function BarTool(props: {
  readonly label: string;
  readonly icon: Icon;
  readonly keys?: KeyCombination;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}) {
  const { label, icon, keys, isDisabled = false, onPress } = props;
  return (
    <KeyTooltip label={label} keys={keys}>
      <Button
        kind="tool"
        icon={icon}
        disabled={isDisabled}
        aria-keyshortcuts={keys && ariaKeyName(keys)}
        onClick={onPress}
      >
        <span className={styles.toolWords}>{label}</span>
      </Button>
    </KeyTooltip>
  );
}

function ThemeChip({
  plan,
  filter,
  onFilter,
}: Pick<PrioritizeBarProps, 'filter' | 'onFilter'> & { readonly plan: Plan }) {
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
