import { addPeriods, comparePeriods, type Period, periodLabel } from '../../../shared/calendar/fiscal-period.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { currentPeriod, isSamePeriod } from '../../state/capacity-selectors.ts';
import { usePorts } from '../../state/use-app-state.tsx';
import { Picker } from '../../ui/picker.tsx';

/** The two before the current one, and those that one may plan for. */
const OFFERED = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7];

/** In a bar: for which period something is shown. */
export function PeriodChip(props: {
  readonly plan: Plan;
  readonly label: string;
  readonly period: Period;
  /** The first that is offered; left out: two before the current one. */
  readonly least?: Period;
  readonly onPick: (period: Period) => void;
}) {
  const { plan, label, period, least, onPick } = props;
  const periods = offeredPeriods(plan, usePorts().clock.today(), period).filter(
    (one) => least === undefined || comparePeriods(one, least) >= 0,
  );
  const { fiscalYearStartMonth } = settingsOf(plan);
  const words = (one: Period) => periodLabel(one, fiscalYearStartMonth);
  const current = currentPeriod(plan, usePorts().clock.today());
  return (
    <Picker
      kind="chip"
      label={label}
      value={words(period)}
      shown={words(period)}
      groups={[
        {
          label: null,
          options: periods.map((one) => ({
            value: words(one),
            label: words(one),
            ...(isSamePeriod(one, current) && { hint: 'now' }),
          })),
        },
      ]}
      onPick={(value) => {
        const picked = periods.find((one) => words(one) === value);
        if (picked !== undefined) onPick(picked);
      }}
    />
  );
}

function offeredPeriods(plan: Plan, today: Parameters<typeof currentPeriod>[1], chosen: Period): readonly Period[] {
  const current = currentPeriod(plan, today);
  const offered = OFFERED.map((step) => addPeriods(current, step));
  return offered.some((one) => isSamePeriod(one, chosen)) ? offered : [...offered, chosen].sort(comparePeriods);
}
