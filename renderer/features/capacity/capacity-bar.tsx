import { IconChevronLeft, IconChevronRight, IconFlask } from '@tabler/icons-react';
import { changePlanSettings } from '../../../shared/commands/change-plan-settings.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { EFFORT_UNITS, type EffortUnit } from '../../../shared/plan/settings.ts';
import { beginWhatIf } from '../../parts/capacity-what-if/begin-what-if.ts';
import { currentPeriod, shownCutPeriod } from '../../state/capacity-selectors.ts';
import type { CapacityView, Demand, MixOf } from '../../state/capacity-state.ts';
import { useAppState, useCapacity } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Picker, type PickerOption } from '../../ui/picker.tsx';
import { CapacityHead } from './capacity-head.tsx';
import { PeriodChip } from './period-chip.tsx';
import { SwitchTool } from './switch-tool.tsx';

const TITLES: Readonly<Record<CapacityView, string>> = {
  'heat-map': 'Team × quarter',
  'cut-line': 'Cut line',
  mix: 'Investment mix',
  teams: 'Teams',
};

const DEMAND_OPTIONS: readonly (PickerOption & { readonly value: Demand })[] = [
  { value: 'firm', label: 'Demand firm', hint: 'planned, in progress, shipped' },
  { value: 'all', label: 'Demand if all', hint: 'candidates and intake on top' },
];

const MIX_OPTIONS: readonly (PickerOption & { readonly value: MixOf })[] = [
  { value: 'demand', label: 'Of the demand', hint: 'what lies in the period' },
  { value: 'cut', label: 'Of the cut', hint: 'what the cut line lets in' },
];

/** The bar over every view: what is shown, of when, and the tools of the view. It stays when the view changes. */
export function CapacityBar({ plan }: { readonly plan: Plan }) {
  const view = useCapacity((state) => state.view);
  return (
    <CapacityHead title={TITLES[view]} tools={<Tools view={view} plan={plan} />}>
      <Chips view={view} plan={plan} />
    </CapacityHead>
  );
}

function Chips({ view, plan }: { readonly view: CapacityView; readonly plan: Plan }) {
  if (plan.teams.size === 0) return null;
  switch (view) {
    case 'heat-map':
      return (
        <>
          <DemandChip />
          <UnitChip plan={plan} />
        </>
      );
    case 'cut-line':
      return (
        <>
          <CutPeriodChip plan={plan} label="Period of the cut line" />
          <HoldToMix plan={plan} />
        </>
      );
    case 'mix':
      return (
        <>
          <CutPeriodChip plan={plan} label="Period of the mix" />
          <MixOfChip />
          <HoldToMix plan={plan} />
        </>
      );
    case 'teams':
      return <UnitChip plan={plan} />;
  }
}

function Tools({ view, plan }: { readonly view: CapacityView; readonly plan: Plan }) {
  const app = useAppState();
  const isAsking = useCapacity(({ draft }) => draft?.kind === 'what-if');
  if (plan.teams.size === 0) return null;
  return (
    <>
      {(view === 'heat-map' || view === 'teams') && <PeriodSteps />}
      {view === 'heat-map' && (
        <Button kind="tool" icon={IconFlask} aria-pressed={isAsking} onClick={() => beginWhatIf(app)}>
          What if…
        </Button>
      )}
    </>
  );
}

function PeriodSteps() {
  const { capacity } = useAppState();
  const firstStep = useCapacity((state) => state.firstStep);
  const { startAt } = capacity.getState();
  return (
    <>
      <IconButton name="Earlier periods" icon={IconChevronLeft} onPress={() => startAt(firstStep - 1)} />
      {firstStep !== -1 && (
        <Button kind="tool" onClick={() => startAt(-1)}>
          Now
        </Button>
      )}
      <IconButton name="Later periods" icon={IconChevronRight} onPress={() => startAt(firstStep + 1)} />
    </>
  );
}

function DemandChip() {
  const { capacity } = useAppState();
  const demand = useCapacity((state) => state.demand);
  return (
    <Picker
      kind="chip"
      label="Demand that is shown"
      value={demand}
      shown={DEMAND_OPTIONS.find(({ value }) => value === demand)?.label ?? ''}
      groups={[{ label: null, options: DEMAND_OPTIONS }]}
      onPick={(value) => {
        const option = DEMAND_OPTIONS.find((one) => one.value === value);
        if (option !== undefined) capacity.getState().showDemand(option.value);
      }}
    />
  );
}

function MixOfChip() {
  const { capacity } = useAppState();
  const mixOf = useCapacity((state) => state.mixOf);
  return (
    <Picker
      kind="chip"
      label="What the mix is counted of"
      value={mixOf}
      shown={MIX_OPTIONS.find(({ value }) => value === mixOf)?.label ?? ''}
      groups={[{ label: null, options: MIX_OPTIONS }]}
      onPick={(value) => {
        const option = MIX_OPTIONS.find((one) => one.value === value);
        if (option !== undefined) capacity.getState().showMixOf(option.value);
      }}
    />
  );
}

const UNIT_LABELS: Readonly<Record<EffortUnit, string>> = {
  'person-days': 'Unit person-days',
  'person-weeks': 'Unit person-weeks',
  'person-months': 'Unit person-months',
};

function UnitChip({ plan }: { readonly plan: Plan }) {
  const { session } = useAppState();
  const { effortUnit } = settingsOf(plan);
  return (
    <Picker
      kind="chip"
      label="Unit of effort of the plan"
      value={effortUnit}
      shown={UNIT_LABELS[effortUnit]}
      groups={[{ label: null, options: EFFORT_UNITS.map((value) => ({ value, label: UNIT_LABELS[value] })) }]}
      onPick={(value) => {
        const unit = EFFORT_UNITS.find((one) => one === value);
        if (unit !== undefined && unit !== effortUnit) session.getState().run(changePlanSettings, { effortUnit: unit });
      }}
    />
  );
}

function CutPeriodChip({ plan, label }: { readonly plan: Plan; readonly label: string }) {
  const { capacity, ports } = useAppState();
  const chosen = useCapacity((state) => state.cutPeriod);
  const period = shownCutPeriod(plan, ports.clock.today(), chosen);
  const current = currentPeriod(plan, ports.clock.today());
  return (
    <PeriodChip
      plan={plan}
      label={label}
      period={period}
      onPick={(picked) => {
        const isNow = picked.fiscalYear === current.fiscalYear && picked.quarter === current.quarter;
        capacity.getState().cutAt(isNow ? null : picked);
      }}
    />
  );
}

function HoldToMix({ plan }: { readonly plan: Plan }) {
  const { session } = useAppState();
  return (
    <SwitchTool
      label="Hold to mix"
      title="What would take its theme over its target share is left out of the cut"
      checked={settingsOf(plan).holdToMix}
      onChange={(holdToMix) => session.getState().run(changePlanSettings, { holdToMix })}
    />
  );
}
