import { periodLabel, periodOf } from '../../../shared/calendar/fiscal-period.ts';
import { monthName } from '../../../shared/calendar/month-names.ts';
import { changePlanSettings } from '../../../shared/commands/change-plan-settings.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { CASCADES, type Cascade, EFFORT_UNITS } from '../../../shared/plan/settings.ts';
import { EFFORT_UNIT_LABELS } from '../../parts/palette/effort-unit-labels.ts';
import { useRun } from '../../parts/use-run.ts';
import { usePorts } from '../../state/use-app-state.tsx';
import { ChoiceControl } from '../../ui/fields/choice-control.tsx';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { HolidayList } from './holiday-list.tsx';
import { Setting, SettingsSection } from './settings-section.tsx';
import { SizeList } from './size-list.tsx';
import { WorkingWeek } from './working-week.tsx';

const MONTHS = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1) }));

/** What the plan as a whole is: part of it, and undoable like any other change. */
export function PlanSettingsSection({ plan }: { readonly plan: Plan }) {
  const run = useRun();
  const { clock } = usePorts();
  const settings = settingsOf(plan);
  const month = settings.fiscalYearStartMonth;
  const today = clock.today();
  return (
    <SettingsSection title="This plan" about="Part of the plan: it goes with its file, and undo takes it back.">
      <Setting label="Name" meaning="What the plan is called in the list of plans and on everything handed out.">
        {({ controlId }) => (
          <TextControl id={controlId} value={settings.name} commit={(name) => run(renamePlan, { name })} />
        )}
      </Setting>
      <Setting
        label="Key prefix"
        meaning={`Begins the keys of new initiatives (${settings.keyPrefix}-12) whose theme has none of its own. Keys that are there stay.`}
      >
        {({ controlId }) => (
          <TextControl
            id={controlId}
            value={settings.keyPrefix}
            commit={(typed) => run(changePlanSettings, { keyPrefix: typed.trim().toUpperCase() })}
          />
        )}
      </Setting>
      <Setting
        label="Fiscal year starts"
        meaning={`In this calendar today lies in ${periodLabel(periodOf(today, month), month)}.`}
      >
        {({ controlId }) => (
          <ChoiceControl
            id={controlId}
            value={String(month)}
            choices={MONTHS}
            onChoose={(value) => run(changePlanSettings, { fiscalYearStartMonth: Number(value) })}
          />
        )}
      </Setting>
      <Setting label="Working week" kind="list" meaning="Durations, capacity and dates count these days only.">
        {({ labelId }) => (
          <WorkingWeek
            labelId={labelId}
            week={settings.workingWeek}
            onChange={(workingWeek) => run(changePlanSettings, { workingWeek })}
          />
        )}
      </Setting>
      <Setting
        label="Holidays"
        kind="list"
        meaning="Days on which nobody works: 25 Dec 2026, or several with semicolons between them."
      >
        {({ labelId }) => (
          <HolidayList
            labelId={labelId}
            holidays={settings.holidays}
            calendar={{ today, fiscalYearStartMonth: month }}
            onChange={(holidays) => run(changePlanSettings, { holidays })}
          />
        )}
      </Setting>
      <Setting label="Effort in" meaning="How efforts are shown. They are kept in person-weeks, so nothing is lost.">
        {({ controlId }) => (
          <ChoiceControl
            id={controlId}
            value={settings.effortUnit}
            choices={EFFORT_UNITS.map((unit) => ({ value: unit, label: EFFORT_UNIT_LABELS[unit] }))}
            onChoose={(value) => {
              const effortUnit = EFFORT_UNITS.find((unit) => unit === value);
              if (effortUnit !== undefined) run(changePlanSettings, { effortUnit });
            }}
          />
        )}
      </Setting>
      <Setting
        label="When a bar moves"
        meaning="What is done with initiatives that wait for it and would begin too early."
      >
        {({ controlId }) => (
          <ChoiceControl
            id={controlId}
            value={settings.cascade}
            choices={CASCADES.map((cascade) => ({ value: cascade, label: CASCADE_LABELS[cascade] }))}
            onChoose={(value) => {
              const cascade = CASCADES.find((one) => one === value);
              if (cascade !== undefined) run(changePlanSettings, { cascade });
            }}
          />
        )}
      </Setting>
      <Setting
        label="Sizes"
        kind="list"
        meaning="What may be typed for an effort in place of a number, in person-weeks. Estimates that are there stay."
      >
        {({ labelId }) => (
          <SizeList labelId={labelId} sizes={settings.sizes} onChange={(sizes) => run(changePlanSettings, { sizes })} />
        )}
      </Setting>
    </SettingsSection>
  );
}

const CASCADE_LABELS: Readonly<Record<Cascade, string>> = {
  ask: 'Ask whether what waits moves along',
  always: 'What waits moves along',
  never: 'What waits stays',
};
