import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { addPeriods, comparePeriods, type Period, periodLabel } from '../../../../shared/calendar/fiscal-period.ts';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { currentPeriod, isSamePeriod, shownCutPeriod } from '../../../state/capacity-selectors.ts';
import { useAppState, useCapacity } from '../../../state/use-app-state.tsx';
import chipStyles from '../filter-chip.module.css';
import { knowsCapacity } from '../knows-capacity.ts';

const OFFERED = 8;

/** For which period the ranking says what is in and what is out; nothing while no team's capacity is known. */
export function CutChip({ plan }: { readonly plan: Plan }) {
  const { capacity, ports } = useAppState();
  const today = ports.clock.today();
  const chosen = useCapacity((state) => state.cutPeriod);
  const isShown = useCapacity((state) => state.cutInRanking);
  const period = shownCutPeriod(plan, today, chosen);
  if (!knowsCapacity(plan, period)) return null;
  const current = currentPeriod(plan, today);
  const periods = offeredPeriods(plan, today, period);
  const words = (one: Period) => periodLabel(one, settingsOf(plan).fiscalYearStartMonth);
  const pick = (picked: Period) => {
    capacity.getState().showCutInRanking(true);
    if (!isSamePeriod(picked, period)) capacity.getState().cutAt(isSamePeriod(picked, current) ? null : picked);
  };
  return (
    <Menu
      position="bottom-start"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      returnFocus
      checkIcon={<IconCheck size={16} stroke={1.5} aria-hidden />}
      classNames={{ itemIndicator: chipStyles.indicator ?? '' }}
    >
      <Menu.Target>
        <button
          type="button"
          className={chipStyles.chip}
          data-whole
          title="Of which period the ranking says what is in and what is out"
        >
          <span className={chipStyles.label}>Cut</span>{' '}
          <span className={chipStyles.shown}>{isShown ? words(period) : 'none'}</span>
          <IconChevronDown className={chipStyles.chevron} size={14} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={chipStyles.menu}>
        {periods.map((one) => (
          <Menu.RadioItem
            key={words(one)}
            value={words(one)}
            checked={isShown && isSamePeriod(one, period)}
            className={chipStyles.item}
            closeMenuOnClick
            onChange={() => pick(one)}
          >
            {words(one)}
            {isSamePeriod(one, current) && <span className={chipStyles.label}> now</span>}
          </Menu.RadioItem>
        ))}
        <Menu.Divider className={chipStyles.line} />
        <Menu.RadioItem
          value="none"
          checked={!isShown}
          className={chipStyles.item}
          closeMenuOnClick
          onChange={() => capacity.getState().showCutInRanking(false)}
        >
          No cut line
        </Menu.RadioItem>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The current one and those that one may plan for; one that was chosen elsewhere too. */
function offeredPeriods(plan: Plan, today: PlainDate, chosen: Period): readonly Period[] {
  const current = currentPeriod(plan, today);
  const offered = Array.from({ length: OFFERED }, (_, step) => addPeriods(current, step));
  return offered.some((one) => isSamePeriod(one, chosen)) ? offered : [...offered, chosen].sort(comparePeriods);
}
