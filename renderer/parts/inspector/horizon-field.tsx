import { derivedHorizon } from '../../../shared/boards/derived-horizon.ts';
import { HORIZONS, type Horizon, type Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { usePorts } from '../../state/use-app-state.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { commonValue } from './common-value.ts';
import { useEdit } from './use-edit.ts';

const LABELS: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later' };

/** The horizon that was chosen, or in muted the one that follows from the dates. */
export function HorizonField({
  plan,
  initiatives,
}: {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}) {
  const { clock } = usePorts();
  const edit = useEdit(initiatives);
  const { fiscalYearStartMonth } = settingsOf(plan);
  const derived = commonValue(initiatives, (one) => derivedHorizon(one.schedule, clock.today(), fiscalYearStartMonth));
  const isDated = initiatives.some(({ schedule }) => schedule.start !== null || schedule.end !== null);
  return (
    <ChoiceField
      label="Horizon"
      value={commonValue(initiatives, (one) => one.horizon ?? '')}
      choices={HORIZONS.map((value) => ({ value, label: LABELS[value] }))}
      empty={isDated ? (derived === null ? 'By its dates' : `${LABELS[derived]}, by its dates`) : 'Later, not dated'}
      onChoose={(value) => edit({ horizon: HORIZONS.find((one) => one === value) ?? null })}
    />
  );
}
