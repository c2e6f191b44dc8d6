import {
  addPeriods,
  comparePeriods,
  type Period,
  periodLabel,
  periodOf,
} from '../../../../shared/calendar/fiscal-period.ts';
import { editModel } from '../../../../shared/commands/edit-model.ts';
import type { MoscowModel } from '../../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { useAppState, usePorts } from '../../../state/use-app-state.tsx';
import { Picker } from '../../../ui/picker.tsx';

const NOT_SAID = 'none';
/** The one before the current, and those that one may plan for. */
const OFFERED = [-1, 0, 1, 2, 3, 4, 5, 6, 7];

/** In which period a must is one. */
export function PeriodPicker({ plan, model }: { readonly plan: Plan; readonly model: MoscowModel }) {
  const { session, view } = useAppState();
  const { clock } = usePorts();
  const { fiscalYearStartMonth } = settingsOf(plan);
  const current = periodOf(clock.today(), fiscalYearStartMonth);
  const offered = OFFERED.map((step) => addPeriods(current, step));
  const isOffered = model.period === null || offered.some((period) => isSame(period, model.period));
  const periods = isOffered || model.period === null ? offered : [model.period, ...offered].sort(comparePeriods);
  const label = (period: Period) => periodLabel(period, fiscalYearStartMonth);
  const pick = (value: string) => {
    const period = periods.find((one) => label(one) === value) ?? null;
    const done = session.getState().run(editModel, { id: model.id, patch: { period } });
    if (!done.ok) view.getState().showToast({ tone: 'problem', message: done.problem.message });
  };
  return (
    <Picker
      kind="chip"
      label="Period of the board"
      value={model.period === null ? NOT_SAID : label(model.period)}
      shown={model.period === null ? 'Period not said' : label(model.period)}
      muted={model.period === null}
      groups={[
        { label: null, options: [{ value: NOT_SAID, label: 'Not said' }] },
        {
          label: 'Must, should, could and won’t in',
          options: periods.map((period) => ({
            value: label(period),
            label: label(period),
            ...(isSame(period, current) && { hint: 'now' }),
          })),
        },
      ]}
      onPick={pick}
    />
  );
}

function isSame(a: Period, b: Period | null): boolean {
  return b !== null && comparePeriods(a, b) === 0;
}
